import type { KeyObject } from 'node:crypto'
import { LRUCache } from 'lru-cache'
import { atMost } from '#shared/config/at-most.ts'

const LIVES_MS = 55_000
const SWEPT_EVERY_MS = 5_000

/** The longest that an unwrapped key stays in a process after it was read. */
export const CACHE_MS = LIVES_MS + SWEPT_EVERY_MS

export type KeyCache = {
  get(subject: string): KeyObject | undefined
  set(subject: string, key: KeyObject): void
  drop(subject: string): void
  /** Removes what has outlived its time; done by itself every few seconds. */
  sweep(): void
  readonly size: number
  close(): void
}

/**
 * Unwrapped keys, a bounded number for a bounded time. It saves unwrapping only: whether a key may be used is asked
 * of the store every time.
 */
export function createKeyCache({ max = 20_000, clock = performance as { now(): number } } = {}): KeyCache {
  const keys = new LRUCache<string, KeyObject>({ ...atMost(max), ttl: LIVES_MS, ttlResolution: 0, perf: clock })
  const sweeper = setInterval(() => keys.purgeStale(), SWEPT_EVERY_MS).unref()
  return {
    get: (subject) => keys.get(subject),
    set: (subject, key) => void keys.set(subject, key),
    drop: (subject) => void keys.delete(subject),
    sweep: () => void keys.purgeStale(),
    get size() {
      return keys.size
    },
    close: () => {
      clearInterval(sweeper)
      keys.clear()
    },
  }
}
