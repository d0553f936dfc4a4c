import type { ClientSession, Collection } from 'mongodb'
import type { AnyRow, ProjectedMechanism } from './fold.ts'
import { type Arrival, foldArrivals, type RowChange } from './fold-arrivals.ts'
import type { ViewStore } from './generations.ts'
import { isDataError } from './projector-errors.ts'
import { inTransaction, moveCheckpoint, type RowChanges, writeChanges } from './projector-write.ts'

/** An arrival with the offset of its record. */
export type PlacedArrival = Arrival & { offset: number }

/** What a batch did, told after it is committed. */
export type Applied = {
  changes: readonly RowChange[]
  /** Events of streams whose mechanism this code does not know. */
  unclaimed: readonly PlacedArrival[]
}

export type BatchTarget = {
  store: ViewStore
  generation: number
  topic: string
  partition: number
  /** In which it writes: the partition's (projector-sessions.ts). */
  session: ClientSession
  /** Told after each commit. */
  applied(result: Applied): void
}

/** Enough to spare round trips, little enough that a reader does not wait for it. */
const MAX_EVENTS = 1000

/**
 * Brings a partition's arrivals into a generation, each slice in one transaction with its checkpoint, which must stand
 * at `from`. A slice that the store refuses for its data is bisected, and the stream of the event that is left is
 * parked; whatever else goes wrong is thrown, with everything before it done and nothing after it.
 */
export async function applyArrivals(
  target: BatchTarget,
  from: number,
  arrivals: readonly PlacedArrival[],
): Promise<number> {
  let next = from
  for (let start = 0; start < arrivals.length; start += MAX_EVENTS) {
    next = await applySlice(target, next, arrivals.slice(start, start + MAX_EVENTS))
  }
  return next
}

async function applySlice(target: BatchTarget, from: number, slice: readonly PlacedArrival[]): Promise<number> {
  try {
    return await applyOnce(target, from, slice)
  } catch (error) {
    if (!isDataError(error)) throw error
    const [first] = slice
    if (!first) throw error
    if (slice.length === 1) return applyOnce(target, from, [refused(first, error)])
    const middle = slice.length >> 1
    const next = await applySlice(target, from, slice.slice(0, middle))
    return applySlice(target, next, slice.slice(middle))
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
async function applyOnce(target: BatchTarget, from: number, slice: readonly PlacedArrival[]): Promise<number> {
  const { store, generation, topic, partition, session, applied } = target
  const next = (slice.at(-1)?.offset ?? from - 1) + 1
  const done = await inTransaction(session, async () => {
    const { rows, unclaimed } = await foldSlice(target, slice, session)
    await writeChanges(store, { generation, partition, rows }, session)
    await moveCheckpoint(store, { generation, topic, partition, from, next }, session)
    return { changes: [...rows.values()].flat(), unclaimed }
  })
  applied(done)
  return next
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
