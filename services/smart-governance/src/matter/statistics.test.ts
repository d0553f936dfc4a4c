import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import {
  addSums,
  type CounterChange,
  type CounterDocument,
  contribute,
  counterDocuments,
  type Sums,
} from '#shared/eventsourcing/counters.ts'
import type { MatterEvent } from './events.ts'
import { eventsOf, folded, rowOf } from './example-rows.ts'
import {
  accepted,
  cityManagement,
  community,
  historyOf,
  merged,
  overdue,
  received,
  recordedClosed,
  resolved,
  shanghai,
  street,
  transferred,
  withdrawn,
} from './examples.ts'
import { lives } from './random-lives.ts'
import type { MatterRow } from './row.ts'
import { DIMENSIONS, STANDINGS, statisticsOf } from './statistics.ts'

const inHand = [received(), transferred(), accepted()]

describe('statistics', () => {
  const standing = (...events: MatterEvent[]) =>
    Object.keys(statisticsOf(rowOf(...events))[0]?.fields ?? {}).find((path) => path.startsWith('all.'))

  test('count a matter in its month, in the documents of all, its community, its street and its unit', () =>
    assert.deepEqual(
      statisticsOf(rowOf(...inHand)).map(({ key }) => key),
      [
        'm|2018-11|all',
        `m|2018-11|community|${community}`,
        `m|2018-11|street|${street}`,
        `m|2018-11|unit|${cityManagement}`,
      ],
    ))

  test('count what no place is known of in the documents of no community and no street', () => {
    const [all, ...others] = statisticsOf(rowOf(recordedClosed({ area: {}, timeliness: 'unknown' })))
    for (const dimension of ['community', 'street']) {
      assert.equal(all?.fields[`${dimension}.-.unknownTimeliness`], 1)
      assert.ok(!others.some(({ key }) => key.includes(`|${dimension}|`)))
    }
  })

  test('know open, on time, late, unknown and not handled', () => {
    assert.equal(standing(...inHand), 'all.open')
    assert.equal(standing(...historyOf.reopened), 'all.open')
    assert.equal(standing(...inHand, resolved()), 'all.onTime')
    assert.equal(standing(...inHand, overdue, resolved({ at: shanghai('2018-12-20T09:00:00') })), 'all.late')
    assert.equal(standing(recordedClosed({ timeliness: 'unknown' })), 'all.unknownTimeliness')
    assert.equal(standing(received(), merged), 'all.notHandled')
  })

  test('count with its unit what was withdrawn or merged while the unit had it', () => {
    for (const end of [withdrawn, merged]) {
      const [all] = statisticsOf(rowOf(...inHand, end))
      assert.equal(all?.fields[`unit.${cityManagement}.notHandled`], 1)
    }
  })

  test('count what the source leaves open, and put what is absent under "-"', () => {
    const [all] = statisticsOf(rowOf(recordedClosed({ nature: undefined, flags: ['nature'] })))
    assert.equal(all?.fields['all.flagged'], 1)
    assert.equal(all?.fields['nature.-.onTime'], 1)
    assert.equal(all?.fields['nature.-.flagged'], 1)
  })
})

describe('statistics of any matters', () => {
  const lived = lives.map(eventsOf).filter((events) => events.length > 0)
  const counted = (rows: readonly MatterRow[]): CounterDocument[] => {
    const change: CounterChange = new Map()
    for (const row of rows) contribute(change, statisticsOf(row), 1)
    return counterDocuments(change, 0)
  }
  const count = (sums: Sums) => STANDINGS.reduce((total, standing) => total + Number(sums[standing] ?? 0), 0)
  const groupsTogether = (groups: Sums) => {
    const together: Sums = {}
    for (const group of Object.values(groups)) addSums(together, group as Sums)
    return together
  }

  test('received is open and on time and late and unknown and not handled: each matter stands once', () =>
    fc.assert(
      fc.property(fc.array(lived, { maxLength: 6 }), (histories) => {
        const rows = histories.map((events) => folded(events))
        for (const { _id, sum } of counted(rows).filter((each) => each._id.key.endsWith('|all')))
          assert.equal(count(sum.all as Sums), rows.filter(({ month }) => _id.key === `m|${month}|all`).length)
      }),
      { numRuns: 60 },
    ))

  test('every total is the sum of its groups', () =>
    fc.assert(
      fc.property(fc.array(lived, { maxLength: 6 }), (histories) => {
        for (const { sum } of counted(histories.map((events) => folded(events))))
          for (const dimension of DIMENSIONS)
            assert.deepEqual({ ...groupsTogether(sum[dimension] as Sums) }, { ...(sum.all as Sums) })
      }),
      { numRuns: 60 },
    ))
})
