import pRetry from 'p-retry'
import type { BaseLogger } from 'pino'

/**
 * Repeats the work, at growing intervals up to 3 s, until it succeeds or the signal aborts; false where it was aborted.
 * It repeats whatever the error is: p-retry alone gives up on a TypeError, and what was given up would be missing
 * without a word.
 */
export function untilItWorks(
  step: () => Promise<unknown>,
  { log, signal, onFailure = () => {} }: { log: Pick<BaseLogger, 'warn'>; signal: AbortSignal; onFailure?(): void },
): Promise<boolean> {
  const attempt = () =>
    step().catch((cause: unknown) => {
      onFailure()
      log.warn({ err: cause }, 'not started yet; trying again')
      throw new Error('not started yet', { cause })
    })
  const working = pRetry(attempt, { retries: Number.POSITIVE_INFINITY, minTimeout: 250, maxTimeout: 3000, signal })
  return working.then(
    () => true,
    () => false,
  )
}
