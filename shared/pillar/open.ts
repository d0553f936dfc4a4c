import type { Db, MongoClient } from 'mongodb'
import type { Logger } from 'pino'
import type { Commit } from '#shared/eventsourcing/commit.ts'
import { type CommitStore, createCommitStore } from '#shared/eventsourcing/commit-store.ts'
import type { ProjectedMechanism } from '#shared/eventsourcing/fold.ts'
import { type ViewStore, viewStore } from '#shared/eventsourcing/generations.ts'
import { kafkajs } from '#shared/kafka/kafkajs.ts'
import type { Kafka } from '#shared/kafka/port.ts'
import { connectMongo } from '#shared/mongo/connect.ts'
import { openPrivacy, type Privacy } from '#shared/privacy/privacy.ts'
import type { StoreConfig } from './config.ts'
import type { Mechanism, PillarDefinition } from './mechanism.ts'

/** A pillar's stores and topic, opened: what its processes and the operator's tools begin with. */
export type OpenPillar = {
  definition: PillarDefinition
  namespace: string
  db: Db
  keysDb: Db
  kafka: Kafka
  topic: string
  store: CommitStore
  views: ViewStore
  privacy: Privacy
  /** Tells of each commit this process has stored. */
  onAppend(listener: (commit: Commit) => void): void
  close(): Promise<void>
}

/** `topic`: the word for it, where a mechanism has one of its own. */
export function topicOf(namespace: string, pillar: string, topic = 'events'): string {
  return `${namespace}.${pillar}.${topic}.v1`
}

/** Throws where the store does not answer or the master keys do not open it. */
export async function openPillar(definition: PillarDefinition, config: StoreConfig, log: Logger): Promise<OpenPillar> {
  const { SIZHI_NAMESPACE: namespace, MONGODB_URI: uri } = config
  const { name, mechanisms } = definition
  // The commit store repeats its writes itself: see createCommitStore.
  const [client, writer] = await Promise.all([
    connectMongo(uri),
    connectMongo(uri, { retryWrites: false, poolSize: 10 }),
  ])
  const db = client.db(`${namespace}-${name}`)
  const keysDb = client.db(`${namespace}-${name}-keys`)
  const listeners: ((commit: Commit) => void)[] = []
  const topic = topicOf(namespace, name)
  try {
    return {
      definition,
      namespace,
      db,
      keysDb,
      kafka: kafkajs({ brokers: config.KAFKA_BROKERS, clientId: name, ...saslOf(config), log }),
      topic,
      store: createCommitStore(writer.db(db.databaseName), {
        onAppend: (commit) => {
          for (const listener of listeners) listener(commit)
        },
      }),
      views: viewStore(db, { topic, mechanisms: mechanisms.flatMap((each) => projectedOf(each, namespace, name)) }),
      privacy: await openPrivacy(keysDb, config.SIZHI_MASTER_KEY),
      onAppend: (listener) => listeners.push(listener),
      close: () => closeAll([client, writer]),
    }
  } catch (error) {
    await closeAll([client, writer])
    throw error
  }
}

function projectedOf({ projected, topic }: Mechanism, namespace: string, pillar: string): ProjectedMechanism[] {
  if (!projected) return []
  return [topic ? { ...projected, topic: topicOf(namespace, pillar, topic) } : projected]
}

async function closeAll(clients: MongoClient[]): Promise<void> {
  await Promise.all(clients.map((client) => client.close()))
}

function saslOf({ KAFKA_USERNAME: username, KAFKA_PASSWORD: password }: StoreConfig) {
  return username && password ? { sasl: { mechanism: 'plain' as const, username, password } } : {}
}
