/** Chance that can be repeated: the same seed gives the same numbers. */
export type Random = {
  /** In [0, 1). */
  next(): number
  /** A whole number from 0 up to and without `limit`. */
  below(limit: number): number
  chance(probability: number): boolean
  pick<T>(choices: readonly [T, ...T[]]): T
  pick<T>(choices: readonly T[]): T | undefined
  /** The same things in another order. */
  shuffled<T>(things: readonly T[]): T[]
}

/** Mulberry32. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0
  function next(): number {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (limit: number) => Math.floor(next() * limit)
  return {
    next,
    below,
    chance: (probability) => next() < probability,
    pick: (choices: readonly unknown[]) => choices[below(choices.length)] as never,
    shuffled: (things) =>
      things
        .map((thing) => ({ thing, at: next() }))
        .sort((one, two) => one.at - two.at)
        .map(({ thing }) => thing),
  }
}

/** A number in [0, 1) that a text always gives (FNV-1a, mixed once more). */
export function numberFor(text: string): number {
  let hash = 2_166_136_261
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 16_777_619)
  hash = Math.imul(hash ^ (hash >>> 13), 0x5bd1e995)
  return ((hash ^ (hash >>> 15)) >>> 0) / 4_294_967_296
}
