import { type Auth, type Db, MongoClient, MongoServerError } from 'mongodb'

/**
 * How long a set of several is without a primary that died. Commands wait 3 s for the next one before they are told
 * that the store is away (shared/mongo/connect.ts); MongoDB's own default is 10 s.
 */
const ELECTION_MS = 2000

/**
 * One step toward a primary: makes the set on the first start, gives one that is alone its new address where the port
 * has changed since, and tells whether it takes writes now; of several, whether this one has joined. `host` is host:port
 * as the clients write it, `members` all of its set, `auth` whoever may do this where the server knows users. Throws
 * where the server refuses that user: waiting does not help.
 */
export async function replicaSetReady(
  host: string,
  { auth, members = [host] }: { auth?: Auth | undefined; members?: readonly string[] | undefined } = {},
): Promise<boolean> {
  const client = new MongoClient(`mongodb://${host}/?directConnection=true`, {
    serverSelectionTimeoutMS: 500,
    ...(auth && { auth }),
  })
  try {
    const admin = client.db('admin')
    const hello = await admin.command({ hello: 1 })
    const isIn = hello.isWritablePrimary || (members.length > 1 && hello.secondary)
    if (isIn && hello.me === host) return true
    if (host === members[0]) await repair(admin, members)
    return false
  } catch (error) {
    if (isRefusedUser(error)) throw error
    return false
  } finally {
    await client.close()
  }
}

/** It knows no such user, or the password is another. */
export function isRefusedUser(error: unknown): boolean {
  return error instanceof MongoServerError && error.code === 18
}

async function repair(admin: Db, hosts: readonly string[]): Promise<void> {
  const members = hosts.map((host, _id) => ({ _id, host }))
  try {
    const { config } = await admin.command({ replSetGetConfig: 1 })
    if (config.members[0].host === members[0]?.host) return
    await admin.command({ replSetReconfig: { ...config, version: config.version + 1, members }, force: true })
  } catch (error) {
    if (!(error instanceof MongoServerError) || error.codeName !== 'NotYetInitialized') throw error
    const settings = hosts.length > 1 ? { electionTimeoutMillis: ELECTION_MS } : {}
    await admin.command({ replSetInitiate: { _id: 'rs0', members, settings } })
  }
}
