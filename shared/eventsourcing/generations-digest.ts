import { createHash } from 'node:crypto'
import { amountsIn, totalsOf } from './counters.ts'
import type { ViewStore } from './generations.ts'
import { canonicalRow } from './rebuild-compare.ts'

/**
 * One digest of a generation's rows and counters. Two generations of the same definition that have seen the same events
 * have the same digest. Compare only while nothing is written.
 */
export async function viewDigest(store: ViewStore, generation: number): Promise<string> {
  const hash = createHash('sha256')
  for (const mechanism of store.mechanisms) {
    for await (const row of store.rows(mechanism, generation).find().sort({ _id: 1 })) hash.update(canonicalRow(row))
  }
  const totals = totalsOf(await store.counters(generation).find().toArray())
  for (const [key, sums] of [...totals].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const amounts = Object.entries(amountsIn(sums)).filter(([, amount]) => amount !== 0)
    if (amounts.length > 0) hash.update(JSON.stringify([key, amounts.sort(([a], [b]) => (a < b ? -1 : 1))]))
  }
  return hash.digest('hex')
}
