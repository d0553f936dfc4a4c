import { setTimeout as pause } from 'node:timers/promises'
import { liveGenerations, type ViewStore } from './generations.ts'
import { type Projector, type ProjectorDeps, type ProjectorStatus, startProjector } from './projector.ts'

/** The projectors of one process: one for each live generation of its code's revision. */
export type LiveProjectors = {
  /** Starts and stops what must be, at once; otherwise it happens at the next look. */
  look(): Promise<void>
  status(): ProjectorStatus[]
  stop(): Promise<void>
}

/**
 * Keeps every live generation of this code's revision up to date, those that another process has built too, and lets
 * go of those that were retired.
 */
export function projectLive(store: ViewStore, deps: ProjectorDeps, { lookMs = 500 } = {}): LiveProjectors {
  const projectors = new Map<number, Projector>()
  let looking = Promise.resolve()
  let stopped = false

  async function lookOnce(): Promise<void> {
    if (stopped) return
    const wanted = new Set(await liveGenerations(store))
    for (const generation of wanted) {
      if (!projectors.has(generation)) projectors.set(generation, await startProjector(store, generation, deps))
    }
    for (const [generation, projector] of projectors) {
      if (wanted.has(generation)) continue
      projectors.delete(generation)
      await projector.stop()
    }
  }

  function look(): Promise<void> {
    const turn = looking.then(lookOnce)
    looking = turn.catch((error) => deps.log.warn({ err: error }, 'the live generations could not be read'))
    return turn
  }

  const stopping = new AbortController()
  async function keepLooking(): Promise<void> {
    while (!stopped) {
      await look().catch(() => {})
      await pause(lookMs, undefined, { signal: stopping.signal, ref: false }).catch(() => {})
    }
  }
  void keepLooking()

  return {
    look,
    status: () => [...projectors.values()].map((projector) => projector.status()),
    async stop() {
      stopped = true
      stopping.abort()
      await looking
      await Promise.all([...projectors.values()].map((projector) => projector.stop()))
    },
  }
}
