import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { type CounterChange, contribute, counterDocuments, totalsOf } from '#shared/eventsourcing/counters.ts'
import { recorded } from '#shared/eventsourcing/event.ts'
import type { Month } from '#shared/governance/shanghai.ts'
import type { AlertEvent } from './events.ts'
import { historyOf, SEEN } from './examples.ts'
import { falseAlarmRateOf, figuresFrom, figuresReading, ownLabel, precisionOf } from './read-figures.ts'
import type { AlertRow } from './row.ts'
import { figuresOf } from './statistics.ts'
import { alertView } from './views.ts'

const months = ['2019-08', '2019-09'] as Month[]

function rowOf(events: readonly AlertEvent[], more: object): AlertRow {
  const meta = { stream: 'alert_1', version: 1, role: 'seat', recordedAt: SEEN }
  const row = events.reduce<AlertRow | undefined>(
    (before, event) => alertView.fold(before, recorded({ ...event, ...more }, SEEN), meta),
    undefined,
  )
  assert.ok(row)
  return row
}

/** Three confirmed, one dismissed, one waiting of the first camera; one dismissed of the second. */
const rows = [
  ...Array.from({ length: 3 }, () => rowOf(historyOf.confirmed, { camera: 'a' })),
  rowOf(historyOf.dismissed, { camera: 'a' }),
  rowOf(historyOf.raised, { camera: 'a' }),
  rowOf(historyOf.dismissed, { camera: 'b' }),
]
const change: CounterChange = new Map()
for (const row of rows) contribute(change, figuresOf(row), 1)
const sums = totalsOf(counterDocuments(change, 0))

describe('figures of alerts', () => {
  test('say how many of the decided ones were false', () => {
    const figures = figuresFrom(sums, months)
    assert.partialDeepStrictEqual(figures, { detections: 6, confirmed: 3, dismissed: 2, waiting: 1, suppressed: 0 })
    assert.equal(falseAlarmRateOf(figures), 0.4)
    assert.equal(precisionOf(figures), 0.6)
  })
  test('per group come to the same, the busiest first', () => {
    const { groups } = figuresFrom(sums, months, 'camera')
    assert.deepEqual(
      groups?.map(({ key, confirmed, dismissed }) => [key, confirmed, dismissed]),
      [
        ['a', 3, 1],
        ['b', 0, 1],
      ],
    )
    assert.deepEqual(groups?.map(falseAlarmRateOf), [0.25, 1])
  })
  test('per month keep their order, empty ones too', () =>
    assert.deepEqual(
      figuresFrom(sums, months, 'month').groups?.map(({ key, detections }) => [key, detections]),
      [
        ['2019-08', 6],
        ['2019-09', 0],
      ],
    ))
  test('say nothing of what nobody has decided', () => {
    const nothing = figuresFrom(new Map(), months)
    assert.deepEqual([falseAlarmRateOf(nothing), precisionOf(nothing)], [undefined, undefined])
  })
  test('read one document a month, and of it what the question needs', () =>
    assert.deepEqual(figuresReading(months, 'app'), {
      keys: ['alerts|2019-08', 'alerts|2019-09'],
      paths: ['all', 'app'],
    }))
  test('of cameras and months need no directory for their names', () => {
    const [group] = figuresFrom(sums, months, 'camera').groups ?? []
    assert.ok(group)
    assert.equal(ownLabel(group), 'a')
    assert.equal(ownLabel({ ...group, groupBy: 'community', key: '-' }), '未知')
    assert.equal(ownLabel({ ...group, groupBy: 'app', key: 'app_01' }), undefined)
  })
})
