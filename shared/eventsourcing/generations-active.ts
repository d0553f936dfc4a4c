import type { Collection } from 'mongodb'
import type { CounterDocument } from './counters.ts'
import { activeGeneration, type ViewStore } from './generations.ts'
import type { StoredRow, View } from './view.ts'

/** Which generation readers are to read at this moment, and its rows. */
export type ActiveViews = {
  /** Throws NoActiveViews. */
  generation(): number
  /** A view's rows. A stream that was parked at its first event has a row with `v` 0 and no fields: readers leave it out. */
  rows<Row extends object, E extends { type: string }>(view: View<Row, E>): Collection<StoredRow<Row>>
  counters(): Collection<CounterDocument>
  stop(): void
}

/** No generation of this revision has been built yet: the service is not ready. */
export class NoActiveViews extends Error {
  readonly code = 'NO_ACTIVE_VIEWS'
}

/**
 * Follows the pointer: a flip in this process counts at once, one in another process after `refreshMs` at the latest.
 * While the store does not answer, the last known generation goes on being read.
 */
export async function followActive(store: ViewStore, { refreshMs = 400 } = {}): Promise<ActiveViews> {
  let generation = await activeGeneration(store)
  let flips = 0
  const flipped = (to: number) => {
    generation = to
    flips++
  }
  store.notices.on('flipped', flipped)

  /** What was read before a flip says nothing after it. */
  async function refresh(): Promise<void> {
    const before = flips
    const found = await activeGeneration(store).catch(() => undefined)
    if (flips === before) generation = found ?? generation
  }
  const timer = setInterval(refresh, refreshMs).unref()

  function current(): number {
    if (generation === undefined) throw new NoActiveViews('the views of this service have not been built yet')
    return generation
  }

  return {
    generation: current,
    rows: ({ collection }) => store.db.collection(`${collection}.g${current()}`),
    counters: () => store.counters(current()),
    stop() {
      clearInterval(timer)
      store.notices.off('flipped', flipped)
    },
  }
}
