import { setTimeout as pause } from 'node:timers/promises'
import { activeGeneration, flip, liveGenerations, type ViewStore } from './generations.ts'
import { withViewsLease } from './generations-lease.ts'
import { bringUp, type RebuildDeps, type Rebuilt, rebuildHeld } from './rebuild.ts'

/** A new definition's views are not what the old ones let expect: nobody reads them before an operator has looked. */
export class ViewsDiffer extends Error {
  readonly code = 'VIEWS_DIFFER'
  readonly rebuilt: Rebuilt

  constructor(rebuilt: Rebuilt) {
    const { differing = 0, examples = [] } = rebuilt.previous?.comparison ?? {}
    super(`generation ${rebuilt.generation} differs from the one before in ${differing} places: ${examples.join('; ')}`)
    this.rebuilt = rebuilt
  }
}

/**
 * The generation that this code's readers read, made where there is none: at a service's first start, and after a
 * view's definition has changed. One process builds, the others wait. Code that goes back to an earlier definition
 * finds its generation again. Throws RebuildFailed and ViewsDiffer.
 */
export async function ensureGeneration(store: ViewStore, deps: RebuildDeps): Promise<number> {
  const active = await activeGeneration(store)
  if (active !== undefined) return active
  return withViewsLease(store, async (signal) => {
    const meanwhile = await activeGeneration(store)
    if (meanwhile !== undefined) return meanwhile
    const kept = (await liveGenerations(store)).at(-1)
    if (kept !== undefined) return takeUp(store, kept, deps, signal)
    const rebuilt = await rebuildHeld(store, deps, signal)
    if (!rebuilt.flipped) throw new ViewsDiffer(rebuilt)
    return rebuilt.generation
  })
}

/** For a process that does not project: waits until another one has made the views of this code's revision. */
export async function awaitGeneration(store: ViewStore, signal: AbortSignal, lookMs = 250): Promise<number> {
  for (;;) {
    const active = await activeGeneration(store)
    if (active !== undefined) return active
    await pause(lookMs, undefined, { signal })
  }
}

/** A generation whose builder ended before its readers could go over to it. */
async function takeUp(store: ViewStore, generation: number, deps: RebuildDeps, signal: AbortSignal): Promise<number> {
  const admin = await deps.kafka.admin()
  await bringUp(store, generation, { ...deps, admin, signal }).finally(() => admin.close())
  await flip(store, generation)
  return generation
}
