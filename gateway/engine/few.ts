/** A very small cache. */
export type Few<V> = {
  get(key: string): V | undefined
  set(key: string, value: V): void
}

/**
 * A cache of at most `most` entries; the oldest is dropped, however often it was asked for. There are thousands of
 * these side by side, and an LRUCache each would take ten times the memory of a map (2 KB with one entry, 4 where it is
 * bounded by `max`).
 */
export function createFew<V>(most: number): Few<V> {
  const kept = new Map<string, V>()
  return {
    get: (key) => kept.get(key),
    set(key, value) {
      kept.set(key, value)
      for (const first of kept.keys()) {
        if (kept.size <= most) break
        kept.delete(first)
      }
    },
  }
}
