import type { AnyBulkWriteOperation } from 'mongodb'
import type { RowChange } from './fold-arrivals.ts'
import type { ViewStore } from './generations.ts'
import type { Instant } from './instant.ts'
import type { ProjectorLog } from './projector.ts'
import type { Parked } from './view.ts'

/** A stream whose row stopped before `version`, as the operator sees it. Lies beside the rows, in `parked.g<n>`. */
export type ParkedStream = { _id: string; version: number; error: Parked['error']; at: Instant }

/** What of a row's change the list of parked streams must learn. */
export function parkingWrite({ before, row }: RowChange): AnyBulkWriteOperation<ParkedStream>[] {
  const wasParked = before?.parked ?? false
  if (row.parked && !wasParked) {
    const { version, error, at } = row.parked
    return [{ insertOne: { document: { _id: row._id, version, error, at } } }]
  }
  return wasParked && !row.parked ? [{ deleteOne: { filter: { _id: row._id } } }] : []
}

export function tellParked(
  log: ProjectorLog,
  { generation, stream, parked }: { generation: number; stream: string; parked: Parked },
): void {
  const { version, error } = parked
  log.error({ generation, stream, version, code: error.code, why: error.message }, 'a stream was parked')
}

export type Parking = { count: number; oldestAt?: Instant; streams: ParkedStream[] }

/** How many streams of a generation are parked, since when, and the oldest `limit` of them. */
export async function parkedStreams(store: ViewStore, generation: number, limit = 100): Promise<Parking> {
  const parked = store.parked(generation)
  const [count, streams] = await Promise.all([
    parked.countDocuments(),
    parked.find().sort({ at: 1 }).limit(limit).toArray(),
  ])
  const [oldest] = streams
  return { count, streams, ...(oldest && { oldestAt: oldest.at }) }
}
