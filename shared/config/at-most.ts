/**
 * How many entries an LRUCache holds. By `max` it takes the memory for all of them at once, 8 MB of smart-governance's
 * heap and 3 beside it, and every full collection looks through it. Counted as sizes it grows with what it holds.
 */
export function atMost(entries: number) {
  return { maxSize: entries, sizeCalculation: () => 1 }
}
