import assert from 'node:assert/strict'
import { test } from 'node:test'
import { MongoClient } from 'mongodb'
import { mongoUri, uniqueName } from '#shared/testing/mongo.ts'
import { UNHURRIED } from './connect.ts'
import { overAll } from './over-all.ts'

test('a command that works in silence for longer than a socket may be silent is cut off, unless it may take its time', async (t) => {
  const client = new MongoClient(mongoUri(), { socketTimeoutMS: 200, retryWrites: false })
  const db = client.db(uniqueName('unhurried'))
  t.after(async () => {
    await db.dropDatabase()
    await client.close()
  })
  const things = db.collection('things')
  await things.insertOne({ size: 1 })
  const change = [{ $where: 'sleep(500) || true' }, { $set: { size: 2 } }] as const
  await assert.rejects(things.updateMany(...change, overAll('test')), { name: 'MongoNetworkTimeoutError' })
  assert.equal((await things.updateMany(...change, { ...UNHURRIED, ...overAll('test') })).matchedCount, 1)
})
