import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Collection } from 'mongodb'
import { communityId, streetId } from '#shared/governance/ids.ts'
import type { Day } from '#shared/governance/shanghai.ts'
import type { Connection, PageArguments } from '#shared/graphql/connection.ts'
import { type TestDatabase, testDatabase } from '#shared/testing/mongo.ts'
import { assertFromIndex, createViewIndexes, readingsOf } from '#shared/testing/plans.ts'
import { area, key, minute } from './examples.ts'
import { facetsOf, LARGEST_FACET } from './facets.ts'
import { type HotspotFilter, type HotspotOrder, hotspotList, hotspotStages } from './queries.ts'
import type { HotspotDocument, HotspotRow } from './row.ts'
import { PHASES } from './state.ts'
import { hotspotView } from './views.ts'

const communities = [1, 2, 3].map((number) => communityId.of(`440310-1000${number}`))
const streets = ['440310-101', '440310-102'].map((code) => streetId.of(code))
const SIZES = [1, 2, 2, 3, 3, 5, 8, 20, 21, 40]

/** Every phase, community and size comes up, on 25 days, several of each. */
function exampleHotspot(index: number): HotspotDocument {
  const community = communities[index % 3] ?? key.communityId
  const size = SIZES[index % 10] ?? 1
  const phase = size === 1 ? 'noted' : (PHASES[2 + (index % 3)] ?? 'forming')
  const day = `2018-10-${String((index % 25) + 1).padStart(2, '0')}` as Day
  const state = {
    phase: phase as 'forming',
    key: { ...key, communityId: community, day },
    area: { ...area, communityId: community, streetId: streets[index % 2] },
    voices: [],
    reports: [],
  }
  const row: HotspotRow = {
    ...{ state, day, size, appeals: size, messages: 0, items: [], facets: [] },
    firstAt: minute(1),
    lastAt: minute(size),
  }
  return { ...row, facets: facetsOf(row), _id: `hot_${String(index).padStart(4, '0')}`, v: size }
}

const documents = Array.from({ length: 300 }, (_, index) => exampleHotspot(index))
let database: TestDatabase
let rows: Collection<HotspotDocument>

before(async () => {
  database = await testDatabase('hotspot-lists')
  rows = database.db.collection('hotspots')
  await createViewIndexes(rows, hotspotView)
  await rows.insertMany(documents as never[])
})

after(() => database.drop())

/** Each filter with what it means, said in plain words of the row. */
const filters: [HotspotFilter, (row: HotspotDocument) => boolean][] = [
  [{ minimumSize: 1 }, ({ size }) => size > 1],
  [{ minimumSize: 2 }, ({ size }) => size > 1],
  [{ minimumSize: 3 }, ({ size }) => size >= 3],
  [{ minimumSize: 20 }, ({ size }) => size >= 20],
  [{ minimumSize: 21 }, ({ size }) => size >= 21],
  [{ minimumSize: 41 }, () => false],
  [{ minimumSize: 2, phase: 'candidate' }, ({ state }) => state.phase === 'candidate'],
  [{ minimumSize: 5, phase: 'forming' }, ({ state, size }) => state.phase === 'forming' && size >= 5],
  [
    { minimumSize: 2, communityId: communities[1] },
    ({ state, size }) => size > 1 && 'area' in state && state.area.communityId === communities[1],
  ],
  ...([streets[0], streets[1], area.districtId] as const).map(
    (divisionId): [HotspotFilter, (row: HotspotDocument) => boolean] => [
      { minimumSize: 2, divisionId },
      ({ state, size }) => size > 1 && 'area' in state && Object.values(state.area).some((id) => id === divisionId),
    ],
  ),
  [
    { minimumSize: 2, divisionId: streets[1], communityId: communities[0] },
    ({ state, size }) =>
      size > 1 && 'area' in state && state.area.streetId === streets[1] && state.area.communityId === communities[0],
  ],
  [
    { minimumSize: 2, from: '2018-10-10' as Day, to: '2018-10-12' as Day },
    ({ size, day }) => size > 1 && ['2018-10-10', '2018-10-11', '2018-10-12'].includes(day),
  ],
  [{ minimumSize: 3, from: '2018-10-25' as Day }, ({ size, day }) => size >= 3 && day >= '2018-10-25'],
]

const orders: Record<HotspotOrder, (one: HotspotDocument, other: HotspotDocument) => number> = {
  'day-desc': (one, other) => other.day.localeCompare(one.day) || other._id.localeCompare(one._id),
  'size-desc': (one, other) => other.size - one.size || other._id.localeCompare(one._id),
}

async function readAll(filter: HotspotFilter, order: HotspotOrder): Promise<string[]> {
  const ids: string[] = []
  for (let cursor: string | null = null; ; ) {
    const page: PageArguments = { first: 17, after: cursor }
    const { edges, pageInfo }: Connection<HotspotDocument> = await hotspotStages.read(
      rows,
      hotspotList(filter, order),
      page,
    )
    ids.push(...edges.map(({ node }) => node._id))
    if (!pageInfo.hasNextPage) return ids
    cursor = pageInfo.endCursor
  }
}

/** Few days, or more voices than a facet says, are few hotspots: those may be put in order in memory. */
const isRange = ({ from, to, minimumSize }: HotspotFilter) => !!from || !!to || minimumSize > LARGEST_FACET

describe('a list of hotspots', () => {
  for (const [filter, holds] of filters)
    for (const order of ['day-desc', 'size-desc'] as const)
      test(`${JSON.stringify(filter)} ${order}: page by page exactly what holds, in order, from an index`, async () => {
        const expected = documents.filter(holds).toSorted(orders[order])
        assert.deepEqual(
          await readAll(filter, order),
          expected.map(({ _id }) => _id),
        )
        assert.equal((await hotspotStages.count(rows, hotspotList(filter, order))).totalCount, expected.length)
        for (const reading of await readingsOf(rows, hotspotStages, hotspotList(filter, order)))
          assertFromIndex(reading, order, { sorted: isRange(filter) })
      })

  test('never has what is no hotspot yet', async () =>
    assert.ok((await readAll({ minimumSize: 1 }, 'day-desc')).every((id) => id.endsWith('0') === false)))
})
