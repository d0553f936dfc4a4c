import assert from 'node:assert/strict'
import { recorded } from '#shared/eventsourcing/event.ts'
import type { InformationEvent, RecordedInformationEvent } from './events.ts'
import { FRIDAY } from './examples.ts'
import type { InformationRow } from './row.ts'
import { informationView } from './views.ts'

/** The row after these facts. */
export function rowOf(...events: readonly InformationEvent[]): InformationRow {
  return folded(events.map((event) => recorded(event, FRIDAY)))
}

/** Of each fact as it comes: `between` may put the row away and take it out again. */
export function folded(
  events: readonly RecordedInformationEvent[],
  between = (row: InformationRow) => row,
): InformationRow {
  const row = events.reduce<InformationRow | undefined>(
    (before, event, index) =>
      informationView.fold(before && between(before), event, {
        stream: 'inf_1',
        version: index + 1,
        role: 'seat',
        recordedAt: FRIDAY,
      }),
    undefined,
  )
  assert.ok(row)
  return row
}
