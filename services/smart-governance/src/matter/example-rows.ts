import assert from 'node:assert/strict'
import { recorded } from '#shared/eventsourcing/event.ts'
import type { EventMeta } from '#shared/eventsourcing/view.ts'
import type { MatterEvent, RecordedMatterEvent } from './events.ts'
import { FRIDAY } from './examples.ts'
import type { Step } from './random-lives.ts'
import type { MatterRow } from './row.ts'
import { matterView } from './views.ts'

/** The row after these facts. */
export function rowOf(...events: readonly MatterEvent[]): MatterRow {
  return folded(events.map((event) => recorded(event, FRIDAY)))
}

/** Of each fact as it comes: `between` may put the row away and take it out again. */
export function folded(
  events: readonly RecordedMatterEvent[],
  { origin, between = (row) => row }: { origin?: 'import'; between?: (row: MatterRow) => MatterRow } = {},
): MatterRow {
  const meta = (index: number): EventMeta => ({
    stream: 'mat_1',
    version: index + 1,
    role: 'seat',
    recordedAt: FRIDAY,
    ...(origin && { origin }),
  })
  const row = events.reduce<MatterRow | undefined>(
    (before, event, index) => matterView.fold(before && between(before), event, meta(index)),
    undefined,
  )
  assert.ok(row)
  return row
}

export function eventsOf(life: readonly Step[]): RecordedMatterEvent[] {
  return life.flatMap(({ events }) => events)
}
