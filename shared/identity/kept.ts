import { LRUCache } from 'lru-cache'
import { atMost } from '#shared/config/at-most.ts'

/** Remembers what is dear to make, for a bounded time and in a bounded number; the oldest goes first. */
export type Kept<V> = {
  get(key: string): V | undefined
  /** `notAfter`: when the value itself ends (ms); it is never handed out later, however short that is. */
  set(key: string, value: V, notAfter: number): void
}

export type KeptOptions = { max: number; keepMs: number; now?: () => number }

export function createKept<V>({ max, keepMs, now = Date.now }: KeptOptions): Kept<V> {
  const entries = new LRUCache<string, { value: V; until: number }>(atMost(max))
  return {
    get(key) {
      const entry = entries.get(key)
      if (entry === undefined || now() < entry.until) return entry?.value
      entries.delete(key)
      return undefined
    },
    set(key, value, notAfter) {
      entries.set(key, { value, until: Math.min(now() + keepMs, notAfter) })
    },
  }
}
