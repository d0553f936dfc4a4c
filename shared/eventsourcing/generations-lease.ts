import { discardGeneration, type ViewStore } from './generations.ts'
import { holdLease } from './lease.ts'

/** Under the lease, a generation that is still being built is one whose builder has died. */
export function withViewsLease<T>(store: ViewStore, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
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
  return promise
}

async function discardAbandoned(store: ViewStore): Promise<void> {
  for (const { _id } of await store.generations.find({ state: 'building' }).toArray()) {
    await discardGeneration(store, _id)
  }
}
