import type { Instant } from '#shared/eventsourcing/instant.ts'
import { overAll } from '#shared/mongo/over-all.ts'
import type { Readers } from './readers.ts'

/** A published edition of rules: in force from a date until a later one is. */
export type Edition = { edition: string; inForceFrom: Instant; publishedAt: Instant }

export type Editions<Row> = {
  /** The edition in force at that time; undefined before the first one. One just published counts within a second. */
  at(time: Instant): Promise<Row | undefined>
}

const FRESH_MS = 1000

/** The editions in a view's rows as they stand now: for whoever shows them, perhaps to somebody with a receipt. */
export function publishedIn<Row extends Edition>(readers: Pick<Readers, 'rows'>, collection: string): Promise<Row[]> {
  return readers
    .rows<Row>(collection)
    .find({ v: { $gt: 0 } } as object, overAll('directory'))
    .toArray() as Promise<Row[]>
}

/** The editions in a view's rows: few, so they are read whole, about once a second by whoever decides with them. */
export function editionsIn<Row extends Edition>(readers: Pick<Readers, 'rows'>, collection: string): Editions<Row> {
  let read: { at: number; rows: Promise<Row[]> } | undefined

  async function rows(): Promise<Row[]> {
    if (!read || performance.now() - read.at >= FRESH_MS) {
      read = { at: performance.now(), rows: publishedIn<Row>(readers, collection) }
      read.rows.catch(() => {
        read = undefined
      })
    }
    return read.rows
  }

  return { at: async (time) => inForce(await rows(), time) }
}

/** Of those in force the one that came into force last; of two on one day the one published later. */
export function inForce<Row extends Edition>(editions: readonly Row[], time: Instant): Row | undefined {
  return editions
    .filter(({ inForceFrom }) => inForceFrom <= time)
    .toSorted(
      (one, other) =>
        one.inForceFrom.localeCompare(other.inForceFrom) || one.publishedAt.localeCompare(other.publishedAt),
    )
    .at(-1)
}
