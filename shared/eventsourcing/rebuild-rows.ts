import type { Collection } from 'mongodb'
import type { AnyRow, ProjectedMechanism } from './fold.ts'
import { reasonOf } from './fold-arrivals.ts'
import type { ViewStore } from './generations.ts'
import { isDataError } from './projector-errors.ts'

/** An event that cannot be folded: where views are read, a rebuild skips nothing, and nothing of it is used. */
export class RebuildFailed extends Error {
  readonly code = 'REBUILD_FAILED'
  readonly stream: string
  readonly version: number
  readonly reason: { code: string; message: string }

  constructor(stream: string, version: number, cause: unknown) {
    const reason = reasonOf(cause)
    super(`the views cannot be rebuilt: ${stream} stops at version ${version}: ${reason.code} ${reason.message}`, {
      cause,
    })
    this.stream = stream
    this.version = version
    this.reason = reason
  }
}

export const WRITTEN_AT_ONCE = 1000
const WRITES_IN_FLIGHT = 4

/** Told of a row that the store will never take; what it throws is a write that has failed. */
type OnRefused = (failure: RebuildFailed, mechanism: ProjectedMechanism, row: AnyRow) => void

export type RowWriter = {
  add(mechanism: ProjectedMechanism, row: AnyRow): void
  /** Waits until more may be added. Throws where a write has failed. */
  room(): Promise<void>
  /** Writes the rest. Throws where a write has failed. */
  finish(): Promise<void>
  /** Waits for what is under way, whatever becomes of it: a row that comes later would make a dropped collection anew. */
  settled(): Promise<void>
}

/** Collects rows and inserts them in large unordered batches, a few at the same time. */
export function rowWriter(store: ViewStore, generation: number, onRefused: OnRefused): RowWriter {
  const waiting = new Map<ProjectedMechanism, AnyRow[]>()
  const inFlight = new Set<Promise<void>>()
  let failure: { error: unknown } | undefined

  const refuse = (mechanism: ProjectedMechanism) => (row: AnyRow, refusal: unknown) =>
    onRefused(new RebuildFailed(row._id, row.v, refusal), mechanism, row)

  function send(mechanism: ProjectedMechanism, rows: AnyRow[]): void {
    waiting.delete(mechanism)
    const write = insertAll(store.rows(mechanism, generation), rows, refuse(mechanism)).catch((error) => {
      failure ??= { error }
    })
    inFlight.add(write)
    void write.then(() => inFlight.delete(write))
  }

  function add(mechanism: ProjectedMechanism, row: AnyRow): void {
    const rows = waiting.get(mechanism) ?? []
    if (rows.push(row) === 1) waiting.set(mechanism, rows)
    if (rows.length === WRITTEN_AT_ONCE) send(mechanism, rows)
  }

  async function room(): Promise<void> {
    while (inFlight.size >= WRITES_IN_FLIGHT) await Promise.race(inFlight)
    if (failure) throw failure.error
  }

  async function finish(): Promise<void> {
    for (const [mechanism, rows] of waiting) send(mechanism, rows)
    await settled()
    if (failure) throw failure.error
  }

  async function settled(): Promise<void> {
    await Promise.all(inFlight)
  }

  return { add, room, finish, settled }
}

async function insertAll(
  collection: Collection<AnyRow>,
  rows: AnyRow[],
  refuse: (row: AnyRow, refusal: unknown) => void,
): Promise<void> {
  try {
    await collection.insertMany(rows, { ordered: false, ignoreUndefined: true })
  } catch (error) {
    if (!isDataError(error)) throw error
    for (const row of rows) {
      await collection.replaceOne({ _id: row._id }, row, { upsert: true, ignoreUndefined: true }).catch((refusal) => {
        if (!isDataError(refusal)) throw refusal
        refuse(row, refusal)
      })
    }
  }
}
