import type { Receipt } from './commit.ts'
import type { AnyRow } from './fold.ts'
import type { Advance, ViewStore } from './generations.ts'
import type { ActiveViews } from './generations-active.ts'

/** Lets a query see what a command did, whichever process answered the command. */
export type Receipts = {
  /** Resolves when the rows are there, with the receipts that were not in time: their streams stand still, or are late. */
  waitFor(receipts: readonly Receipt[], options?: { timeoutMs?: number }): Promise<Receipt[]>
}

/** Rows are asked for again after this long, a little longer each time; a notice of this process comes before. */
const FIRST_LOOK_MS = 4
const LAST_LOOK_MS = 50

export function createReceipts(store: ViewStore, active: ActiveViews): Receipts {
  /** Where the receipts' rows stand now: one query a view. */
  async function rowsOf(receipts: readonly Receipt[]): Promise<Map<string, AnyRow>> {
    const generation = active.generation()
    const streams = Map.groupBy(
      receipts.map(({ stream }) => stream),
      (stream) => store.mechanismOf(stream),
    )
    const found = [...streams].map(([mechanism, wanted]) =>
      mechanism
        ? store
            .rows(mechanism, generation)
            .find({ _id: { $in: wanted } }, { projection: { v: 1, parked: 1 } })
            .toArray()
        : [],
    )
    return new Map((await Promise.all(found)).flat().map((row) => [row._id, row]))
  }

  /** What is still to come; the receipts of streams that stand still are given up at once. */
  async function missing(receipts: readonly Receipt[]): Promise<{ late: Receipt[]; parked: Receipt[] }> {
    const rows = await rowsOf(receipts)
    const unseen = receipts.filter(({ stream, version }) => (rows.get(stream)?.v ?? 0) < version)
    const isParked = ({ stream }: Receipt) => rows.get(stream)?.parked !== undefined
    return { late: unseen.filter((receipt) => !isParked(receipt)), parked: unseen.filter(isParked) }
  }

  async function waitFor(receipts: readonly Receipt[], { timeoutMs = 2000 } = {}): Promise<Receipt[]> {
    const deadline = performance.now() + timeoutMs
    const stale: Receipt[] = []
    let wanted = receipts
    for (let look = FIRST_LOOK_MS; wanted.length > 0; look = Math.min(look * 1.5, LAST_LOOK_MS)) {
      const { late, parked } = await missing(wanted)
      stale.push(...parked)
      if (late.length === 0) break
      if (performance.now() + look > deadline) return [...stale, ...late]
      await noticeOr(look, late)
      wanted = late
    }
    return stale
  }

  /** Until a wanted stream moves in this process, or the time is up. */
  function noticeOr(ms: number, wanted: readonly Receipt[]): Promise<void> {
    const streams = new Set(wanted.map(({ stream }) => stream))
    return new Promise((resolve) => {
      const done = () => {
        clearTimeout(timer)
        store.notices.off('advanced', advanced)
        resolve()
      }
      const advanced = (_generation: number, rows: Advance[]) => {
        if (rows.some(({ stream }) => streams.has(stream))) done()
      }
      const timer = setTimeout(done, ms)
      store.notices.on('advanced', advanced)
    })
  }

  return { waitFor }
}
