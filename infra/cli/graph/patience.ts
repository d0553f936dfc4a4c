import pRetry from 'p-retry'
import { isGraphProblem, isPassingCode } from './client.ts'

export type Patience = {
  /** How long one thing may fail in a row before it counts as failed. */
  seconds: number
  /** Once it is aborted nothing is tried again. */
  signal?: AbortSignal
  /** Told of each failure that is waited out. */
  onWait?(error: Error): void
}

/** Does it again, at growing intervals up to 2 s, as long as what stands in the way passes. Throws what stood last. */
export function patiently<T>(work: () => Promise<T>, { seconds, signal, onWait }: Patience): Promise<T> {
  return pRetry(work, {
    retries: Number.POSITIVE_INFINITY,
    minTimeout: 100,
    maxTimeout: 2000,
    maxRetryTime: seconds * 1000,
    randomize: true,
    shouldRetry({ error }) {
      const again = isGraphProblem(error) && isPassingCode(error.code) && !signal?.aborted
      if (again) onWait?.(error)
      return again
    },
  })
}
