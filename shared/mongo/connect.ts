import { type Auth, MongoClient } from 'mongodb'
import { wakeAtTheEnd } from './lost-drain.ts'

wakeAtTheEnd()

/** Everything is majority and journaled: with `local` a failover could take back what was already published. */
const DURABLE = { w: 'majority', journal: true } as const

/** `auth`: where the store knows users, and the address does not name one. */
export type ConnectOptions = { selectionMs?: number; poolSize?: number; retryWrites?: boolean; auth?: Auth }

/**
 * A client with the house's durability. A store that is away is noticed after `selectionMs`, so that a command
 * fails with a code instead of hanging. The commit store's client has `retryWrites` off: it repeats its writes itself
 * and must know which ones surely never left.
 */
export async function connectMongo(
  uri: string,
  { selectionMs = 3000, poolSize = 50, retryWrites = true, auth }: ConnectOptions = {},
): Promise<MongoClient> {
  const client = new MongoClient(uri, {
    writeConcern: DURABLE,
    readConcern: { level: 'majority' },
    retryWrites,
    retryReads: true,
    ignoreUndefined: true,
    serverSelectionTimeoutMS: selectionMs,
    connectTimeoutMS: selectionMs,
    socketTimeoutMS: 30_000,
    maxPoolSize: poolSize,
    appName: 'sizhi',
    ...(auth && { auth }),
  })
  return client.connect()
}
