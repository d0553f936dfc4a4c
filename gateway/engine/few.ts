/** The last that were made. */
export type Few<V> = {
  get(key: string): V | undefined
  set(key: string, value: V): void
}

/**
 * At most so many; the first that was made goes first, however often it was asked for. For what stands beside thousands
 * of its like: an LRUCache of its own would take ten times the memory of a map (2 KB with one entry, 4 where it is
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
