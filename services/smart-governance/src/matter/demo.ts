import { appeal } from './demo/appeals.ts'
import { APPEAL_COLUMNS, type AppealRow } from './demo/columns.ts'
import type { DemoCommand, DemoStory } from './demo/commands.ts'
import { referenceData } from './demo/reference.ts'
import { classesOfStories, stories } from './demo/stories.ts'

export type DemoAppeals = { seed: number; rows: number }

/** Generated appeals, one after the other. */
export function* demoAppeals({ seed, rows }: DemoAppeals): Generator<AppealRow> {
  for (let index = 0; index < rows; index++) yield appeal(seed, rows, index)
}

/** A file of appeals in pieces of text: header, then rows in the published order of columns. */
export function* appealsCsv({ seed, rows }: DemoAppeals): Generator<string> {
  yield `${APPEAL_COLUMNS.join(',')}\n`
  const PIECE = 200
  for (let from = 0; from < rows; from += PIECE) {
    let piece = ''
    for (let index = from; index < Math.min(from + PIECE, rows); index++) {
      const row = appeal(seed, rows, index)
      // No value of the vocabulary needs quoting; a test holds that.
      piece += `${APPEAL_COLUMNS.map((column) => row[column]).join(',')}\n`
    }
    yield piece
  }
}

/**
 * A small district to look at: what must be known first, in stages, then live matters in every phase. Nothing of it
 * hangs on the time or on chance, so that loading it again changes nothing.
 */
export function demoDistrict(): { stages: DemoCommand[][]; stories: readonly DemoStory[] } {
  return { stages: referenceData(classesOfStories), stories }
}
