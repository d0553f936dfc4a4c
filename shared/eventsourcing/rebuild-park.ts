import type { Commit } from './commit.ts'
import type { ProjectedMechanism } from './fold.ts'
import { type Arrival, foldArrivals, type RowChange } from './fold-arrivals.ts'
import type { ViewStore } from './generations.ts'
import { tellParked } from './parking.ts'
import { arrivalsAfter } from './parking-redrive.ts'
import type { ProjectorLog } from './projector.ts'
import { refused } from './projector-batch.ts'
import { isDataError } from './projector-errors.ts'
import { inTransaction, writeEffects, writeRows } from './projector-write.ts'
import type { RebuildFailed } from './rebuild-rows.ts'
import type { Parked } from './view.ts'

export class UnclaimedStream extends Error {
  readonly code = 'UNCLAIMED_STREAM'
}

/** What a load makes of streams that have no whole row. */
export type StoppedStreams = {
  /** Remembers the stream, to be parked when the others are there. Throws the failure where none is to be parked. */
  stop(failure: RebuildFailed): void
  /** A stream whose mechanism this code does not know is passed over; throws UnclaimedStream where none is parked. */
  unclaimed(stream: string, version: number): void
  /** Parks what was stopped, and says how many that were. */
  park(signal: AbortSignal | undefined): Promise<number>
}

/** `parking`: undefined where the first stream without a whole row ends the load; else told of each, as the projector tells it. */
export function stoppedStreams(
  store: ViewStore,
  generation: number,
  parking: ProjectorLog | undefined,
): StoppedStreams {
  const streams = new Set<string>()
  return {
    stop(failure) {
      if (!parking) throw failure
      streams.add(failure.stream)
    },
    unclaimed(stream, version) {
      if (!parking) throw new UnclaimedStream(`no mechanism of this code has streams like ${stream}`)
      parking.error({ generation, stream, version }, 'no mechanism claims a stream')
    },
    async park(signal) {
      for (const stream of streams) {
        signal?.throwIfAborted()
        const parked = await parkStream(store, generation, stream)
        if (parked && parking) tellParked(parking, { generation, stream, parked })
      }
      return streams.size
    },
  }
}

/**
 * Folds a stream as far as it goes, and parks it before the first event that does not fold or whose row the store
 * refuses: as the projector would have. Read from the store once more, since a fold in vain may have spoilt its events.
 */
async function parkStream(store: ViewStore, generation: number, stream: string): Promise<Parked | undefined> {
  const mechanism = store.mechanismOf(stream)
  if (!mechanism) return undefined
  const arrivals = await arrivalsAfter(store.db.collection<Commit>('commits'), stream, 0)
  const fold = (those: readonly Arrival[]) => foldArrivals(mechanism, undefined, those, () => undefined)
  const place = { generation, mechanism }
  const whole = fold(arrivals)
  const refusal = await write(store, place, whole, 'keep')
  if (!refusal) return whole?.row.parked
  let { error } = refusal
  let taken = 0
  let tooFar = whole?.row.v ?? 0
  while (tooFar - taken > 1) {
    const middle = (taken + tooFar) >> 1
    const again = await write(store, place, fold(arrivals.slice(0, middle)), 'try')
    if (again) error = again.error
    if (again) tooFar = middle
    else taken = middle
  }
  const stopped = fold(arrivals.map((each) => (each.version === tooFar ? refused(each, error) : each)))
  const still = await write(store, place, stopped, 'keep')
  if (still) throw still.error
  return stopped?.row.parked
}

type Place = { generation: number; mechanism: ProjectedMechanism }

/** Writes a row that is not there, and what follows from it; says what the store has against its data. */
async function write(
  store: ViewStore,
  { generation, mechanism }: Place,
  change: RowChange | undefined,
  purpose: 'keep' | 'try',
): Promise<{ error: unknown } | undefined> {
  if (!change) return undefined
  const changes = [change]
  try {
    await store.db.client.withSession((own) =>
      inTransaction(own, async (session) => {
        await writeRows(store.rows(mechanism, generation), changes, session)
        await writeEffects(store, { generation, changes }, session)
        if (purpose === 'try') await session.abortTransaction()
      }),
    )
    return undefined
  } catch (error) {
    if (isDataError(error)) return { error }
    throw error
  }
}
