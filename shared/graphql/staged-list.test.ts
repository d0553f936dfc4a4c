import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testDatabase } from '#shared/testing/mongo.ts'
import { EVERY_ROW, havingFacets, stagedLists } from './staged-list.ts'

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
