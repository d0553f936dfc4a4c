/**
 * Numbers in [0, 1) that depend on (seed, index, purpose) alone: any row can be made without those before it, and a
 * new draw leaves all others as they were. Good enough to look like chance; not for secrets.
 */
export type Draw = (purpose: string) => number

export function drawFor(seed: number, index: number): Draw {
  const start = mix(mix(seed) ^ Math.imul(index + 1, 0x9e3779b1))
  return (purpose) => {
    let hash = start
    for (let at = 0; at < purpose.length; at++) hash = mix(hash ^ purpose.charCodeAt(at))
    return hash / 2 ** 32
  }
}

/** MurmurHash3's finalizer: every bit of the result hangs on every bit of the number. */
function mix(number: number): number {
  let hash = (number + 0x6d2b79f5) | 0
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}

/** A draw among things of unequal weight. */
export type Chooser<T> = (drawn: number) => T

export function chooser<W extends readonly (readonly [unknown, number])[]>(weighed: W): Chooser<W[number][0]> {
  const upTo = cumulative(weighed.map(([, weight]) => weight))
  return (drawn) => {
    const found = weighed[position(upTo, drawn)]
    if (!found) throw new RangeError('nothing to choose from')
    return found[0]
  }
}

/** The n-th thing weighs 1 / (n + flatness): few are frequent, many are rare. */
export function falling<T>(things: readonly T[], flatness: number): Chooser<T> {
  return chooser(things.map((thing, rank) => [thing, 1 / (rank + flatness)] as const))
}

/** Running totals, scaled so that the last is 1. */
export function cumulative(weights: readonly number[]): Float64Array {
  const upTo = new Float64Array(weights.length)
  let total = 0
  weights.forEach((weight, at) => {
    total += weight
    upTo[at] = total
  })
  return upTo.map((sum) => sum / total)
}

/** The first place whose running total lies above `drawn`. */
export function position(upTo: Float64Array, drawn: number): number {
  let low = 0
  let high = upTo.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if ((upTo[middle] ?? 1) > drawn) high = middle
    else low = middle + 1
  }
  return low
}
