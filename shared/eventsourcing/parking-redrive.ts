import type { Collection } from 'mongodb'
import type { Commit } from './commit.ts'
import { type AnyRow, eventsOf, type ProjectedMechanism, rowIn } from './fold.ts'
import { type Arrival, foldArrivals, type RowChange, reasonOf } from './fold-arrivals.ts'
import { liveGenerations, type ViewStore } from './generations.ts'
import { isDataError } from './projector-errors.ts'
import { inTransaction, writeEffects, writeRows } from './projector-write.ts'

/** The stream would stop again, at this version, for this reason. Nothing was changed. */
export class RedriveFailed extends Error {
  readonly code = 'REDRIVE_FAILED'
  readonly stream: string
  readonly version: number
  readonly reason: { code: string; message: string }

  constructor(stream: string, version: number, reason: { code: string; message: string }) {
    super(`${stream} still stops at version ${version}: ${reason.code} ${reason.message}`)
    this.stream = stream
    this.version = version
    this.reason = reason
  }
}

export function isRedriveFailed(error: unknown): error is RedriveFailed {
  return error instanceof Error && 'code' in error && error.code === 'REDRIVE_FAILED'
}

export class UnknownStream extends Error {
  readonly code = 'UNKNOWN_STREAM'
}

/**
 * Folds a parked stream again, in every live generation: its events after the row's version, from the commit store, in
 * one transaction. Events that the projector passes over at the same moment are either among these or folded by the
 * projector afterwards. Gives the generations in which it was parked. Throws UnknownStream and RedriveFailed.
 */
export async function redrive(store: ViewStore, stream: string): Promise<number[]> {
  const mechanism = store.mechanismOf(stream)
  if (!mechanism) throw new UnknownStream(`no mechanism of this service has streams like ${stream}`)
  const redriven: number[] = []
  for (const generation of await liveGenerations(store)) {
    if (await redriveIn(store, mechanism, { stream, generation })) redriven.push(generation)
  }
  return redriven
}

type Place = { stream: string; generation: number }

async function redriveIn(store: ViewStore, mechanism: ProjectedMechanism, place: Place): Promise<boolean> {
  const { stream, generation } = place
  const rows = store.rows(mechanism, generation)
  let version = 0
  try {
    return await store.db.client.withSession((own) =>
      inTransaction(own, async (session) => {
        const bytes = await rows.findOne<Buffer>({ _id: stream }, { session, raw: true })
        const parked = bytes && rowIn(bytes).parked
        if (!parked) return false
        version = parked.version
        const changes = [await refold(store, mechanism, bytes)]
        await writeRows(rows, changes, session)
        await writeEffects(store, { generation, changes }, session)
        return true
      }),
    )
  } catch (error) {
    if (isDataError(error)) throw new RedriveFailed(stream, version, reasonOf(error))
    throw error
  }
}

/** The commits are read after the row, so they hold at least what was passed over until then. */
async function refold({ db }: ViewStore, mechanism: ProjectedMechanism, bytes: Buffer): Promise<RowChange> {
  const { _id: stream, v } = rowIn(bytes)
  const reload = () => (v === 0 ? undefined : without(rowIn(bytes)))
  const arrivals = await arrivalsAfter(db.collection<Commit>('commits'), stream, v)
  const change = foldArrivals(mechanism, reload(), arrivals, reload)
  if (!change)
    throw new RedriveFailed(stream, v + 1, { code: 'NOTHING_STORED', message: 'no commit holds this version' })
  const stopped = change.row.parked
  if (stopped) throw new RedriveFailed(stream, stopped.version, stopped.error)
  return { ...change, before: { v, parked: true } }
}

function without({ parked, ...row }: AnyRow): AnyRow {
  return row
}

/** A stream's events after a version, from the commit store. Read outside of any snapshot: newer commits are welcome. */
export async function arrivalsAfter(commits: Collection<Commit>, stream: string, version: number): Promise<Arrival[]> {
  const found = await commits.find({ stream, version: { $gt: version } }, { sort: { seq: 1 } }).toArray()
  return found
    .flatMap(eventsOf)
    .filter((event) => event.version > version)
    .map((event) => ({ stream, version: event.version, read: () => structuredClone(event) }))
}
