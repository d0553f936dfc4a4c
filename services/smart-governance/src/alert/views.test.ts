import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { recorded } from '#shared/eventsourcing/event.ts'
import type { AlertEvent } from './events.ts'
import {
  camera,
  community,
  confirmed,
  district,
  historyOf,
  merged,
  raised,
  rivers,
  SEEN,
  shanghai,
  street,
  waterBureau,
} from './examples.ts'
import type { AlertRow } from './row.ts'
import { figuresOf } from './statistics.ts'
import { alertView } from './views.ts'

function rowOf(...events: readonly AlertEvent[]): AlertRow {
  const fold = (row: AlertRow | undefined, event: AlertEvent) =>
    alertView.fold(row, recorded(event, SEEN), {
      stream: 'alert_1',
      version: 1,
      role: event.type === 'AlertConfirmed' ? 'seat' : 'system',
      recordedAt: SEEN,
      origin: 'import',
    })
  const [first, ...rest] = events
  assert.ok(first)
  return rest.reduce(fold, fold(undefined, first))
}

describe('a row', () => {
  test('is found by what it is about and by where it is', () => {
    const { facets } = rowOf(...historyOf.raised)
    assert.deepEqual(facets.toSorted(), [
      '*',
      `a:${rivers}`,
      `c:${camera}`,
      `d:${community}`,
      `d:${district}`,
      `d:${street}`,
      'p:raised',
    ])
  })
  test('of what no place is known of says so', () =>
    assert.ok(rowOf(merged('m-1', { area: {} }), raised).facets.includes('d:-')))
  test('belongs to its unit once it was handed over', () => {
    assert.ok(rowOf(...historyOf.confirmed).facets.includes(`u:${waterBureau}`))
    assert.ok(!rowOf(...historyOf.raised).facets.some((facet) => facet.startsWith('u:')))
  })
  test('says who decided, and not who sent what came later', () => {
    assert.equal(rowOf(...historyOf.raised).decidedBy, undefined)
    const row = rowOf(...historyOf.confirmed, merged('m-2'))
    assert.deepEqual([row.decidedBy, row.state.seen.detections, row.origin], ['seat', 2, 'import'])
  })
  test('stands in the order of what was seen first', () =>
    assert.equal(
      rowOf(...historyOf.raised, merged('m-2', { at: shanghai('2019-08-14T10:01:00') })).firstSeenAt,
      shanghai('2019-08-14T10:01:00'),
    ))
  test('does not begin with anything but a detection', () => assert.throws(() => rowOf(raised)))
})

describe('figures', () => {
  const counts = (...events: AlertEvent[]) => figuresOf(rowOf(...events)).map(({ key, fields }) => ({ key, ...fields }))

  test('count an alert once, in the month of its window, by application, camera and community', () =>
    assert.deepEqual(counts(...historyOf.raised, merged('m-2')), [
      {
        key: 'alerts|2019-08',
        'all.waiting': 1,
        'all.detections': 2,
        [`app.${rivers}.waiting`]: 1,
        [`app.${rivers}.detections`]: 2,
        [`camera.${camera}.waiting`]: 1,
        [`camera.${camera}.detections`]: 2,
        [`community.${community}.waiting`]: 1,
        [`community.${community}.detections`]: 2,
      },
    ]))
  test('follow the decision', () => {
    for (const phase of ['suppressed', 'confirmed', 'dismissed', 'merged'] as const)
      assert.equal(counts(...historyOf[phase])[0]?.[`all.${phase}` as 'key'], 1)
    assert.equal(
      counts(merged('m-1', { area: {} }), raised, { ...confirmed, area: {} } as AlertEvent)[0]?.[
        'community.-.confirmed' as 'key'
      ],
      1,
    )
  })
})
