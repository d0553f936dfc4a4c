import { type Auth, type CommandOperationOptions, MongoClient } from 'mongodb'
import { wakeAtTheEnd } from './lost-drain.ts'

wakeAtTheEnd()

/** Everything is majority and journaled: with `local` a failover could take back what was already published. */
const DURABLE = { w: 'majority', journal: true } as const

/**
 * For a command that the server works on in silence for as long as there are documents: the socket's limit would cut it
 * off, and whoever tries again would begin anew. The driver takes it from any command's options; its types do not say so.
 */
export const UNHURRIED: CommandOperationOptions & { socketTimeoutMS: number } = { socketTimeoutMS: 3_600_000 }

/** `auth`: where the store knows users, and the address does not name one. */
export type ConnectOptions = { selectionMs?: number; poolSize?: number; retryWrites?: boolean; auth?: Auth }

/**
 * A client with the house's durability. A store that is away is noticed after `selectionMs`, so that a command
 * fails with a code instead of hanging. The commit store's client has `retryWrites` off: it repeats its writes itself.
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
