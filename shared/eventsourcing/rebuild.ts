import type { Kafka, KafkaAdmin } from '#shared/kafka/port.ts'
import {
  createRowIndexes,
  discardGeneration,
  flip,
  type Generation,
  makeLive,
  openGeneration,
  readGeneration,
  type ViewStore,
  writeCheckpoints,
} from './generations.ts'
import { withViewsLease } from './generations-lease.ts'
import { parkedStreams } from './parking.ts'
import { type ProjectorDeps, startProjector } from './projector.ts'
import { caughtUp, endOffsets, hasEverything } from './rebuild-catch-up.ts'
import { type Comparison, compareGenerations } from './rebuild-compare.ts'
import { type Loaded, type LoadOptions, loadGeneration } from './rebuild-load.ts'

export type RebuildDeps = ProjectorDeps & {
  kafka: Pick<Kafka, 'consume' | 'admin'>
  /** `look` of this process's live projectors. A process without them leaves it out: the rebuild then projects by itself
   * until readers have gone over. */
  look?(): Promise<void>
  onProgress?(loaded: Loaded): void
  onStep?(step: RebuildStep): void
  /** Ends a rebuild early: nothing is flipped. */
  stop?: AbortSignal
}

export type RebuildStep = 'loading' | 'catching up' | 'comparing'

export type Rebuilt = Loaded & {
  generation: number
  /** Whether readers now read it. Not so where it differs from the one before: then the operator flips or drops. */
  flipped: boolean
  previous?: { generation: number; comparison: Comparison; parked: number }
}

/** Builds the views anew although they stand, and lets readers go over where nothing differs. Throws RebuildFailed. */
export function rebuild(store: ViewStore, deps: RebuildDeps): Promise<Rebuilt> {
  return withViewsLease(store, (signal) => rebuildHeld(store, deps, signal), deps.stop)
}

/**
 * Builds the views anew beside those that are read, while writes go on, and lets readers go over. The caller holds the
 * lease on the service's views; `signal` says that it is lost.
 * Where an event does not fold (RebuildFailed), nothing of the new generation stays and readers keep what they have.
 * Where there is nothing yet to read, such streams are parked instead.
 */
export async function rebuildHeld(store: ViewStore, deps: RebuildDeps, signal: AbortSignal): Promise<Rebuilt> {
  const admin = await deps.kafka.admin()
  try {
    // Streams that do not fold must not keep readers from all others, where these have nothing else to read.
    const parking = (await readGeneration(store)) ? undefined : deps.log
    const generation = await openGeneration(store)
    const step = { ...deps, admin, signal }
    deps.onStep?.('loading')
    const loaded = await load(store, generation, { ...step, parking })
    const gone = await goOver(store, generation, step)
    deps.log.info({ generation, ...loaded, flipped: gone.flipped, ...gone.previous?.comparison }, 'views were rebuilt')
    return { ...loaded, generation, ...gone }
  } finally {
    await admin.close()
  }
}

/**
 * Brings a loaded generation up to date, and lets readers go over to it where it does not differ from the one before.
 * Until then it is kept up to date: otherwise events that arrive meanwhile would show as differences.
 */
export async function goOver(
  store: ViewStore,
  generation: number,
  deps: RebuildGoing,
): Promise<Pick<Rebuilt, 'flipped' | 'previous'>> {
  const { look, admin, signal, onStep } = deps
  const catchUp = () => caughtUp(store, generation, { admin, signal })
  onStep?.('catching up')
  await look?.()
  const before = await readGeneration(store)
  // With nothing to compare it with, what arrives from here on is for those who read it.
  const isReady = !look && !before && (await hasEverything(store, generation, admin))
  const own = look || isReady ? undefined : await startProjector(store, generation, deps)
  try {
    if (!isReady) await catchUp()
    onStep?.('comparing')
    const previous = before && (await compareWith(before, store, generation, catchUp))
    signal.throwIfAborted()
    const { differing } = previous?.comparison ?? { differing: 0 }
    if (differing > 0) await store.generations.updateOne({ _id: generation }, { $set: { differs: differing } })
    else await flip(store, generation)
    return { flipped: differing === 0, ...(previous && { previous }) }
  } finally {
    await own?.stop()
  }
}

async function compareWith(
  { _id: old, revision }: Generation,
  store: ViewStore,
  fresh: number,
  catchUp: () => Promise<void>,
): Promise<Rebuilt['previous']> {
  const sameDefinition = revision === store.revision
  return {
    generation: old,
    parked: (await parkedStreams(store, old)).count,
    comparison: await compareGenerations(store, { old, fresh, sameDefinition, catchUp }),
  }
}

/** A rebuild under way: it has Kafka, and hears when its lease is lost. */
export type RebuildGoing = RebuildDeps & { admin: KafkaAdmin; signal: AbortSignal }

/** Offsets first: what arrives from there on is not certain to be in the scan. */
async function load(
  store: ViewStore,
  generation: number,
  { admin, signal, onProgress, parking }: RebuildGoing & Pick<LoadOptions, 'parking'>,
): Promise<Loaded> {
  try {
    const noted = await endOffsets(store, admin)
    const loaded = await loadGeneration(store, generation, { signal, parking, ...(onProgress && { onProgress }) })
    await createRowIndexes(store, generation)
    for (const [topic, ends] of noted) await writeCheckpoints(store, generation, ends, topic)
    signal.throwIfAborted()
    await makeLive(store, generation)
    return loaded
  } catch (error) {
    await discardGeneration(store, generation)
    throw error
  }
}
