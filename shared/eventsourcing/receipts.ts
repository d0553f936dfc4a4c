import { LRUCache } from 'lru-cache'
import { atMost } from '#shared/config/at-most.ts'
import type { Receipt } from './commit.ts'
import type { AnyRow } from './fold.ts'
import type { ViewStore } from './generations.ts'
import type { ActiveViews } from './generations-active.ts'

export type Receipts = {
  /**
   * Waits until the active generation's rows have the versions that the receipts say, at most `timeoutMs`, and gives
   * the receipts that were not reached: they are STALE. One of a parked stream, or of a stream that no mechanism of
   * this service knows, is stale at once. Any instance can answer, whichever wrote or projects.
   */
  waitFor(receipts: readonly Receipt[], options?: { timeoutMs?: number }): Promise<Receipt[]>
}

type Waiter = { stream: string; version: number; since: number; answer(reached: boolean): void }

/** A look is one query a collection for everybody who waits; the first ones come soon, then they become rare. */
const SOONEST_MS = 4
const LATEST_MS = 50
/** Where this process projects it is told before a look would find anything: looks are for what others project. */
const PROJECTS_MS = 2000
/** Rows whose advance is remembered, so that who asks later need not look either. */
const REMEMBERED = 20_000

export function createReceipts(store: ViewStore, active: Pick<ActiveViews, 'generation'>): Receipts {
  const waiters = new Map<string, Set<Waiter>>()
  const advances = new LRUCache<string, { generation: number; version: number }>(atMost(REMEMBERED))
  let toldAt = Number.NEGATIVE_INFINITY
  let looking = false
  let lookNow = () => {}

  store.notices.on('advanced', (generation, rows) => {
    if (generation !== activeNow(active)) return
    toldAt = performance.now()
    for (const row of rows) {
      advances.set(row._id, { generation, version: row.v })
      tell(row)
    }
  })

  function known({ stream, version }: Receipt): boolean {
    const advance = advances.get(stream)
    return advance !== undefined && advance.version >= version && advance.generation === activeNow(active)
  }

  function tell({ _id, v, parked }: Seen): void {
    for (const waiter of waiters.get(_id) ?? []) {
      if (v >= waiter.version) waiter.answer(true)
      else if (parked) waiter.answer(false)
    }
  }

  function wait({ stream, version }: Receipt, timeoutMs: number): Promise<boolean> {
    const { promise, resolve } = Promise.withResolvers<boolean>()
    const timer = setTimeout(() => waiter.answer(false), timeoutMs)
    const waiter: Waiter = {
      stream,
      version,
      since: performance.now(),
      answer(reached) {
        clearTimeout(timer)
        const others = waiters.get(stream)
        others?.delete(waiter)
        if (others?.size === 0) waiters.delete(stream)
        resolve(reached)
      },
    }
    const others = waiters.get(stream) ?? new Set()
    waiters.set(stream, others.add(waiter))
    if (!looking) void keepLooking()
    else if (!isTold()) lookNow()
    return promise
  }

  /** While the store does not answer there is nothing to tell; everybody has a limit. */
  async function keepLooking(): Promise<void> {
    looking = true
    if (isTold()) await nextLook()
    while (waiters.size > 0) {
      const rows = await readRows(store, active, [...waiters.keys()]).catch(() => [])
      rows.forEach(tell)
      if (waiters.size > 0) await nextLook()
    }
    looking = false
  }

  async function nextLook(): Promise<void> {
    const since = Math.max(...[...waiters.values()].flatMap((those) => [...those].map((waiter) => waiter.since)))
    const age = performance.now() - since
    const { promise, resolve } = Promise.withResolvers<void>()
    lookNow = resolve
    setTimeout(resolve, isTold() ? LATEST_MS : Math.min(Math.max(age / 2, SOONEST_MS), LATEST_MS))
    await promise
  }

  function isTold(): boolean {
    return performance.now() - toldAt < PROJECTS_MS
  }

  return {
    async waitFor(receipts, { timeoutMs = 3000 } = {}) {
      const reached = await Promise.all(
        receipts.map(
          (receipt) => known(receipt) || (store.mechanismOf(receipt.stream) ? wait(receipt, timeoutMs) : false),
        ),
      )
      return receipts.filter((_, index) => !reached[index])
    },
  }
}

function activeNow(active: Pick<ActiveViews, 'generation'>): number | undefined {
  try {
    return active.generation()
  } catch {
    return undefined
  }
}

type Seen = Pick<AnyRow, '_id' | 'v' | 'parked'>

async function readRows(
  store: ViewStore,
  active: Pick<ActiveViews, 'generation'>,
  streams: readonly string[],
): Promise<Seen[]> {
  const generation = active.generation()
  const byMechanism = Map.groupBy(streams, (stream) => store.mechanismOf(stream))
  const found = [...byMechanism].map(([mechanism, ids]) =>
    mechanism
      ? store
          .rows(mechanism, generation)
          .find<Seen>({ _id: { $in: ids } }, { projection: { v: 1, 'parked.version': 1 } })
          .toArray()
      : [],
  )
  return (await Promise.all(found)).flat()
}
