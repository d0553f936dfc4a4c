import { type Auth, type Db, MongoClient, MongoServerError } from 'mongodb'

/**
 * One step toward a primary: makes the set on the first start, gives it its new address where the port has changed
 * since, and tells whether it takes writes now. `host` is host:port as the clients write it,
 * `auth` whoever may do this where the server knows users.
 */
export async function replicaSetReady(host: string, auth?: Auth): Promise<boolean> {
  const client = new MongoClient(`mongodb://${host}/?directConnection=true`, {
    serverSelectionTimeoutMS: 500,
    ...(auth && { auth }),
  })
  try {
    const admin = client.db('admin')
    const hello = await admin.command({ hello: 1 })
    if (hello.isWritablePrimary && hello.me === host) return true
    await repair(admin, host)
    return false
  } catch {
    return false
  } finally {
    await client.close()
  }
}

async function repair(admin: Db, host: string): Promise<void> {
  const members = [{ _id: 0, host }]
  try {
    const { config } = await admin.command({ replSetGetConfig: 1 })
    if (config.members[0].host === members[0]?.host) return
    await admin.command({ replSetReconfig: { ...config, version: config.version + 1, members }, force: true })
  } catch (error) {
    if (!(error instanceof MongoServerError) || error.codeName !== 'NotYetInitialized') throw error
    await admin.command({ replSetInitiate: { _id: 'rs0', members } })
  }
}
