import type { Likeness } from './compare.ts'

/** What was tried, and how it ended. */
export type Counts = {
  schemas: { composed: number; refused: number }
  operations: { tried: number; invalid: number; unplanned: number; 'with the known fault': number }
  /** Who answered. */
  answers: { engine: number; left: number }
  likeness: Record<Likeness, number>
  /** By HTTP. */
  requests: Record<Likeness, number>
  /** Of the different ones: by an order of merging that is left to chance; by an answer that was late, once. */
  explained: { race: number; unsteady: number }
}

export type Difference = {
  seed: number
  index: number
  mix: number
  variables: Record<string, unknown>
  query: string
  what: string
  engine: unknown
  stock: unknown
}

export function noCounts(): Counts {
  return {
    schemas: { composed: 0, refused: 0 },
    operations: { tried: 0, invalid: 0, unplanned: 0, 'with the known fault': 0 },
    answers: { engine: 0, left: 0 },
    likeness: noLikeness(),
    requests: noLikeness(),
    explained: { race: 0, unsteady: 0 },
  }
}

function noLikeness(): Record<Likeness, number> {
  return { same: 0, 'other order of fields': 0, 'other order of errors': 0, different: 0 }
}
