/**
 * A point in time as events, states, rows and topics all hold it: ISO 8601 in UTC with milliseconds
 * (`2018-11-30T02:15:00.000Z`). One form everywhere, so comparing texts compares times.
 */
export type Instant = string & { readonly __instant: true }

/** Throws RangeError where the date is not a time. */
export function toInstant(date: Date | number): Instant {
  return new Date(date).toISOString() as Instant
}

export function now(): Instant {
  return toInstant(Date.now())
}
