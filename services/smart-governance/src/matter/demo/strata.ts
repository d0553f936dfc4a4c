import { drawFor } from '#shared/intake/draws.ts'
import { GAPS, type Gap } from './gaps.ts'
import { parameters } from './parameters.ts'

/*
 * What must happen in every file of some length is not left to chance: of each stratum of so many rows, one place is
 * drawn.
 */

export type Burst = { first: number; last: number }

/** The burst that the row belongs to, by its first and last row. */
export function burstAt(seed: number, index: number): Burst | undefined {
  const { every, small, large } = parameters.bursts
  const stratum = Math.floor(index / every)
  const { least, most } = stratum % 3 === 1 ? large : small
  const draw = drawFor(seed, stratum)
  const first = stratum * every + Math.floor(draw('burst') * (every - most))
  const last = first + least - 1 + Math.floor(draw('burst size') * (most - least + 1))
  return index >= first && index <= last ? { first, last } : undefined
}

/** The gap that the row has. Where several kinds draw the same row, it has the first. */
export function gapAt(seed: number, index: number): Gap | undefined {
  return GAPS.find((gap) => {
    const every = parameters.gaps[gap]
    const from = Math.floor(index / every) * every
    return index === from + Math.floor(drawFor(seed, from)(gap) * every)
  })
}
