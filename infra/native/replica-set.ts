import { type Db, MongoClient, MongoServerError } from 'mongodb'

/**
 * One step toward a primary: makes the set on the first start, gives it its new address where the port has changed
 * since, and tells whether it takes writes now.
 */
export async function replicaSetReady(port: number): Promise<boolean> {
  const client = new MongoClient(`mongodb://127.0.0.1:${port}/?directConnection=true`, {
    serverSelectionTimeoutMS: 500,
  })
  try {
    const admin = client.db('admin')
    const hello = await admin.command({ hello: 1 })
    if (hello.isWritablePrimary && hello.me === `127.0.0.1:${port}`) return true
    await repair(admin, port)
    return false
  } catch {
    return false
  } finally {
    await client.close()
  }
}

async function repair(admin: Db, port: number): Promise<void> {
  const members = [{ _id: 0, host: `127.0.0.1:${port}` }]
  try {
    const { config } = await admin.command({ replSetGetConfig: 1 })
    if (config.members[0].host === members[0]?.host) return
    await admin.command({ replSetReconfig: { ...config, version: config.version + 1, members }, force: true })
  } catch (error) {
    if (!(error instanceof MongoServerError) || error.codeName !== 'NotYetInitialized') throw error
    await admin.command({ replSetInitiate: { _id: 'rs0', members } })
  }
}
