import type { BulkWriteOptions, Db } from 'mongodb'
import { moveCheckpoints, type PolicyTopic, policyCheckpoint } from './policies-store.ts'

/** How far one policy has come in this process. */
export type PolicyProgress = {
  /** The next offset wanted. Throws where the policy was never started. */
  startAt(partition: number): Promise<bigint>
  /** Everything before `next` has been acted on. */
  moved(partition: number, next: number): void
  /** Writes what is not written yet. */
  stop(): Promise<void>
}

/** What a lost checkpoint repeats does no harm (docs/decisions/0200): it must not hurry the journal. */
const LIGHTLY = { writeConcern: { w: 1, journal: false } } as const

/**
 * Remembers how far a policy has come, and writes that to the store only now and then: most records do not concern a
 * policy, and acting on one again changes nothing. Written with each batch, the checkpoints of many policies were more
 * work for the store than the commands.
 */
export function policyProgress(db: Db, of: PolicyTopic, { everyMs = 1000 } = {}): PolicyProgress {
  const reached = new Map<number, number>()
  const unwritten = new Set<number>()

  async function write(options: BulkWriteOptions): Promise<void> {
    const moves = [...unwritten].map((partition) => ({ partition, next: reached.get(partition) ?? 0 }))
    if (moves.length === 0) return
    unwritten.clear()
    await moveCheckpoints(db, of, moves, options).catch(() => {
      // It is written the next time.
      for (const { partition } of moves) unwritten.add(partition)
    })
  }

  const timer = setInterval(() => void write(LIGHTLY), everyMs).unref()
  return {
    startAt: async (partition) =>
      BigInt(Math.max(await policyCheckpoint(db, of, partition), reached.get(partition) ?? 0)),
    moved(partition, next) {
      reached.set(partition, next)
      unwritten.add(partition)
    },
    async stop() {
      clearInterval(timer)
      await write({})
    },
  }
}
