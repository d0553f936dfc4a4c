import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { recorded } from '#shared/eventsourcing/event.ts'
import type { HotspotEvent } from './events.ts'
import { appeal, appeals, historyOf, message, minute, TUESDAY } from './examples.ts'
import type { HotspotRow } from './row.ts'
import { hotspotView } from './views.ts'

function rowOf(...events: readonly HotspotEvent[]): HotspotRow {
  const row = events.reduce<HotspotRow | undefined>(
    (before, event, index) =>
      hotspotView.fold(before, recorded(event, TUESDAY), {
        stream: 'hot_1',
        version: index + 1,
        role: 'system',
        recordedAt: TUESDAY,
      }),
    undefined,
  )
  assert.ok(row)
  return row
}

describe('a row', () => {
  test('of one voice is found by no list', () => assert.deepEqual(rowOf(appeal(1)).facets, []))

  test('holds what people read and where lists find it', () => {
    const row = rowOf(appeal(2), message(1), appeal(3))
    assert.partialDeepStrictEqual(row, {
      day: '2018-10-30',
      size: 3,
      appeals: 2,
      messages: 1,
      firstAt: minute(1),
      lastAt: minute(3),
    })
    assert.deepEqual(row.facets.toSorted(), [
      '*',
      'd:com_440310-10018',
      'd:dis_440310',
      'd:str_440310-104',
      'n:2',
      'n:3',
      'p:forming',
    ])
  })

  test('lists its voices in the order of receipt', () =>
    assert.deepEqual(
      rowOf(appeal(3), message(1), appeal(2)).items.map((item) =>
        'matterId' in item ? item.matterId : item.informationId,
      ),
      ['inf_1', 'mat_2', 'mat_3'],
    ))

  test('lists the first 500 of an endless row of voices, and counts all', () => {
    const row = rowOf(...appeals(600).toReversed())
    assert.deepEqual([row.items.length, row.items[0]?.at, row.size], [500, minute(1), 600])
    assert.ok(row.facets.includes('n:20') && !row.facets.includes('n:21'))
  })

  test('knows by which rules it was a candidate, and since when it is reported', () => {
    const { detected, reportedAt, state } = rowOf(...historyOf.reported)
    assert.deepEqual(detected, { at: TUESDAY, candidateAt: 5, edition: 'default' })
    assert.deepEqual([reportedAt, state.phase], [TUESDAY, 'reported'])
  })
})
