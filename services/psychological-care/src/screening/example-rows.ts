import assert from 'node:assert/strict'
import { recorded } from '#shared/eventsourcing/event.ts'
import type { EventMeta } from '#shared/eventsourcing/view.ts'
import type { RecordedScreeningEvent, ScreeningEvent } from './events.ts'
import { FRIDAY } from './examples.ts'
import type { ScreeningRow } from './row.ts'
import { screeningView } from './views.ts'

/** The row after these facts. */
export function rowOf(...events: readonly ScreeningEvent[]): ScreeningRow {
  return folded(events.map((event) => recorded(event, FRIDAY)))
}

/** Of each fact as it comes: `between` may put the row away and take it out again. */
export function folded(
  events: readonly RecordedScreeningEvent[],
  { origin, between = (row) => row }: { origin?: 'import'; between?: (row: ScreeningRow) => ScreeningRow } = {},
): ScreeningRow {
  const meta = (index: number): EventMeta => ({
    stream: 'scr_1',
    version: index + 1,
    role: 'care-worker',
    recordedAt: FRIDAY,
    ...(origin && { origin }),
  })
  const row = events.reduce<ScreeningRow | undefined>(
    (before, event, index) => screeningView.fold(before && between(before), event, meta(index)),
    undefined,
  )
  assert.ok(row)
  return row
}
