import type { AnyBulkWriteOperation, ClientSession, Collection } from 'mongodb'
import { partitionOf } from '#shared/kafka/partition.ts'
import { type CounterChange, contribute, counterWrites } from './counters.ts'
import type { AnyRow } from './fold.ts'
import type { RowChange } from './fold-arrivals.ts'
import type { ViewStore } from './generations.ts'
import { parkingWrite } from './parking.ts'

/** The checkpoint is not where this process left it: another projector has taken the partition over. */
export class CheckpointMoved extends Error {
  readonly code = 'CHECKPOINT_MOVED'
}

export function isCheckpointMoved(error: unknown): error is CheckpointMoved {
  return error instanceof Error && 'code' in error && error.code === 'CHECKPOINT_MOVED'
}

/**
 * All of it or nothing, under one snapshot. Work that met somebody else's write is done again, so it must have no
 * effect beside the session's.
 */
export function inTransaction<T>(session: ClientSession, work: (session: ClientSession) => Promise<T>): Promise<T> {
  return session.withTransaction(work, {
    readConcern: { level: 'snapshot' },
    writeConcern: { w: 'majority', journal: true },
    readPreference: 'primary',
  })
}

/** The rows must have been read in the same transaction. */
export async function writeRows(
  rows: Collection<AnyRow>,
  changes: readonly RowChange[],
  session: ClientSession,
): Promise<void> {
  await rows.bulkWrite(rowWrites(changes), { session, ordered: false, ignoreUndefined: true })
}

/** Writes what follows from rows: the list of parked ones and the counters of each row's partition. */
export async function writeEffects(
  store: ViewStore,
  { generation, changes }: { generation: number; changes: readonly RowChange[] },
  session: ClientSession,
): Promise<void> {
  const options = { session, ordered: false, ignoreUndefined: true }
  const counts = new Map<number, CounterChange>()
  for (const { row, taken, given } of changes) {
    const partition = partitionOf(row._id)
    const change = counts.get(partition) ?? new Map()
    counts.set(partition, change)
    contribute(change, taken, -1)
    contribute(change, given, 1)
  }
  const parkings = changes.flatMap(parkingWrite)
  if (parkings.length > 0) await store.parked(generation).bulkWrite(parkings, options)
  const increments = [...counts].flatMap(([partition, change]) => counterWrites(change, partition))
  if (increments.length > 0) await store.counters(generation).bulkWrite(increments, options)
}

/**
 * By `_id` alone: the server takes its shortest way, and the snapshot guards what was read. Inserts are cheaper than
 * upserts, but beside replacements they would be a second round trip.
 */
function rowWrites(changes: readonly RowChange[]): AnyBulkWriteOperation<AnyRow>[] {
  if (changes.every(({ before }) => !before)) return changes.map(({ row }) => ({ insertOne: { document: row } }))
  return changes.map(({ before, row }) => {
    return { replaceOne: { filter: { _id: row._id }, replacement: row, upsert: !before } }
  })
}

export type CheckpointMove = { partition: number; from: number; next: number }

/** Compares and sets all of them; throws CheckpointMoved. */
export async function moveCheckpoints(
  { checkpoints }: ViewStore,
  { generation, topic }: { generation: number; topic: string },
  moves: readonly CheckpointMove[],
  session: ClientSession,
): Promise<void> {
  const writes = moves.map(({ partition, from, next }) => ({
    updateOne: { filter: { _id: { generation, topic, partition }, next: from }, update: { $set: { next } } },
  }))
  const { matchedCount } = await checkpoints.bulkWrite(writes, { session, ordered: false })
  if (matchedCount < moves.length)
    throw new CheckpointMoved(`another projector has moved generation ${generation}'s checkpoint`)
}
