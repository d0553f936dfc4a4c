import { setTimeout as pause } from 'node:timers/promises'
import type { Logger } from 'pino'

const LONGEST_STEP_MS = 8000

/**
 * Ends a process step by step. What fails or hangs does not hold up the rest: commits that stand are sent by whoever
 * starts next.
 */
export async function inOrder(steps: readonly (() => Promise<unknown>)[], log: Logger): Promise<void> {
  for (const step of steps) {
    await Promise.race([step(), pause(LONGEST_STEP_MS, undefined, { ref: false })]).catch((err: unknown) => {
      log.warn({ err }, 'while stopping')
    })
  }
}
