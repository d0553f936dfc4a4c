import type { ViewStore } from '#shared/eventsourcing/generations.ts'
import type { StoredRow } from '#shared/eventsourcing/view.ts'
import { type HopRow, hopView } from './hop-entry.ts'

export type StuckHops = { count: number; hops: StoredRow<HopRow>[] }

/**
 * Hops whose time has passed and that nobody has settled, the oldest first. Those whose deadline passed and has not been
 * said yet are among the overdue deadlines.
 */
export async function stuckHops(store: ViewStore, generation: number, limit: number): Promise<StuckHops> {
  const mechanism = store.mechanisms.find(({ view }) => view.collection === hopView.collection)
  if (!mechanism) return { count: 0, hops: [] }
  const rows = store.db.collection<StoredRow<HopRow>>(store.rows(mechanism, generation).collectionName)
  // Rows of an earlier revision, which an operator may be reading in an upgrade, keep `stuckAt` for good.
  const stuck = { stuckAt: { $exists: true }, to: { $exists: false }, settledAt: { $exists: false } }
  const [count, hops] = await Promise.all([
    rows.countDocuments(stuck),
    rows.find(stuck).sort({ stuckAt: 1 }).limit(limit).toArray(),
  ])
  return { count, hops }
}
