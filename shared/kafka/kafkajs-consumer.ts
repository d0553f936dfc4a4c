import { setTimeout as pause } from 'node:timers/promises'
import type { Consumer as KafkajsConsumer } from 'kafkajs'
import { within } from './deadline.ts'
import { type Client, type KafkaSettings, type Log, newClient } from './kafkajs-client.ts'
import { type Places, placesOf } from './kafkajs-places.ts'
import type { Consumer, ConsumerOptions } from './port.ts'

/** Workers of kafkajs: more than any topic of ours has partitions, so that all are worked on at the same time. */
const AT_ONCE = 16
const RESTART_MS = 500
/** A record in memory is several times its size: what waits for a slow reaction must stay little. */
const BATCH_BYTES = 131_072
/** A group takes a member for gone after six seconds without a heartbeat; others' joining may take a few more. */
const DEAF_MS = 15_000

/** The defaults stall for up to 29 s after a broker's death; these were measured at about 1 s behind the relay. */
const GROUP = {
  sessionTimeout: 6000,
  heartbeatInterval: 1000,
  rebalanceTimeout: 4000,
  maxWaitTimeInMs: 300,
  metadataMaxAge: 5000,
  allowAutoTopicCreation: false,
}
const RETRY = { initialRetryTime: 100, maxRetryTime: 500, retries: 60 }

/** When the group last answered, whichever life of the consumer asked. */
type Contact = { at: number }

type Life = { ended: Promise<string>; end(why: string): void; close(): Promise<void> }

/**
 * Consumes until `stop`, whatever happens: a kafkajs consumer that crashes, cannot connect or falls silent is thrown
 * away and a new one made. The group's offsets are not used: every (re)assignment asks `startAt`.
 */
export function kafkajsConsumer(settings: KafkaSettings, options: ConsumerOptions): Consumer {
  const handling = new Map<number, Promise<unknown>>()
  const contact: Contact = { at: Date.now() }
  let life: Life | undefined
  let stopped = false

  async function live(): Promise<void> {
    for (let before = ''; !stopped; ) {
      life = newLife(settings, options, { handling, contact })
      const why = await life.ended
      await life.close()
      if (stopped) return
      const level = why === before ? 'debug' : 'warn'
      settings.log[level]({ topic: options.topic, groupId: options.group, why }, 'the consumer ended: a new one')
      before = why
      await pause(RESTART_MS)
    }
  }

  const done = live()
  return {
    silentMs: () => Date.now() - contact.at,
    /** Waits for batches in hand; the broker's goodbye has a second. */
    async stop() {
      stopped = true
      life?.end('stopped')
      await Promise.all([done, ...handling.values()])
    },
  }
}

/** What outlives a life of the consumer. */
type Lasting = { handling: Map<number, Promise<unknown>>; contact: Contact }

function newLife(settings: KafkaSettings, options: ConsumerOptions, { handling, contact }: Lasting): Life {
  const { promise: ended, resolve: end } = Promise.withResolvers<string>()
  const client = newClient(settings, { initialRetryTime: 100, maxRetryTime: 1000, retries: 2 })
  const consumer = client.kafka.consumer({
    ...GROUP,
    groupId: options.group,
    maxBytesPerPartition: options.batchBytes ?? BATCH_BYTES,
    // It would restart some crashes and not others, with the old sockets: a new life is made for all of them.
    retry: { ...RETRY, restartOnFailure: async () => false },
  })
  const places = placesOf({ options, consumer, handling, log: settings.log })
  const stopWatch = watch(consumer, contact, end)
  consumer.on(consumer.events.CRASH, ({ payload }) => end(payload.error.message))
  consumer.on(consumer.events.GROUP_JOIN, ({ payload }) => {
    const assigned = payload.memberAssignment[options.topic] ?? []
    options.onAssigned?.(assigned)
    places.assign(assigned)
  })
  run(consumer, options, places).catch((error: Error) => end(error.message))
  void ended.then(places.close)

  return {
    ended,
    end,
    async close() {
      stopWatch()
      await leave(consumer, client, settings.log)
    },
  }
}

async function run(consumer: KafkajsConsumer, { topic }: ConsumerOptions, places: Places): Promise<void> {
  await consumer.connect()
  await consumer.subscribe({ topic, fromBeginning: true })
  if (places.closed()) return
  await consumer.run({
    autoCommit: false,
    eachBatchAutoResolve: false,
    partitionsConsumedConcurrently: AT_ONCE,
    eachBatch: places.onBatch,
  })
}

/**
 * Ends a life that its group has not answered any more: kafkajs has been seen to wait without an error, and asks a
 * coordinator that hangs again for minutes while other brokers answer.
 */
function watch(consumer: KafkajsConsumer, contact: Contact, end: (why: string) => void): () => void {
  const began = Date.now()
  const hear = () => {
    contact.at = Date.now()
  }
  consumer.on(consumer.events.GROUP_JOIN, hear)
  consumer.on(consumer.events.HEARTBEAT, hear)
  const timer = setInterval(() => {
    if (Date.now() - Math.max(began, contact.at) > DEAF_MS) end('the group did not answer')
  }, 1000)
  return () => clearInterval(timer)
}

async function leave(consumer: KafkajsConsumer, client: Client, log: Log): Promise<void> {
  try {
    await within(1000, 'leaving the group', consumer.disconnect())
  } catch (error) {
    log.debug({ err: error }, 'the consumer left without a goodbye')
  } finally {
    client.drop()
  }
}
