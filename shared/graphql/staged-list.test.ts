import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import type { Collection } from 'mongodb'
import { testDatabase } from '#shared/testing/mongo.ts'
import { encodeCursor } from './connection.ts'
import { EVERY_ROW, havingFacets, type StagedList, stagedLists } from './staged-list.ts'

type Row = { _id: string; facets: string[]; at: number }

const rows: Row[] = Array.from({ length: 60 }, (_, index) => ({
  _id: `row_${index}`,
  facets: [EVERY_ROW, `street_${index % 2}`, `phase_${index % 3}`],
  at: index,
}))

const { countQuery, count } = stagedLists<Row, 'newest'>({ newest: { condition: {}, field: 'at', direction: -1 } })
const listOf = (wanted: string[], within?: string[]) => ({
  conditions: havingFacets(wanted, within),
  stages: ['newest'] as const,
})

test('what is wanted and what is within reach are counted; one facet by the index alone', async (t) => {
  const { db, drop } = await testDatabase('staged-list')
  t.after(drop)
  const collection = db.collection<Row>('rows')
  await collection.createIndex({ facets: 1, at: -1, _id: -1 })
  await collection.insertMany(rows)
  for (const { wanted, within, found, fetched } of [
    { wanted: [], within: undefined, found: 60, fetched: 0 },
    { wanted: ['phase_1'], within: undefined, found: 20, fetched: 0 },
    { wanted: [], within: ['street_1'], found: 30, fetched: 0 },
    { wanted: [], within: ['street_0', 'street_1'], found: 60, fetched: 0 },
    { wanted: [], within: [], found: 0, fetched: 0 },
    { wanted: ['phase_1'], within: ['street_1'], found: 10 },
  ]) {
    const list = listOf(wanted, within)
    assert.equal((await count(collection, list)).totalCount, found)
    if (fetched === undefined) continue
    const explain = { count: 'rows', query: countQuery(list) }
    const { executionStats } = await db.command({ explain, verbosity: 'executionStats' })
    assert.equal(executionStats.totalDocsExamined, fetched, JSON.stringify({ wanted, within }))
  }
})

type Due = { _id: string; facets: string[]; at: string; due?: number }

/** Some are due, several at the same time, the others are only old; the moments tie too. */
const dues: Due[] = Array.from({ length: 41 }, (_, index) => ({
  _id: `row_${(index * 17) % 41}`,
  facets: [EVERY_ROW, `street_${index % 2}`],
  at: `2026-01-${10 + (index % 7)}`,
  ...(index % 3 !== 0 && { due: index % 5 }),
}))

const staged = stagedLists<Due, 'due' | 'rest'>({
  due: { condition: { due: { $exists: true } }, field: 'due', direction: 1 },
  rest: { condition: { due: { $exists: false } }, field: 'at', direction: -1 },
})

const less = (one: string | number, other: string | number) => (one < other ? -1 : one > other ? 1 : 0)

/** The same by sorting in memory: what is due by its time, then the rest from the newest on; of one moment by id. */
function inOrder(wanted: (row: Due) => boolean): string[] {
  const due = dues.flatMap((row) => (wanted(row) && row.due !== undefined ? [{ id: row._id, key: row.due }] : []))
  const rest = dues.flatMap((row) => (wanted(row) && row.due === undefined ? [{ id: row._id, key: row.at }] : []))
  return [
    ...due.toSorted((one, other) => less(one.key, other.key) || less(one.id, other.id)),
    ...rest.toSorted((one, other) => less(other.key, one.key) || less(other.id, one.id)),
  ].map(({ id }) => id)
}

async function pagesOf(collection: Collection<Due>, list: StagedList<Due, 'due' | 'rest'>, first: number) {
  const pages: string[][] = []
  let after: string | null = null
  do {
    const { edges, pageInfo } = await staged.read(collection, list, { first, after })
    pages.push(edges.map(({ node }) => node._id))
    assert.equal(pageInfo.hasPreviousPage, after !== null)
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null
  } while (after !== null)
  return pages
}

async function duesIn(t: TestContext): Promise<Collection<Due>> {
  const { db, drop } = await testDatabase('staged')
  t.after(drop)
  const collection = db.collection<Due>('rows')
  await collection.createIndexes([{ key: { facets: 1, due: 1, _id: 1 } }, { key: { facets: 1, at: -1, _id: -1 } }])
  await collection.insertMany(dues)
  return collection
}

test('pages of any size, one after the other, are the whole list in its order: each row once, all pages but the last full', async (t) => {
  const collection = await duesIn(t)
  const lists = [
    { list: { conditions: havingFacets([]), stages: ['due', 'rest'] as const }, rows: inOrder(() => true) },
    {
      list: { conditions: havingFacets(['street_1']), stages: ['due', 'rest'] as const },
      rows: inOrder(({ facets }) => facets.includes('street_1')),
    },
    {
      list: {
        conditions: havingFacets([]),
        stages: ['due', 'rest'] as const,
        bounds: { due: { due: { $gte: 2 } } },
      },
      rows: inOrder(({ due }) => due === undefined || due >= 2),
    },
    {
      list: { conditions: havingFacets([]), stages: ['rest'] as const },
      rows: inOrder(({ due }) => due === undefined),
    },
  ]
  for (const { list, rows } of lists) {
    for (const first of [1, 2, 3, 7, 40, 100]) {
      const pages = await pagesOf(collection, list, first)
      assert.deepEqual(pages.flat(), rows)
      assert.ok(pages.slice(0, -1).every(({ length }) => length === first))
    }
  }
})

test('a list of one stage counts what that stage has, one of several everything', async (t) => {
  const collection = await duesIn(t)
  const counted = async (stages: readonly ('due' | 'rest')[]) =>
    (await staged.count(collection, { conditions: havingFacets([]), stages })).totalCount
  assert.deepEqual(await Promise.all([counted(['due']), counted(['rest']), counted(['due', 'rest'])]), [27, 14, 41])
})

test('a cursor of another stage, of no stage or without a row is refused', async (t) => {
  const collection = await duesIn(t)
  const list = { conditions: havingFacets([]), stages: ['rest'] as const }
  for (const keys of [['due', 3, 'row_1'], ['other', 3, 'row_1'], ['rest'], ['rest', '2026-01-10'], ['rest', 'x', 7]]) {
    await assert.rejects(staged.read(collection, list, { first: 2, after: encodeCursor(keys) }), {
      extensions: { code: 'BAD_USER_INPUT' },
    })
  }
})
