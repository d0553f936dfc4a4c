import { setTimeout as pause } from 'node:timers/promises'
import type { KafkaAdmin } from '#shared/kafka/port.ts'
import { readCheckpoints, type ViewStore } from './generations.ts'

const LOOK_MS = 50
/** Under writes that never stop, having had everything of a moment ago is as near as one comes. */
const NEAR_MS = 1000

/**
 * Waits until a generation has everything that the topic held less than a second ago. Throws what the signal was
 * aborted with.
 */
export async function caughtUp(
  store: ViewStore,
  generation: number,
  { admin, signal }: { admin: KafkaAdmin; signal: AbortSignal },
): Promise<void> {
  for (;;) {
    const asked = performance.now()
    const ends = await admin.endOffsets(store.topic)
    while (!(await hasReached(store, generation, ends))) await pause(LOOK_MS, undefined, { signal })
    signal.throwIfAborted()
    if (performance.now() - asked < NEAR_MS) return
  }
}

/** Whether a generation has everything that the topic holds now. */
export async function hasEverything(store: ViewStore, generation: number, admin: KafkaAdmin): Promise<boolean> {
  return hasReached(store, generation, await admin.endOffsets(store.topic))
}

async function hasReached(store: ViewStore, generation: number, ends: readonly bigint[]): Promise<boolean> {
  const checkpoints = await readCheckpoints(store, generation)
  return ends.every((end, partition) => BigInt(checkpoints.get(partition) ?? -1) >= end)
}
