import { setTimeout as pause } from 'node:timers/promises'
import type { KafkaAdmin } from '#shared/kafka/port.ts'
import { readCheckpoints, type ViewStore } from './generations.ts'

const LOOK_MS = 50
/** Under writes that never stop, having had everything of a moment ago is as near as one comes. */
const NEAR_MS = 1000

/** Where each topic of the service ends at this moment, by partition. */
export type EndOffsets = Map<string, readonly bigint[]>

export async function endOffsets({ topics }: ViewStore, admin: KafkaAdmin): Promise<EndOffsets> {
  const ends: EndOffsets = new Map()
  for (const topic of topics) ends.set(topic, await admin.endOffsets(topic))
  return ends
}

/**
 * Waits until a generation has everything that the topics held less than a second ago. Throws what the signal was
 * aborted with.
 */
export async function caughtUp(
  store: ViewStore,
  generation: number,
  { admin, signal }: { admin: KafkaAdmin; signal: AbortSignal },
): Promise<void> {
  for (;;) {
    const asked = performance.now()
    const ends = await endOffsets(store, admin)
    while (!(await hasReached(store, generation, ends))) await pause(LOOK_MS, undefined, { signal })
    signal.throwIfAborted()
    if (performance.now() - asked < NEAR_MS) return
  }
}

/** Whether a generation has everything that the topics hold now. */
export async function hasEverything(store: ViewStore, generation: number, admin: KafkaAdmin): Promise<boolean> {
  return hasReached(store, generation, await endOffsets(store, admin))
}

async function hasReached(store: ViewStore, generation: number, ends: EndOffsets): Promise<boolean> {
  for (const [topic, next] of ends) {
    const checkpoints = await readCheckpoints(store, generation, topic)
    if (!next.every((end, partition) => BigInt(checkpoints.get(partition) ?? -1) >= end)) return false
  }
  return true
}
