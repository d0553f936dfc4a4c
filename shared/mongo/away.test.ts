import assert from 'node:assert/strict'
import { test } from 'node:test'
import { MongoServerError } from 'mongodb'
import { startCutProxy } from '#shared/testing/cut-proxy.ts'
import { mongoUri } from '#shared/testing/mongo.ts'
import { isStoreAway } from './away.ts'
import { connectMongo } from './connect.ts'

const thrownBy = (work: () => Promise<unknown>): Promise<unknown> =>
  work().then(
    () => assert.fail('it succeeded'),
    (error: unknown) => error,
  )

test('a store that cannot be reached, and one that breaks off, is away; one that refuses is not', async (t) => {
  const { hostname, port } = new URL(mongoUri())
  const proxy = await startCutProxy({ host: hostname, port: Number(port) })
  t.after(proxy.close)
  const client = await connectMongo(`mongodb://127.0.0.1:${proxy.port}/?directConnection=true`, { selectionMs: 200 })
  t.after(() => client.close())
  const find = () => client.db('away').collection('any').find().toArray()
  await find()
  proxy.loseAnswers()
  assert.ok(isStoreAway(await thrownBy(find)))
  proxy.refuse()
  assert.ok(isStoreAway(await thrownBy(find)))
  proxy.heal()
  assert.ok(!isStoreAway(await thrownBy(() => client.db('away').command({ find: 'any', filter: { $no: 1 } }))))
})

test('a server that stops, or is not primary any more, is away', () => {
  for (const code of [11600, 10107]) assert.ok(isStoreAway(new MongoServerError({ message: 'no', code })))
  assert.ok(!isStoreAway(new MongoServerError({ message: 'no', code: 11000 })))
  assert.ok(!isStoreAway(new TypeError('no')))
})
