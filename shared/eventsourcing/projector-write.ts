import type { AnyBulkWriteOperation, ClientSession } from 'mongodb'
import { type CounterChange, contribute, counterWrites } from './counters.ts'
import type { AnyRow, ProjectedMechanism } from './fold.ts'
import type { RowChange } from './fold-arrivals.ts'
import type { ViewStore } from './generations.ts'
import { parkingWrite } from './parking.ts'

export type RowChanges = Map<ProjectedMechanism, RowChange[]>

/** The checkpoint is not where this process left it: another projector has taken the partition over. */
export class CheckpointMoved extends Error {
  readonly code = 'CHECKPOINT_MOVED'
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

/** Writes rows, the list of parked ones and the partition's counters. The rows were read in the same transaction. */
export async function writeChanges(
  store: ViewStore,
  { generation, partition, rows }: { generation: number; partition: number; rows: RowChanges },
  session: ClientSession,
): Promise<void> {
  const options = { session, ordered: false, ignoreUndefined: true }
  const counts: CounterChange = new Map()
  for (const [mechanism, changes] of rows) {
    await store.rows(mechanism, generation).bulkWrite(changes.map(rowWrite), options)
    for (const { taken, given } of changes) {
      contribute(counts, taken, -1)
      contribute(counts, given, 1)
    }
  }
  const parkings = [...rows.values()].flat().flatMap(parkingWrite)
  if (parkings.length > 0) await store.parked(generation).bulkWrite(parkings, options)
  const increments = counterWrites(counts, partition)
  if (increments.length > 0) await store.counters(generation).bulkWrite(increments, options)
}

/** By `_id` alone: the server takes its shortest way, and the snapshot guards what was read. */
function rowWrite({ before, row }: RowChange): AnyBulkWriteOperation<AnyRow> {
  return before ? { replaceOne: { filter: { _id: row._id }, replacement: row } } : { insertOne: { document: row } }
}

export type CheckpointMove = { generation: number; topic: string; partition: number; from: number; next: number }

/** Compares and sets; throws CheckpointMoved. */
export async function moveCheckpoint(
  { checkpoints }: ViewStore,
  { generation, topic, partition, from, next }: CheckpointMove,
  session: ClientSession,
): Promise<void> {
  const _id = { generation, topic, partition }
  const { matchedCount } = await checkpoints.updateOne({ _id, next: from }, { $set: { next } }, { session })
  if (matchedCount === 0) throw new CheckpointMoved(`another projector has moved generation ${generation}'s checkpoint`)
}
