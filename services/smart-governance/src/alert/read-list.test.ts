import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Collection } from 'mongodb'
import { recorded } from '#shared/eventsourcing/event.ts'
import { type Instant, toInstant } from '#shared/eventsourcing/instant.ts'
import { communityId } from '#shared/governance/ids.ts'
import { type TestDatabase, testDatabase } from '#shared/testing/mongo.ts'
import { assertFromIndex, createViewIndexes, readingsOf } from '#shared/testing/plans.ts'
import { detectionView } from './detection/views.ts'
import type { AlertEvent } from './events.ts'
import { historyOf, SEEN, street } from './examples.ts'
import { facet } from './facets.ts'
import { appId } from './ids.ts'
import {
  type AlertFilter,
  type AlertList,
  type AlertOrder,
  alertList,
  alertStages,
  type DetectionDocument,
  detectionList,
  detectionStages,
} from './queries.ts'
import type { AlertDocument, AlertRow } from './row.ts'
import { alertView } from './views.ts'

const apps = ['01', '02', 'test'].map((code) => appId.of(code))
const cameras = ['river_03', 'gate_north', '44031000001320000101', 'crossing_07', 'front_door']
const communities = [1, 2, 3, 4].map((number) => communityId.of(`440310-${10000 + number}`))
const phases = ['suppressed', 'raised', 'confirmed', 'dismissed', 'merged'] as const

/** Two alerts a moment, a quarter of an hour between moments. */
function seenAt(index: number): Instant {
  return toInstant(Date.parse(SEEN) + Math.floor(index / 2) * 900_000)
}

function at<T>(list: readonly T[], index: number): T {
  return list[index % list.length] as T
}

function exampleAlert(index: number): AlertDocument {
  const place = Math.floor(index / 2) % 5
  const area = place === 4 ? {} : { communityId: at(communities, place), streetId: street }
  const about = { appId: at(apps, index), camera: at(cameras, index), area }
  const meta = { stream: '', version: 1, role: 'system', recordedAt: SEEN }
  const row = historyOf[at(phases, Math.floor(index / 3))].reduce<AlertRow | undefined>(
    (before, event) =>
      alertView.fold(before, recorded({ ...event, ...about, at: seenAt(index) } as AlertEvent, SEEN), meta),
    undefined,
  )
  assert.ok(row)
  return { ...row, _id: `alert_${String(index).padStart(5, '0')}`, v: 2 }
}

const documents = Array.from({ length: 600 }, (_, index) => exampleAlert(index))
let database: TestDatabase
let rows: Collection<AlertDocument>
let detections: Collection<DetectionDocument>

before(async () => {
  database = await testDatabase('alert-lists')
  rows = database.db.collection('alerts')
  detections = database.db.collection('detections')
  await createViewIndexes(rows, alertView)
  await createViewIndexes(detections, detectionView)
  await rows.insertMany(documents as never[])
})

after(() => database.drop())

const seen = ({ state }: AlertDocument) => state.seen

/** Each filter with what it means, said in plain words of the row. */
const filters: [AlertFilter, (row: AlertDocument) => boolean][] = [
  [{}, () => true],
  ...phases.map((phase): [AlertFilter, (row: AlertDocument) => boolean] => [
    { phase },
    ({ state }) => state.phase === phase,
  ]),
  [{ appId: apps[0] }, (row) => seen(row).appId === apps[0]],
  [{ camera: 'gate_north' }, (row) => seen(row).camera === 'gate_north'],
  [{ camera: 'nowhere' }, () => false],
  [{ communityId: communities[1] }, (row) => seen(row).area.communityId === communities[1]],
  [{ streetId: street }, (row) => seen(row).area.streetId === street],
  [{ from: seenAt(100) }, (row) => row.firstSeenAt >= seenAt(100)],
  [{ to: seenAt(100) }, (row) => row.firstSeenAt < seenAt(100)],
  [
    { phase: 'raised', appId: apps[1], from: seenAt(50), to: seenAt(400) },
    (row) =>
      row.state.phase === 'raised' &&
      seen(row).appId === apps[1] &&
      row.firstSeenAt >= seenAt(50) &&
      row.firstSeenAt < seenAt(400),
  ],
]

const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0)
const ascending = (one: AlertDocument, other: AlertDocument) =>
  compare(one.firstSeenAt, other.firstSeenAt) || compare(one._id, other._id)
const orders: Record<AlertOrder, typeof ascending> = {
  'seen-asc': ascending,
  'seen-desc': (one, other) => ascending(other, one),
}

/** All pages of a list, one after the other. */
async function readAll(list: AlertList): Promise<string[]> {
  const ids: string[] = []
  for (let cursor: string | null = null; ; ) {
    const { edges, pageInfo } = await alertStages.read(rows, list, { first: 37, after: cursor })
    ids.push(...edges.map(({ node }) => node._id))
    if (!pageInfo.hasNextPage) return ids
    cursor = pageInfo.endCursor
  }
}

describe('a list of alerts', () => {
  for (const [filter, holds] of filters)
    for (const order of ['seen-desc', 'seen-asc'] as const)
      test(`${JSON.stringify(filter)} ${order}: page by page exactly what holds, in order, from an index`, async () => {
        const list = alertList(filter, { order, within: undefined })
        const expected = documents.filter(holds).toSorted(orders[order])
        assert.deepEqual(
          await readAll(list),
          expected.map(({ _id }) => _id),
        )
        assert.deepEqual(await alertStages.count(rows, list), { totalCount: expected.length, totalCountExact: true })
        for (const reading of await readingsOf(rows, alertStages, list)) assertFromIndex(reading, order)
      })

  test('is narrowed to what is within reach', async () => {
    const within = [facet.division(communities[0] as never), facet.nowhere]
    const expected = documents
      .filter((row) => [communities[0], undefined].includes(seen(row).area.communityId))
      .toSorted(ascending)
    assert.deepEqual(
      await readAll(alertList({}, { order: 'seen-asc', within })),
      expected.map(({ _id }) => _id),
    )
    assert.deepEqual(await readAll(alertList({}, { order: 'seen-asc', within: [] })), [])
    for (const order of ['seen-desc', 'seen-asc'] as const)
      for (const reading of await readingsOf(rows, alertStages, alertList({}, { order, within })))
        assertFromIndex(reading, order)
  })
})

test('an alert’s detections come in the order in which they were seen, whatever came first', async () => {
  const some = Array.from({ length: 50 }, (_, index) => ({
    _id: `det_${String(index).padStart(3, '0')}`,
    v: 1,
    alertId: index % 3 === 0 ? 'alert_other' : 'alert_mine',
    seenAt: seenAt((index * 17) % 50),
  }))
  await detections.insertMany(some as never[])
  const expected = some
    .filter(({ alertId }) => alertId === 'alert_mine')
    .toSorted((one, other) => compare(one.seenAt, other.seenAt) || compare(one._id, other._id))
    .map(({ _id }) => _id)
  const first = await detectionStages.read(detections, detectionList('alert_mine'), { first: 20 })
  const rest = await detectionStages.read(detections, detectionList('alert_mine'), {
    first: 20,
    after: first.pageInfo.endCursor,
  })
  assert.deepEqual(
    [...first.edges, ...rest.edges].map(({ node }) => node._id),
    expected,
  )
  for (const reading of await readingsOf(detections, detectionStages, detectionList('alert_mine')))
    assertFromIndex(reading, 'detections')
})
