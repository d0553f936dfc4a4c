import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import type { StoredRow } from '#shared/eventsourcing/view.ts'
import { testDatabase } from '#shared/testing/mongo.ts'
import { encodeCursor } from './connection.ts'
import { listById } from './list.ts'

type Row = { name: string }

async function directory(t: TestContext) {
  const { db, drop } = await testDatabase('list')
  t.after(drop)
  const rows = db.collection<StoredRow<Row>>('units.g1')
  await rows.insertMany(
    ['unit_c', 'unit_a', 'unit_b', 'unit_d'].map((_id, index) => ({ _id, v: 1, name: index < 3 ? 'one' : 'other' })),
  )
  return { db, rows }
}

const idsOf = ({ edges }: Awaited<ReturnType<typeof listById<Row>>>) => edges.map(({ node }) => node._id)

test('pages follow each other in the order of ids, each row once', async (t) => {
  const { rows } = await directory(t)
  const first = await listById(rows, {}, { first: 3 })
  assert.deepEqual(idsOf(first), ['unit_a', 'unit_b', 'unit_c'])
  const second = await listById(rows, {}, { first: 3, after: first.pageInfo.endCursor })
  assert.deepEqual(idsOf(second), ['unit_d'])
  assert.equal(second.pageInfo.hasNextPage, false)
})

test('a filter narrows, and a stream parked at its first event is not there', async (t) => {
  const { rows } = await directory(t)
  await rows.insertOne({ _id: 'unit_e', v: 0, name: 'one' })
  assert.deepEqual(idsOf(await listById(rows, { name: 'one' }, {})), ['unit_a', 'unit_b', 'unit_c'])
})

test('a cursor goes on in the next generation of the same list', async (t) => {
  const { db, rows } = await directory(t)
  const { pageInfo } = await listById(rows, {}, { first: 2 })
  const next = db.collection<StoredRow<Row>>('units.g2')
  await next.insertOne({ _id: 'unit_z', v: 1, name: 'one' })
  assert.deepEqual(idsOf(await listById(next, {}, { after: pageInfo.endCursor })), ['unit_z'])
})

test('another list’s cursor is refused', async (t) => {
  const { db, rows } = await directory(t)
  const { pageInfo } = await listById(rows, {}, { first: 2 })
  const others = db.collection<StoredRow<Row>>('divisions.g1')
  for (const after of [pageInfo.endCursor, encodeCursor(['divisions', 7]), encodeCursor(['unit_a'])]) {
    await assert.rejects(listById(others, {}, { after }), { extensions: { code: 'BAD_USER_INPUT' } })
  }
})
