import { discardGeneration, type ViewStore } from './generations.ts'
import { holdLease } from './lease.ts'

/**
 * Under the lease, a generation that is still being built is one whose builder has died. `stop` ends the waiting for the
 * lease and aborts the work's signal.
 */
export function withViewsLease<T>(
  store: ViewStore,
  work: (signal: AbortSignal) => Promise<T>,
  stop?: AbortSignal,
): Promise<T> {
  const { promise, resolve, reject } = Promise.withResolvers<T>()
  const lease = holdLease({
    db: store.db,
    name: 'views',
    whileHeld: async (signal) => {
      await discardAbandoned(store)
        .then(() => work(signal))
        .then(resolve, reject)
      void lease.stop()
    },
  })
  const end = () => void lease.stop().then(() => reject(stop?.reason))
  if (stop?.aborted) end()
  else stop?.addEventListener('abort', end, { once: true })
  return promise
}

async function discardAbandoned(store: ViewStore): Promise<void> {
  for (const { _id } of await store.generations.find({ state: 'building' }).toArray()) {
    await discardGeneration(store, _id)
  }
}
