import { randomBytes } from 'node:crypto'
import type { Collection, Db, Document, MongoClient } from 'mongodb'
import { connectMongo } from '#shared/mongo/connect.ts'

/** The store the tests run against; `npm test` brings one up and sets the address. */
export function mongoUri(): string {
  const uri = process.env.MONGODB_URI
  if (!uri) throw new Error('MONGODB_URI is not set: run the tests with npm test, which brings the servers up')
  return uri
}

/** A name no other test has. */
export function uniqueName(prefix: string): string {
  return `${prefix}-${randomBytes(5).toString('hex')}`
}

export type TestDatabase = { client: MongoClient; db: Db; drop(): Promise<void> }

/** A database of this test's own; `drop` removes it and closes its client. */
export async function testDatabase(prefix = 'test', uri = mongoUri()): Promise<TestDatabase> {
  const client = await connectMongo(uri, { poolSize: 20 })
  const db = client.db(uniqueName(prefix))
  return {
    client,
    db,
    drop: async () => {
      await db.dropDatabase()
      await client.close()
    },
  }
}

/** Every document of a database as it is now, and how all of it is brought back. */
export async function keptDatabase(db: Db): Promise<() => Promise<void>> {
  const read = async (from: Collection<Document>) => [from.collectionName, await from.find().toArray()] as const
  const all = await Promise.all((await db.collections()).map(read))
  return async () => {
    await db.dropDatabase()
    for (const [name, documents] of all) if (documents.length > 0) await db.collection(name).insertMany(documents)
  }
}
