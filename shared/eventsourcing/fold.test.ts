import assert from 'node:assert/strict'
import { test } from 'node:test'
import { delivered, moved, parcelCommit, parcels, posted } from '#shared/testing/parcels.ts'
import { eventsOf, foldRow, prefixOf } from './fold.ts'
import { type Arrival, foldArrivals } from './fold-arrivals.ts'
import type { Instant } from './instant.ts'

const commit = parcelCommit('par_1', 0, [posted('north'), moved('south'), delivered])
const events = () => structuredClone(eventsOf(commit))

function arrivals(...versions: number[]): Arrival[] {
  return versions.map((version) => ({
    stream: 'par_1',
    version,
    read: () => events()[version - 1] ?? assert.fail('no such event'),
  }))
}

const noReload = () => assert.fail('nothing failed, so nothing is loaded again')

test('the events of a commit carry their own versions', () => {
  assert.deepEqual(
    eventsOf({ ...commit, version: 12 }).map(({ version, type }) => [version, type]),
    [
      [10, 'ParcelPosted'],
      [11, 'ParcelMoved'],
      [12, 'ParcelDelivered'],
    ],
  )
})

test('a row is the same whether its events come at once or one after the other', () => {
  const mechanism = parcels()
  const [first, ...rest] = events()
  const row = foldRow(mechanism, undefined, events())
  const stepwise = foldRow(mechanism, foldRow(mechanism, undefined, first ? [first] : []), rest)
  assert.deepEqual(stepwise, row)
  assert.equal(row?._id, 'par_1')
  assert.equal(row?.v, 3)
})

test('the earliest deadline stands where the timer looks, and goes with the last one', () => {
  const mechanism = parcels()
  const dueAt = '2018-12-01T00:00:00.000Z' as Instant
  const later = '2018-12-09T00:00:00.000Z' as Instant
  const [first, second, third] = eventsOf(parcelCommit('par_1', 0, [posted('north', 1, dueAt), moved('x'), delivered]))
  assert.ok(first && second && third)
  const row = foldRow(mechanism, undefined, [first, second])
  assert.deepEqual([row?.timerAt, row?.timers], [dueAt, [{ name: 'late', at: dueAt }]])
  const view = {
    ...mechanism.view,
    deadlines: () => [
      { name: 'lost', at: later },
      { name: 'late', at: dueAt },
    ],
  }
  assert.equal(foldRow({ ...mechanism, view }, undefined, [first])?.timerAt, dueAt)
  const done = foldRow(mechanism, row, [third])
  assert.deepEqual([done?.timerAt, done?.timers], [undefined, undefined])
})

test('an event of an earlier version is folded as a current one', () => {
  const [first] = events()
  assert.ok(first)
  const old = { ...first, schema: 1, data: { depot: 'north', kilos: 3 } }
  const row = foldRow(parcels(), undefined, [old])
  assert.deepEqual(row && { ...row, timers: undefined, timerAt: undefined }, {
    _id: 'par_1',
    v: 1,
    timers: undefined,
    timerAt: undefined,
    depot: 'north',
    grams: 3000,
    tags: [],
    hops: [],
    delivered: false,
  })
})

test('what a row has seen is dropped, and an arrival that brings nothing new changes nothing', () => {
  const mechanism = parcels()
  const row = foldRow(mechanism, undefined, events().slice(0, 2))
  const change = foldArrivals(mechanism, structuredClone(row), arrivals(1, 2, 1, 3, 2), noReload)
  assert.equal(change?.row.v, 3)
  assert.equal(foldArrivals(mechanism, row, arrivals(1, 2), noReload), undefined)
})

test('a gap parks the row before the missing version, with all that follows passed over', () => {
  const change = foldArrivals(parcels(), undefined, arrivals(1, 3), noReload)
  assert.equal(change?.row.v, 1)
  const { version, error, skippedTo } = change?.row.parked ?? {}
  assert.deepEqual({ version, code: error?.code, skippedTo }, { version: 2, code: 'VERSION_GAP', skippedTo: 3 })
})

test('a failing fold parks the row as it was before the failing event, though the first try has spoilt it', () => {
  const mechanism = parcels({
    beforeFold: ({ type }) => {
      if (type === 'ParcelDelivered') throw new TypeError('poison')
    },
  })
  const stored = foldRow(mechanism, undefined, events().slice(0, 1))
  const change = foldArrivals(mechanism, structuredClone(stored), arrivals(2, 3), () => structuredClone(stored))
  const { parked, ...row } = change?.row ?? assert.fail('nothing changed')
  assert.deepEqual(
    JSON.parse(JSON.stringify(row)),
    JSON.parse(JSON.stringify(foldRow(mechanism, undefined, events().slice(0, 2)))),
  )
  assert.deepEqual(parked?.error, { code: 'TypeError', message: 'poison' })
  assert.equal(parked?.version, 3)
})

test('the message of an error that may quote data is left out', () => {
  const mechanism = parcels({
    beforeFold: () => {
      throw Object.assign(new Error('Zhang San, 13800000000'), { code: 'SOMETHING' })
    },
  })
  const change = foldArrivals(mechanism, undefined, arrivals(1), () => undefined)
  assert.deepEqual(change?.row, {
    _id: 'par_1',
    v: 0,
    parked: { ...change?.row.parked, error: { code: 'SOMETHING', message: '' } },
  })
})

test('a stream belongs to the mechanism of its prefix', () => {
  assert.equal(prefixOf('par_with_more'), 'par')
  assert.equal(prefixOf('none'), '')
})
