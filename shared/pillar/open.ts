import type { Auth, Db, MongoClient } from 'mongodb'
import type { Logger } from 'pino'
import type { Commit } from '#shared/eventsourcing/commit.ts'
import { type CommitStore, createCommitStore } from '#shared/eventsourcing/commit-store.ts'
import { epochOf, topicIn } from '#shared/eventsourcing/epoch.ts'
import { type ViewStore, viewStore } from '#shared/eventsourcing/generations.ts'
import { kafkajs } from '#shared/kafka/kafkajs.ts'
import type { KafkaSettings } from '#shared/kafka/kafkajs-client.ts'
import type { Kafka } from '#shared/kafka/port.ts'
import { type ConnectOptions, connectMongo } from '#shared/mongo/connect.ts'
import { openPrivacy, type Privacy } from '#shared/privacy/privacy.ts'
import { checkApart } from './at-fault.ts'
import type { StoreConfig } from './config.ts'
import type { HopLimits } from './hop-limits.ts'
import type { PillarDefinition } from './mechanism.ts'

/** Where a pillar keeps what it knows, by name; nothing has been asked of it yet. */
export type PillarStores = {
  definition: PillarDefinition
  namespace: string
  db: Db
  keysDb: Db
  kafka: Kafka
  /** Of its topics. */
  epoch: number
  topic: string
  views: ViewStore
  /** The consumer group of its projectors, without the generation. */
  viewsGroup: string
}

/** A pillar's stores and topic, opened: what its processes begin with. */
export type OpenPillar = PillarStores & {
  store: CommitStore
  privacy: Privacy
  hopLimits: HopLimits
  /** Tells of each commit this process has stored. */
  onAppend(listener: (commit: Commit) => void): void
  close(): Promise<void>
}

/** In the first epoch. `topic`: the word for it, where a mechanism has one of its own. */
export function topicOf(namespace: string, pillar: string, topic = 'events'): string {
  return `${namespace}.${pillar}.${topic}.v1`
}

/** Its store and, apart from it, the keys of persons. */
export function databasesOf(namespace: string, pillar: string): [store: string, keys: string] {
  return [`${namespace}-${pillar}`, `${namespace}-${pillar}-keys`]
}

export type StoresConfig = Omit<StoreConfig, 'SIZHI_MASTER_KEY'>

/** The stores of a pillar, reached through this client. */
export async function storesOf(
  client: MongoClient,
  definition: PillarDefinition,
  config: StoresConfig,
  log: Logger,
): Promise<PillarStores> {
  const { SIZHI_NAMESPACE: namespace, KAFKA_BROKERS: brokers } = config
  const { name, mechanisms } = definition
  checkApart(mechanisms)
  const [store, keys] = databasesOf(namespace, name)
  const db = client.db(store)
  const epoch = await epochOf(db)
  const named = (word?: string) => topicIn(epoch, topicOf(namespace, name, word))
  const projections = mechanisms.flatMap(({ projected, topic: word }) =>
    projected ? [word ? { ...projected, topic: named(word) } : projected] : [],
  )
  return {
    definition,
    namespace,
    db,
    keysDb: client.db(keys),
    kafka: kafkajs({ brokers, clientId: name, ...saslOf(config), log }),
    epoch,
    topic: named(),
    views: viewStore(db, { topic: named(), mechanisms: projections }),
    viewsGroup: `${namespace}-${name}-views`,
  }
}

/** Throws where the store does not answer or the master keys do not open it. */
export async function openPillar(definition: PillarDefinition, config: StoreConfig, log: Logger): Promise<OpenPillar> {
  // The commit store repeats its writes itself: see createCommitStore.
  const [client, writer] = await Promise.all([
    connectStore(config),
    connectStore(config, { retryWrites: false, poolSize: 10 }),
  ])
  const listeners: ((commit: Commit) => void)[] = []
  try {
    const stores = await storesOf(client, definition, config, log)
    return {
      ...stores,
      store: createCommitStore(writer.db(stores.db.databaseName), {
        onAppend: (commit) => {
          for (const listener of listeners) listener(commit)
        },
      }),
      privacy: await openPrivacy(stores.keysDb, config.SIZHI_MASTER_KEY),
      hopLimits: config.FLOW_LIMITS ?? new Map(),
      onAppend: (listener) => listeners.push(listener),
      close: () => closeAll([client, writer]),
    }
  } catch (error) {
    await closeAll([client, writer])
    throw error
  }
}

async function closeAll(clients: MongoClient[]): Promise<void> {
  await Promise.all(clients.map((client) => client.close()))
}

/** A client of the store, signed in where the store asks for it. */
export function connectStore(config: StoresConfig, options: ConnectOptions = {}): Promise<MongoClient> {
  const auth = authOf(config)
  return connectMongo(config.MONGODB_URI, { ...options, ...(auth && { auth }) })
}

/** Undefined where the store asks nobody who he is, or its address says it. */
export function authOf({ MONGODB_USERNAME: username, MONGODB_PASSWORD: password }: StoresConfig): Auth | undefined {
  return username && password ? { username, password } : undefined
}

export function saslOf({
  KAFKA_USERNAME: username,
  KAFKA_PASSWORD: password,
}: StoresConfig): Pick<KafkaSettings, 'sasl'> {
  return username && password ? { sasl: { mechanism: 'plain', username, password } } : {}
}
