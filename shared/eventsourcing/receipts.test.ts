import assert from 'node:assert/strict'
import { test } from 'node:test'
import { connectMongo } from '#shared/mongo/connect.ts'
import { delivered, moved, parcelCommits, parcels, posted } from '#shared/testing/parcels.ts'
import { mongodbUri } from '#shared/testing/servers.ts'
import { emptyGeneration, handFed, partitionsOf, recordsOf, testViews } from '#shared/testing/views.ts'
import type { Receipt } from './commit.ts'
import { viewStore } from './generations.ts'
import { followActive } from './generations-active.ts'
import { createReceipts } from './receipts.ts'

const life = [posted('north'), moved('south'), delivered]
const receipt = (stream: string, version: number): Receipt => ({ service: 'testing', stream, version })
const mechanism = parcels({
  beforeFold: ({ type }, { stream }) => {
    if (stream === 'par_poison' && type === 'ParcelMoved') throw new TypeError('poison')
  },
})

test('another instance than the one that projects waits until the row has come as far as the receipt', async (t) => {
  const { db, store, undo } = await testViews(t, [mechanism])
  const generation = await emptyGeneration(store)
  const client = await connectMongo(mongodbUri())
  undo(() => client.close())
  const elsewhere = viewStore(client.db(db.databaseName), { topic: store.topic, mechanisms: [mechanism] })
  const active = await followActive(elsewhere)
  undo(active.stop)
  const { waitFor } = createReceipts(elsewhere, active)
  const [partition = []] = partitionsOf(recordsOf(parcelCommits('par_1', life))).filter(({ length }) => length > 0)
  const { deliver, startAt } = await handFed(store, generation)
  await startAt(partition[0]?.partition ?? 0)

  const answered: string[] = []
  const first = waitFor([receipt('par_1', 1)]).then((stale) => answered.push(`first ${stale.length}`))
  const third = waitFor([receipt('par_1', 3), receipt('par_1', 2)]).then((stale) =>
    answered.push(`third ${stale.length}`),
  )
  await deliver(partition.slice(0, 1))
  await first
  assert.deepEqual(answered, ['first 0'])
  await deliver(partition)
  await third
  assert.deepEqual(answered, ['first 0', 'third 0'])
  assert.deepEqual(await waitFor([receipt('par_1', 2)]), [])
})

test('a stream that never comes is stale at the limit, and only that one', async (t) => {
  const { store, undo } = await testViews(t, [mechanism])
  const generation = await emptyGeneration(store)
  const active = await followActive(store)
  undo(active.stop)
  const { deliverAll } = await handFed(store, generation)
  for (const partition of partitionsOf(recordsOf(parcelCommits('par_1', life)))) await deliverAll(partition)
  const wanted = [receipt('par_1', 3), receipt('par_2', 1), receipt('par_1', 4)]
  assert.deepEqual(await createReceipts(store, active).waitFor(wanted, { timeoutMs: 100 }), wanted.slice(1))
})

test('a parked stream is stale at once beyond its version, and a stream of no mechanism always', async (t) => {
  const { store, undo } = await testViews(t, [mechanism])
  const generation = await emptyGeneration(store)
  const active = await followActive(store)
  undo(active.stop)
  const { waitFor } = createReceipts(store, active)
  const { deliverAll } = await handFed(store, generation)
  const unlimited = { timeoutMs: 2 ** 31 - 1 }
  const waiting = waitFor([receipt('par_poison', 3)], unlimited)
  for (const partition of partitionsOf(recordsOf(parcelCommits('par_poison', life)))) await deliverAll(partition)
  assert.deepEqual(await waiting, [receipt('par_poison', 3)])
  assert.deepEqual(await waitFor([receipt('par_poison', 1), receipt('par_poison', 2)], unlimited), [
    receipt('par_poison', 2),
  ])
  assert.deepEqual(await waitFor([receipt('other_1', 1)], unlimited), [receipt('other_1', 1)])
})

test('what this process projects itself is told to who waits, without asking the store', async (t) => {
  const { store, undo } = await testViews(t, [mechanism])
  const generation = await emptyGeneration(store)
  const active = await followActive(store)
  undo(active.stop)
  const { waitFor } = createReceipts(store, active)
  const waiting = waitFor([receipt('par_1', 2)], { timeoutMs: 2 ** 31 - 1 })
  store.notices.emit('advanced', generation + 1, [{ _id: 'par_1', v: 9 }])
  store.notices.emit('advanced', generation, [{ _id: 'par_1', v: 1 }])
  const early = await Promise.race([waiting, new Promise((resolve) => setTimeout(resolve, 50, 'waits'))])
  assert.equal(early, 'waits')
  store.notices.emit('advanced', generation, [{ _id: 'par_1', v: 2 }])
  assert.deepEqual(await waiting, [])
})

test('before the first generation there is nothing to wait on but the limit', async (t) => {
  const { store, undo } = await testViews(t, [mechanism])
  const active = await followActive(store)
  undo(active.stop)
  const wanted = [receipt('par_1', 1)]
  assert.deepEqual(await createReceipts(store, active).waitFor(wanted, { timeoutMs: 50 }), wanted)
})
