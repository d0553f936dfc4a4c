import type { CreateIndexesOptions, IndexSpecification } from 'mongodb'
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
 * What one row adds to one counter document: `fields` are dotted paths (made by `counterPath`) to numbers.
 * A counter document is found by `key`; its rows are kept per partition and summed when read.
 */
export type Contribution = { key: string; fields: Record<string, number> }

/** Row fields that belong to the kit, beside the view's own. */
export type RowBase = { _id: string; v: number }

/**
 * A read model: one row per stream of the mechanism, the counters its rows add up to, the deadlines they wait for.
 * Everything is a pure function of the stream's own events, so the commit store alone rebuilds it.
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
  indexes: { key: IndexSpecification; options?: CreateIndexesOptions }[]
}

/** A counter field name from free keys: dots, dollars and percent signs would mean something else to the store. */
export function counterPath(...parts: string[]): string {
  return parts.map((part) => part.replace(/[%.$]/g, (char) => `%${char.charCodeAt(0).toString(16)}`)).join('.')
}
