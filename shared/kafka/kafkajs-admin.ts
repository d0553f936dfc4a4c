import kafkajs, { type Admin } from 'kafkajs'
import pRetry from 'p-retry'
import { type KafkaSettings, newClient } from './kafkajs-client.ts'
import type { KafkaAdmin } from './port.ts'

/** The topic stands already, and not as this house needs it: another partition count, or records may vanish from it. */
export class TopicMismatch extends Error {
  readonly code = 'TOPIC_MISMATCH'
}

const KEPT_FOREVER = { 'cleanup.policy': 'delete', 'retention.ms': '-1', 'retention.bytes': '-1' }

/** Waits for a broker that is just starting, up to about ten seconds. */
const RETRY = { initialRetryTime: 100, maxRetryTime: 1000, retries: 12 }

export async function kafkajsAdmin(settings: KafkaSettings): Promise<KafkaAdmin> {
  const { kafka, drop } = newClient(settings, RETRY)
  const admin = kafka.admin()
  try {
    await admin.connect()
  } catch (error) {
    drop()
    throw error
  }
  return {
    ensureTopic: (topic, partitions) => onceKnown(() => ensureTopic(admin, topic, partitions)),
    topics: async () => new Set(await admin.listTopics()),
    async endOffsets(topic) {
      const offsets = await admin.fetchTopicOffsets(topic)
      return offsets.sort((a, b) => a.partition - b.partition).map(({ high }) => BigInt(high))
    },
    async close() {
      await admin.disconnect().catch(() => {})
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
