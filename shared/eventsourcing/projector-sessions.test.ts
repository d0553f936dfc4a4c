import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ClientSession } from 'mongodb'
import { connectMongo } from '#shared/mongo/connect.ts'
import { parcels } from '#shared/testing/parcels.ts'
import { mongodbUri } from '#shared/testing/servers.ts'
import { emptyGeneration, testViews } from '#shared/testing/views.ts'
import { viewStore } from './generations.ts'
import { type PartitionSessions, partitionSessions } from './projector-sessions.ts'
import { inTransaction, moveCheckpoints } from './projector-write.ts'

const mechanism = parcels()

/** A service's views, and two projectors that know each other by the store alone. */
async function twoProjectors(t: Parameters<typeof testViews>[0]) {
  const views = await testViews(t, [mechanism])
  const generation = await emptyGeneration(views.store)
  const client = await connectMongo(mongodbUri())
  views.undo(() => client.close())
  const elsewhere = viewStore(client.db(views.db.databaseName), { topic: 'topic', mechanisms: [mechanism] })
  const place = { generation, topic: 'topic' }
  const first = partitionSessions(views.store, place)
  const second = partitionSessions(elsewhere, place)
  views.undo(() => first.end())
  views.undo(() => second.end())
  return { ...views, elsewhere, place, first, second }
}

function sessionOf({ all: [session] }: PartitionSessions): ClientSession {
  assert.ok(session)
  return session
}

test('what a dead process has left open does not hold up whoever takes its partition', async (t) => {
  const { store, elsewhere, place, first, second } = await twoProjectors(t)
  await first.take(0)
  const dead = sessionOf(first)
  dead.startTransaction()
  await moveCheckpoints(store, place, [{ partition: 0, from: 0, next: 7 }], dead)

  await second.take(0)
  let attempts = 0
  await inTransaction(sessionOf(second), async (session) => {
    attempts++
    await moveCheckpoints(elsewhere, place, [{ partition: 0, from: 0, next: 3 }], session)
  })
  assert.equal(attempts, 1)
  await assert.rejects(dead.commitTransaction(), { codeName: 'NoSuchTransaction' })
})

test('a projector that takes its partition again keeps its sessions, and others keep theirs', async (t) => {
  const { store, place, first, second } = await twoProjectors(t)
  await first.take(0)
  await first.take(0)
  await second.take(1)
  let attempts = 0
  await inTransaction(sessionOf(first), async (session) => {
    attempts++
    await first.take(0)
    await moveCheckpoints(store, place, [{ partition: 0, from: 0, next: 2 }], session)
  })
  assert.equal(attempts, 1)
  assert.equal((await store.checkpoints.findOne({ _id: { ...place, partition: 0 } }))?.next, 2)
})

test('a projector that lives on does the work again that was under way for the partitions it keeps', async (t) => {
  const { store, place, first, second } = await twoProjectors(t)
  await first.take(0)
  await first.take(1)
  let attempts = 0
  await inTransaction(sessionOf(first), async (session) => {
    attempts++
    await moveCheckpoints(store, place, [{ partition: 1, from: 0, next: 2 }], session)
    if (attempts === 1) await second.take(0)
  })
  assert.equal(attempts, 2)
  assert.equal((await store.checkpoints.findOne({ _id: { ...place, partition: 1 } }))?.next, 2)
})

test('other work never has the id of a session that somebody may be about to end', async (t) => {
  const { db, first } = await twoProjectors(t)
  const own = first.all.map(({ id }) => id?.id.toString('hex'))
  await first.end()
  const others = Array.from({ length: 8 }, () => db.client.startSession())
  t.after(() => Promise.all(others.map((session) => session.endSession())))
  assert.deepEqual(
    others.filter(({ id }) => own.includes(id?.id.toString('hex'))),
    [],
  )
})

test('a session that was ended is nobody’s to end', async (t) => {
  const { db, first, second } = await twoProjectors(t)
  await first.take(0)
  await first.end()
  assert.equal(await db.collection('projecting').countDocuments(), 0)
  await second.take(0)
  assert.equal(await db.collection('projecting').countDocuments(), 1)
})
