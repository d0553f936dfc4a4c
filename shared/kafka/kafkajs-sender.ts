import type { PartitionerArgs, Producer, RecordMetadata } from 'kafkajs'
import { within } from './deadline.ts'
import { type KafkaSettings, newClient } from './kafkajs-client.ts'
import { isSendFailed, type OutRecord, type Sender, SendFailed } from './port.ts'

/** What of a kafkajs producer is used, and how it is thrown away: at once, waiting for nothing. */
export type DroppableProducer = Pick<Producer, 'connect' | 'send'> & { drop(): void }

/** Own deadlines, longer than kafkajs' own: it has been seen to wait for ever. */
export type SendDeadlines = { connectMs: number; sendMs: number }

const DEADLINES: SendDeadlines = { connectMs: 5000, sendMs: 10_000 }

/** The broker says the same of the same batch every time. */
const REFUSALS = new Set(['MESSAGE_TOO_LARGE', 'RECORD_LIST_TOO_LARGE', 'INVALID_RECORD'])

type Lane = { send(topic: string, records: OutRecord[]): Promise<void>; drop(): void }

export function kafkajsSender(settings: KafkaSettings): Sender {
  return senderOver(() => newProducer(settings))
}

/**
 * kafkajs acknowledges records that never arrive when it repeats sends itself, idempotent or not. So it repeats
 * nothing: a send counts only where the answer came in time and names the partition with error 0; after anything else
 * that producer is dropped and the next send has a new one. Each partition has its own producer, so that a dead leader
 * stops no other partition, and one send in flight. docs/decisions/0020.
 */
export function senderOver(newProducer: () => DroppableProducer, deadlines = DEADLINES): Sender {
  const lanes = new Map<number, Lane>()
  let closed = false

  function laneOf(partition: number): Lane {
    const lane = lanes.get(partition) ?? newLane(partition, newProducer, deadlines)
    lanes.set(partition, lane)
    return lane
  }

  return {
    async send(topic, records) {
      if (closed) throw new SendFailed('the sender is closed')
      const byPartition = Map.groupBy(records, (record) => record.partition)
      const sends = [...byPartition].map(([partition, own]) => laneOf(partition).send(topic, own))
      const failed = (await Promise.allSettled(sends)).find((outcome) => outcome.status === 'rejected')
      if (failed) throw failed.reason
    },
    async close() {
      closed = true
      for (const lane of lanes.values()) lane.drop()
      lanes.clear()
    },
  }
}

function newLane(partition: number, newProducer: () => DroppableProducer, deadlines: SendDeadlines): Lane {
  let producer: DroppableProducer | undefined
  let turn: Promise<unknown> = Promise.resolve()
  let dropped = false

  function drop(): void {
    producer?.drop()
    producer = undefined
  }

  async function connected(): Promise<DroppableProducer> {
    if (producer) return producer
    const fresh = newProducer()
    producer = fresh
    await within(deadlines.connectMs, 'connecting to Kafka', fresh.connect())
    return fresh
  }

  async function sendNow(topic: string, records: OutRecord[]): Promise<void> {
    if (dropped) throw new SendFailed('the sender is closed')
    try {
      const sending = (await connected()).send({ topic, acks: -1, timeout: 4000, messages: records })
      checkAnswer(await within(deadlines.sendMs, 'sending to Kafka', sending), topic, partition)
    } catch (error) {
      drop()
      throw asSendFailed(error)
    }
  }

  return {
    send(topic, records) {
      const mine = turn.then(() => sendNow(topic, records))
      turn = mine.catch(() => {})
      return mine
    },
    drop() {
      dropped = true
      drop()
    },
  }
}

/** A partition that is missing from the metadata is skipped without a word: only its name in the answer counts. */
function checkAnswer(answer: RecordMetadata[], topic: string, partition: number): void {
  const own = answer.filter((line) => line.topicName === topic && line.partition === partition)
  if (own.length === 0) throw new SendFailed(`the answer does not name partition ${partition}`)
  for (const { errorCode } of own) {
    if (errorCode !== 0) throw new SendFailed(`partition ${partition} answered with error ${errorCode}`)
  }
}

function asSendFailed(error: unknown): SendFailed {
  if (isSendFailed(error)) return error
  const message = error instanceof Error ? error.message : String(error)
  return new SendFailed(message, { refused: isRefusal(error), cause: error })
}

function isRefusal(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  if ('type' in error && typeof error.type === 'string' && REFUSALS.has(error.type)) return true
  return isRefusal(error.cause)
}

function ownPartition({ message }: PartitionerArgs): number {
  if (message.partition === undefined) throw new Error('a record without its partition')
  return message.partition
}

function newProducer(settings: KafkaSettings): DroppableProducer {
  const { kafka, drop } = newClient(settings, { initialRetryTime: 100, maxRetryTime: 1000, retries: 2 })
  const producer = kafka.producer({
    idempotent: false,
    allowAutoTopicCreation: false,
    createPartitioner: () => ownPartition,
    retry: { retries: 0 },
  })
  return {
    connect: () => producer.connect(),
    send: (record) => producer.send(record),
    drop() {
      producer.disconnect().catch(() => {})
      drop()
    },
  }
}
