import { overAll } from '#shared/mongo/over-all.ts'
import { discardGeneration, type ViewStore } from './generations.ts'
import { whileLeased } from './lease.ts'

/**
 * Does the work while holding the lease on a service's views; a generation in `building` that it finds then was left by
 * a process that has died. `stop` ends the wait for the lease and aborts the work's signal.
 */
export function withViewsLease<T>(
  store: ViewStore,
  work: (signal: AbortSignal) => Promise<T>,
  stop?: AbortSignal,
): Promise<T> {
  return whileLeased({ db: store.db, name: 'views', stop }, async (signal) => {
    await discardAbandoned(store)
    return work(signal)
  })
}

async function discardAbandoned(store: ViewStore): Promise<void> {
  for (const { _id } of await store.generations.find({ state: 'building' }, overAll('generations')).toArray()) {
    await discardGeneration(store, _id)
  }
}
