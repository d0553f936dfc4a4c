import type { ClientSession, Collection } from 'mongodb'
import type { AnyRow, ProjectedMechanism } from './fold.ts'
import { type Arrival, foldArrivals, type RowChange } from './fold-arrivals.ts'
import type { ViewStore } from './generations.ts'
import { isDataError } from './projector-errors.ts'
import { inTransaction, isCheckpointMoved, moveCheckpoints, type RowChanges, writeChanges } from './projector-write.ts'

/** An arrival with the offset of its record. */
export type PlacedArrival = Arrival & { offset: number }

/** What a batch did, told after it is committed. */
export type Applied = {
  changes: readonly RowChange[]
  /** Events of streams whose mechanism this code does not know. */
  unclaimed: readonly PlacedArrival[]
}

/** What one partition delivered, and where its checkpoint must stand. */
export type Portion = { partition: number; from: number; arrivals: readonly PlacedArrival[] }

export type BatchTarget = {
  store: ViewStore
  generation: number
  topic: string
  /** In which it writes (projector-sessions.ts). */
  session: ClientSession
  /** Told after each commit. */
  applied(result: Applied): void
}

/** Enough to spare round trips, little enough that a reader does not wait for it. */
export const MAX_EVENTS = 1000

/**
 * Brings portions into a generation and says, for each, where its partition stands or why it does not. Where they can
 * they share a transaction, since it costs more than what is in it; where that fails for a portion's sake, each goes
 * by itself.
 */
export async function applyPortions(
  target: BatchTarget,
  portions: readonly Portion[],
): Promise<PromiseSettledResult<number>[]> {
  if (portions.length > 1) {
    try {
      await applyOnce(target, portions)
      return portions.map((portion) => ({ status: 'fulfilled', value: endOf(portion) }))
    } catch (error) {
      if (!isDataError(error) && !isCheckpointMoved(error))
        return portions.map(() => ({ status: 'rejected', reason: error }))
    }
  }
  const results: PromiseSettledResult<number>[] = []
  for (const portion of portions) results.push(...(await Promise.allSettled([applyPortion(target, portion)])))
  return results
}

/**
 * Each slice in one transaction. One that the store refuses for its data is bisected, and the stream of the event that
 * is left is parked; whatever else goes wrong is thrown, with everything before it done and nothing after it.
 */
async function applyPortion(target: BatchTarget, { partition, from, arrivals }: Portion): Promise<number> {
  let next = from
  for (let start = 0; start < arrivals.length; start += MAX_EVENTS) {
    next = await applySlice(target, { partition, from: next, arrivals: arrivals.slice(start, start + MAX_EVENTS) })
  }
  return next
}

async function applySlice(target: BatchTarget, slice: Portion): Promise<number> {
  const { arrivals } = slice
  try {
    await applyOnce(target, [slice])
    return endOf(slice)
  } catch (error) {
    if (!isDataError(error)) throw error
    const [first] = arrivals
    if (!first) throw error
    if (arrivals.length === 1) {
      await applyOnce(target, [{ ...slice, arrivals: [refused(first, error)] }])
      return endOf(slice)
    }
    const middle = arrivals.length >> 1
    const next = await applySlice(target, { ...slice, arrivals: arrivals.slice(0, middle) })
    return applySlice(target, { ...slice, from: next, arrivals: arrivals.slice(middle) })
  }
}

/** The same event, as one that cannot be folded. */
function refused(arrival: PlacedArrival, error: unknown): PlacedArrival {
  return {
    ...arrival,
    read: () => {
      throw error
    },
  }
}

/**
 * Rows are read and written in one transaction under one snapshot: who else has written one of them meanwhile makes the
 * transaction fail, and the driver runs all of it again.
 */
async function applyOnce(target: BatchTarget, portions: readonly Portion[]): Promise<void> {
  const { store, generation, session, applied } = target
  const moves = portions.map((portion) => ({ ...portion, next: endOf(portion) }))
  const arrivals = portions.flatMap((portion) => portion.arrivals)
  const done = await inTransaction(session, async () => {
    const { rows, unclaimed } = await foldSlice(target, arrivals, session)
    await writeChanges(store, { generation, rows }, session)
    await moveCheckpoints(store, target, moves, session)
    return { changes: [...rows.values()].flat(), unclaimed }
  })
  applied(done)
}

function endOf({ from, arrivals }: Portion): number {
  return (arrivals.at(-1)?.offset ?? from - 1) + 1
}

type FoldedSlice = { rows: RowChanges; unclaimed: PlacedArrival[] }

async function foldSlice(
  { store, generation }: BatchTarget,
  slice: readonly PlacedArrival[],
  session: ClientSession,
): Promise<FoldedSlice> {
  const byMechanism = Map.groupBy(slice, ({ stream }) => store.mechanismOf(stream))
  const rows: RowChanges = new Map()
  for (const [mechanism, arrivals] of byMechanism) {
    if (!mechanism) continue
    const changes = await foldMechanism(mechanism, store.rows(mechanism, generation), arrivals, session)
    if (changes.length > 0) rows.set(mechanism, changes)
  }
  return { rows, unclaimed: byMechanism.get(undefined) ?? [] }
}

async function foldMechanism(
  mechanism: ProjectedMechanism,
  rows: Collection<AnyRow>,
  arrivals: readonly PlacedArrival[],
  session: ClientSession,
): Promise<RowChange[]> {
  const streams = Map.groupBy(arrivals, ({ stream }) => stream)
  const found = await rows.find({ _id: { $in: [...streams.keys()] } }, { batchSize: MAX_EVENTS, session }).toArray()
  const known = new Map(found.map((row): [string, AnyRow] => [row._id, row]))
  const changes: RowChange[] = []
  for (const [stream, events] of streams) {
    const reload = async () => (await rows.findOne({ _id: stream }, { session })) ?? undefined
    const change = await foldArrivals(mechanism, known.get(stream), events, reload)
    if (change) changes.push(change)
  }
  return changes
}
