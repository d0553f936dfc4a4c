import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { recorded } from '#shared/eventsourcing/event.ts'
import type { DetectionAppEvent } from './events.ts'
import { at, historyOf, live, proposed, result, retired, tried } from './examples.ts'
import { catalogueOf, type DetectionAppNode } from './resolvers.ts'
import { type DetectionAppRow, detectionAppView } from './views.ts'

const meta = { stream: 'app_01', version: 1, role: 'data-officer', recordedAt: at }

function rowOf(events: readonly DetectionAppEvent[]): DetectionAppRow {
  const [first, ...rest] = events
  assert.ok(first)
  return rest.reduce(
    (row, event) => detectionAppView.fold(row, recorded(event, at), meta),
    detectionAppView.fold(undefined, recorded(first, at), meta),
  )
}

describe('a row', () => {
  test('says since when the application is in use, whatever its mapping was since', () => {
    const later = { ...live, at: '2019-09-01T00:00:00.000Z' as typeof at }
    assert.equal(rowOf([...historyOf.live, later]).liveSince, at)
    assert.equal(rowOf([...historyOf.live, tried(2)]).liveSince, undefined)
    assert.equal(rowOf([...historyOf.live, tried(2), result(91, 2), later]).liveSince, later.at)
  })
  test('says when it ended, and begins anew with the next proposal', () => {
    assert.equal(rowOf(historyOf.retired).retiredAt, at)
    const again = rowOf([...historyOf.retired, proposed])
    assert.deepEqual([again.retiredAt, again.state.phase], [undefined, 'proposed'])
  })
  test('does not begin with anything but a proposal', () => assert.throws(() => rowOf([retired])))
})

test('the catalogue shows 27 places in their order, taken or not, and the test application beside them', () => {
  const row = (slot: number | undefined): DetectionAppNode =>
    ({ _id: 'app', v: 1, ...rowOf([{ ...proposed, slot } as DetectionAppEvent]) }) as DetectionAppNode
  const { slots, test: outside } = catalogueOf([row(27), row(undefined), row(2)])
  assert.deepEqual(
    slots.map(({ number }) => number),
    Array.from({ length: 27 }, (_, index) => index + 1),
  )
  assert.deepEqual(
    slots.flatMap(({ number, app }) => (app ? [number] : [])),
    [2, 27],
  )
  assert.ok(outside && outside.slot === undefined)
})
