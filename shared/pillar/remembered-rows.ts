import { LRUCache } from 'lru-cache'
import type { Receipt } from '#shared/eventsourcing/commit.ts'
import type { AnyRow } from '#shared/eventsourcing/fold.ts'
import type { ViewStore } from '#shared/eventsourcing/generations.ts'

/** Whoever else projects may have moved a row on: it is believed for so long. */
const BELIEVED_MS = 1000
/** Whoever has written reads it back, and most answers name the same few communities and units. */
const REMEMBERED = 500

/** Rows as this process has just read or projected them. */
export type RememberedRows = {
  /** The rows of these ids that are remembered for this generation, without any that is older than a receipt says. */
  of(generation: number, ids: readonly string[], receipts?: readonly Receipt[]): Map<string, AnyRow>
  keep(generation: number, rows: readonly AnyRow[]): void
}

export function rememberedRows(
  { notices }: Pick<ViewStore, 'notices'>,
  { clock = performance as { now(): number } } = {},
): RememberedRows {
  const known = new LRUCache<string, AnyRow>({ max: REMEMBERED, ttl: BELIEVED_MS, ttlResolution: 0, perf: clock })
  const keyOf = (generation: number, id: string) => `${generation} ${id}`

  /** A look that began before the row was projected may end after it. */
  function keep(generation: number, rows: readonly AnyRow[]): void {
    for (const row of rows) {
      const key = keyOf(generation, row._id)
      if ((known.get(key)?.v ?? 0) <= row.v) known.set(key, row)
    }
  }
  notices.on('advanced', keep)

  return {
    keep,
    of(generation, ids, receipts = []) {
      const found = new Map<string, AnyRow>()
      for (const id of ids) {
        const row = known.get(keyOf(generation, id))
        const isNewEnough = receipts.every(({ stream, version }) => stream !== id || version <= (row?.v ?? 0))
        if (row && isNewEnough) found.set(id, row)
      }
      return found
    },
  }
}
