import assert from 'node:assert/strict'
import { recorded } from '#shared/eventsourcing/event.ts'
import type { EventMeta } from '#shared/eventsourcing/view.ts'
import type { ActEvent, RecordedActEvent } from './events.ts'
import { THURSDAY } from './examples.ts'
import type { Step } from './random-lives.ts'
import type { ActRow } from './row.ts'
import { actView } from './views.ts'

/** The row after these facts. */
export function rowOf(...events: readonly ActEvent[]): ActRow {
  return folded(events.map((event) => recorded(event, THURSDAY)))
}

/** Of each fact as it comes: `between` may put the row away and take it out again. */
export function folded(
  events: readonly RecordedActEvent[],
  { origin, between = (row) => row }: { origin?: 'import'; between?: (row: ActRow) => ActRow } = {},
): ActRow {
  const meta = (index: number): EventMeta => ({
    stream: 'act_1',
    version: index + 1,
    role: 'law-officer',
    recordedAt: THURSDAY,
    ...(origin && { origin }),
  })
  const row = events.reduce<ActRow | undefined>(
    (before, event, index) => actView.fold(before && between(before), event, meta(index)),
    undefined,
  )
  assert.ok(row)
  return row
}

export function eventsOf(life: readonly Step[]): RecordedActEvent[] {
  return life.flatMap(({ events }) => events)
}
