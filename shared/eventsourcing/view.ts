import type { IndexDescription, IndexDirection } from 'mongodb'
import type { Recorded } from './event.ts'
import type { Instant } from './instant.ts'

/** What a view learns about an event beside its data. */
export type EventMeta = {
  stream: string
  version: number
  role: string
  recordedAt: Instant
  origin?: 'import'
}

/** A clock that runs for a row: the timer sends a command that names it when `at` has passed. */
export type Deadline = { name: string; at: Instant }

/**
 * What one row adds to one counter document: `fields` are dotted paths (made by `counterPath`) to integers, so that
 * adding and taking away always comes out even (keep minutes, not hours). A path never leads through another one.
 * A counter document is found by `key`; it is kept per partition and summed when read (`readCounters`).
 */
export type Contribution = { key: string; fields: Record<string, number> }

/** What the kit adds to the view's own fields: the stream and its version. */
export type RowBase = { _id: string; v: number }

/** A row as it is stored. `parked` rows have stopped at `v`; one that never got further than that has `v` 0. */
export type StoredRow<Row extends object> = RowBase & Row & { timers?: Deadline[]; timerAt?: Instant; parked?: Parked }

/** Why a stream's row does not move on: the version that failed, and the last version that was passed over since. */
export type Parked = { version: number; error: { code: string; message: string }; at: Instant; skippedTo: number }

/**
 * A read model: one row per stream of the mechanism, the counters its rows add up to, the deadlines they wait for.
 * Everything is a pure function of the stream's own events, so the commit store alone rebuilds it. The names `_id`,
 * `v`, `timers`, `timerAt` and `parked` are the kit's and are not part of Row.
 */
export type View<Row extends object, E extends { type: string }> = {
  /** MongoDB collection, a noun in the plural; the generation is appended. */
  collection: string
  /** Raised whenever fold, counters or indexes change: the service then builds a new generation. */
  revision: number
  /** May change `row` in place; undefined for the stream's first event. */
  fold(row: Row | undefined, event: Recorded<E>, meta: EventMeta): Row
  counters?(row: Row): Contribution[]
  deadlines?(row: Row): Deadline[]
  indexes: { key: Record<string, IndexDirection>; options?: Omit<IndexDescription, 'key'> }[]
}

/** A counter field name from free keys: dots, dollars and empty names would mean something else to the store. */
export function counterPath(...parts: string[]): string {
  return parts.map(counterName).join('.')
}

function counterName(key: string): string {
  if (key === '') return '%'
  return /[%.$]/.test(key) ? key.replace(/[%.$]/g, (char) => `%${char.charCodeAt(0).toString(16)}`) : key
}

/** The free key behind one name of a counter document. */
export function counterKey(name: string): string {
  return name === '%'
    ? ''
    : name.replace(/%(2[45e])/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
}
