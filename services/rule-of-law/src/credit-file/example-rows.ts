import assert from 'node:assert/strict'
import { recorded } from '#shared/eventsourcing/event.ts'
import type { EventMeta } from '#shared/eventsourcing/view.ts'
import { encodeCursor } from '#shared/graphql/connection.ts'
import type { CreditFileEvent, RecordedCreditFileEvent } from './events.ts'
import { company, emergency, MONDAY, recordId, TUESDAY } from './examples.ts'
import { creditFileOf } from './ids.ts'
import type { Step } from './random-lives.ts'
import type { CreditFileRow } from './row.ts'
import { creditFileView } from './views.ts'

/** The row after these facts. */
export function rowOf(...events: readonly CreditFileEvent[]): CreditFileRow {
  return folded(events.map((event) => recorded(event, TUESDAY)))
}

/** Of each fact as it comes: `between` may put the row away and take it out again. */
export function folded(
  events: readonly RecordedCreditFileEvent[],
  between: (row: CreditFileRow) => CreditFileRow = (row) => row,
): CreditFileRow {
  const meta = (index: number): EventMeta => ({
    stream: 'crf_1',
    version: index + 1,
    role: 'law-officer',
    recordedAt: TUESDAY,
  })
  const row = events.reduce<CreditFileRow | undefined>(
    (before, event, index) => creditFileView.fold(before && between(before), event, meta(index)),
    undefined,
  )
  assert.ok(row)
  return row
}

export function eventsOf(life: readonly Step[]): RecordedCreditFileEvent[] {
  return life.flatMap(({ events }) => events)
}

/** What is no place in a list of decisions: no cursor, other lists' cursors, and keys that are nearly right. */
export const strangeCursors: readonly [what: string, cursor: string][] = [
  ['no cursor at all', 'nonsense'],
  ['of a list by change', encodeCursor(['changed', TUESDAY, creditFileOf(company)])],
  ['of a directory', encodeCursor(['organs', emergency])],
  ['a day alone', encodeCursor([MONDAY])],
  ['the keys the other way round', encodeCursor([recordId, MONDAY])],
  ['a number for a day', encodeCursor([20260316, recordId])],
  ['a key too many', encodeCursor([MONDAY, recordId, recordId])],
]
