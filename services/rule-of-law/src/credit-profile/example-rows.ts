import assert from 'node:assert/strict'
import { recorded } from '#shared/eventsourcing/event.ts'
import type { EventMeta } from '#shared/eventsourcing/view.ts'
import type { CreditProfileEvent, RecordedCreditProfileEvent } from './events.ts'
import { TUESDAY } from './examples.ts'
import type { Step } from './random-lives.ts'
import type { CreditProfileRow } from './row.ts'
import { creditProfileView } from './views.ts'

/** The row after these facts. */
export function rowOf(...events: readonly CreditProfileEvent[]): CreditProfileRow {
  return folded(events.map((event) => recorded(event, TUESDAY)))
}

/** Of each fact as it comes: `between` may put the row away and take it out again. */
export function folded(
  events: readonly RecordedCreditProfileEvent[],
  between: (row: CreditProfileRow) => CreditProfileRow = (row) => row,
): CreditProfileRow {
  const meta = (index: number): EventMeta => ({
    stream: 'crp_1',
    version: index + 1,
    role: 'system',
    recordedAt: TUESDAY,
  })
  const row = events.reduce<CreditProfileRow | undefined>(
    (before, event, index) => creditProfileView.fold(before && between(before), event, meta(index)),
    undefined,
  )
  assert.ok(row)
  return row
}

export function eventsOf(life: readonly Step[]): RecordedCreditProfileEvent[] {
  return life.flatMap(({ events }) => events)
}
