import { activeGeneration, type Generation, type ViewStore } from './generations.ts'
import { withViewsLease } from './generations-lease.ts'
import type { ProjectorLog } from './projector.ts'
import { goOver, type RebuildDeps, type Rebuilt, rebuildHeld } from './rebuild.ts'
import { RebuildFailed } from './rebuild-rows.ts'

/**
 * Views of a new definition differ from the old ones in a way that the change of definition does not explain. Readers
 * do not go over to them before an operator has looked.
 */
export class ViewsDiffer extends Error {
  readonly code = 'VIEWS_DIFFER'
  readonly generation: number

  constructor(generation: number, differing: number, examples: readonly string[] = []) {
    const which = examples.length > 0 ? `: ${examples.join('; ')}` : ''
    super(`generation ${generation} differs from the one before in ${differing} places${which}`)
    this.generation = generation
  }
}

/**
 * The number of the generation that this code's readers read. Builds one where there is none: at a service's first
 * start, and after a view's definition has changed. One process builds, the others wait. Code that goes back to an
 * earlier definition finds the generation of then. Throws RebuildFailed and ViewsDiffer.
 */
export async function ensureGeneration(store: ViewStore, deps: RebuildDeps): Promise<number> {
  const active = await activeGeneration(store)
  if (active !== undefined) return active
  return withViewsLease(store, (signal) => makeOrTakeUp(store, deps, signal), deps.stop)
}

async function makeOrTakeUp(store: ViewStore, deps: RebuildDeps, signal: AbortSignal): Promise<number> {
  const meanwhile = await activeGeneration(store)
  if (meanwhile !== undefined) return meanwhile
  const kept = await newestLive(store)
  if (kept) return takeUp(store, kept, deps, signal)
  const rebuilt = await rebuildHeld(store, deps, signal).catch((error: unknown) => {
    if (error instanceof RebuildFailed) tellStopped(deps.log, error)
    throw error
  })
  return accepted(rebuilt.generation, rebuilt)
}

function tellStopped(log: ProjectorLog, { stream, version, reason: { code, message: why } }: RebuildFailed): void {
  log.error({ stream, version, code, why }, 'the views cannot be made anew: a stream does not fold')
}

function accepted(generation: number, { flipped, previous }: Pick<Rebuilt, 'flipped' | 'previous'>): number {
  if (flipped) return generation
  throw new ViewsDiffer(generation, previous?.comparison.differing ?? 0, previous?.comparison.examples)
}

async function newestLive({ generations, revision }: ViewStore): Promise<Generation | undefined> {
  return (await generations.findOne({ revision, state: 'live' }, { sort: { _id: -1 } })) ?? undefined
}

/** A generation whose builder ended before its readers could go over to it, or one that waits for an operator. */
async function takeUp(
  store: ViewStore,
  { _id: generation, differs }: Generation,
  deps: RebuildDeps,
  signal: AbortSignal,
): Promise<number> {
  if (differs) throw new ViewsDiffer(generation, differs)
  const admin = await deps.kafka.admin()
  return accepted(generation, await goOver(store, generation, { ...deps, admin, signal }).finally(() => admin.close()))
}
