import kafkajs, { type Admin } from 'kafkajs'
import pRetry from 'p-retry'
import { within } from './deadline.ts'
import { type KafkaSettings, newClient } from './kafkajs-client.ts'
import type { KafkaAdmin } from './port.ts'

/** The topic stands already, and not as this house needs it: another partition count, or records may vanish from it. */
export class TopicMismatch extends Error {
  readonly code = 'TOPIC_MISMATCH'
}

const KEPT_FOREVER = { 'cleanup.policy': 'delete', 'retention.ms': '-1', 'retention.bytes': '-1' }

/** Waits for a broker that is just starting, up to about ten seconds. */
const RETRY = { initialRetryTime: 100, maxRetryTime: 1000, retries: 12 }
/** A topic is made in less, on a busy broker too. */
const ANSWER_MS = 30_000

/** No broker answered; it may pass. */
export class NoAnswer extends Error {
  readonly code = 'KAFKA_DOES_NOT_ANSWER'
}

export async function kafkajsAdmin(settings: KafkaSettings, answerMs = ANSWER_MS): Promise<KafkaAdmin> {
  const { kafka, drop } = newClient(settings, RETRY)
  const admin = kafka.admin()

  /**
   * kafkajs stumbles over having no answer where a broker dies under a question: a TypeError, which would pass for a
   * fault of the program that nobody need try again. It has been seen to wait for ever, too. docs/decisions/0181.
   */
  async function answered<T>(asking: Promise<T>): Promise<T> {
    try {
      return await within(answerMs, 'Kafka', asking)
    } catch (error) {
      throw error instanceof TypeError ? new NoAnswer('no broker answered', { cause: error }) : error
    }
  }

  try {
    await answered(admin.connect())
  } catch (error) {
    drop()
    throw error
  }
  return {
    ensureTopic: (topic, partitions) => answered(onceKnown(() => ensureTopic(admin, topic, partitions))),
    topics: async () => new Set(await answered(admin.listTopics())),
    async endOffsets(topic) {
      const offsets = await answered(admin.fetchTopicOffsets(topic))
      return offsets.sort((a, b) => a.partition - b.partition).map(({ high }) => BigInt(high))
    },
    async close() {
      await within(1000, 'the goodbye', admin.disconnect()).catch(() => {})
      drop()
    },
  }
}

/** A topic made a moment ago is not known to every look yet; kafkajs waits for its leaders and takes this for the end. */
function onceKnown(work: () => Promise<void>): Promise<void> {
  return pRetry(work, {
    retries: 7,
    minTimeout: RETRY.initialRetryTime,
    maxTimeout: RETRY.maxRetryTime,
    shouldRetry: ({ error }) => 'type' in error && error.type === 'UNKNOWN_TOPIC_OR_PARTITION',
  })
}

async function ensureTopic(admin: Admin, topic: string, partitions: number): Promise<void> {
  // Looked at first: whoever may read a topic need not have the right to make it.
  if (!(await admin.listTopics()).includes(topic) && (await create(admin, topic, partitions))) return
  const metadata = await admin.fetchTopicMetadata({ topics: [topic] })
  const found = metadata.topics[0]?.partitions.length
  if (found !== partitions) throw new TopicMismatch(`topic ${topic} has ${found} partitions, not ${partitions}`)
  await checkKept(admin, topic)
}

/** False where another has made it meanwhile. */
function create(admin: Admin, topic: string, numPartitions: number): Promise<boolean> {
  const configEntries = Object.entries(KEPT_FOREVER).map(([name, value]) => ({ name, value }))
  return admin.createTopics({ topics: [{ topic, numPartitions, configEntries }] })
}

/** A topic that is compacted or expires would lose facts, and late records would win over newer ones. */
async function checkKept(admin: Admin, topic: string): Promise<void> {
  const configNames = Object.keys(KEPT_FOREVER)
  const resource = { type: kafkajs.ConfigResourceTypes.TOPIC, name: topic, configNames }
  const { resources } = await admin.describeConfigs({ includeSynonyms: false, resources: [resource] })
  for (const { configName, configValue } of resources[0]?.configEntries ?? []) {
    const wanted = KEPT_FOREVER[configName as keyof typeof KEPT_FOREVER]
    if (configValue !== wanted) {
      throw new TopicMismatch(`topic ${topic} has ${configName}=${configValue}, not ${wanted}: set it by hand`)
    }
  }
}
