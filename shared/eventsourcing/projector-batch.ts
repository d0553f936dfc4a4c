import { setImmediate as turn } from 'node:timers/promises'
import type { ClientSession, Collection } from 'mongodb'
import { type AnyRow, type ProjectedMechanism, rowIn } from './fold.ts'
import { type Arrival, foldArrivals, type RowChange } from './fold-arrivals.ts'
import type { ViewStore } from './generations.ts'
import { isDataError } from './projector-errors.ts'
import { inTransaction, isCheckpointMoved, moveCheckpoints, writeEffects, writeRows } from './projector-write.ts'

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
 * Folds portions into a generation. Says of each where its partition's checkpoint is now, or why it could not be done.
 * Portions share a transaction where possible, since it costs more than what is in it; where one of them makes it fail,
 * each is tried by itself.
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
export function refused<A extends Arrival>(arrival: A, error: unknown): A {
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
    const projected = await projectSlice(target, arrivals)
    await writeEffects(store, { generation, changes: projected.changes }, session)
    await moveCheckpoints(store, target, moves, session)
    return projected
  })
  applied(done)
}

function endOf({ from, arrivals }: Portion): number {
  return (arrivals.at(-1)?.offset ?? from - 1) + 1
}

async function projectSlice(
  { store, generation, session }: BatchTarget,
  slice: readonly PlacedArrival[],
): Promise<Applied> {
  const byMechanism = Map.groupBy(slice, ({ stream }) => store.mechanismOf(stream))
  const changes: RowChange[] = []
  for (const [mechanism, arrivals] of byMechanism) {
    if (mechanism) changes.push(...(await projectRows(mechanism, store.rows(mechanism, generation), arrivals, session)))
  }
  return { changes, unclaimed: byMechanism.get(undefined) ?? [] }
}

/** While the store writes a part, the next is decoded and folded. A large message needs many turns to leave. */
const PART = 100

async function projectRows(
  mechanism: ProjectedMechanism,
  rows: Collection<AnyRow>,
  arrivals: readonly PlacedArrival[],
  session: ClientSession,
): Promise<RowChange[]> {
  const streams = Map.groupBy(arrivals, ({ stream }) => stream)
  const options = { batchSize: MAX_EVENTS, session, raw: true }
  const stored = await rows.find<Buffer>({ _id: { $in: [...streams.keys()] } }, options).toArray()
  const changes: RowChange[] = []
  let writing = Promise.resolve()
  for (const part of inParts(changesOf(mechanism, stored, streams))) {
    await writing
    writing = writeRows(rows, part, session)
    writing.catch(() => {})
    changes.push(...part)
    await turn()
  }
  await writing
  return changes
}

/** Stored rows first, so that hardly a part has to be replaced and inserted both. Takes from `streams`. */
function* changesOf(
  mechanism: ProjectedMechanism,
  stored: readonly Buffer[],
  streams: Map<string, PlacedArrival[]>,
): Generator<RowChange> {
  for (const bytes of stored) {
    const row = rowIn(bytes)
    const change = foldArrivals(mechanism, row, streams.get(row._id) ?? [], () => rowIn(bytes))
    streams.delete(row._id)
    if (change) yield change
  }
  for (const arrivals of streams.values()) {
    const change = foldArrivals(mechanism, undefined, arrivals, () => undefined)
    if (change) yield change
  }
}

function* inParts<T>(items: Iterable<T>): Generator<T[]> {
  let part: T[] = []
  for (const item of items) {
    if (part.push(item) < PART) continue
    yield part
    part = []
  }
  if (part.length > 0) yield part
}
