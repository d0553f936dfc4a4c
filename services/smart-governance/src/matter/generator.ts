import type { FileGenerator, Wanted } from '#shared/intake/generator.ts'
import { appeal } from './demo/appeals.ts'
import { APPEAL_COLUMNS, type AppealRow } from './demo/columns.ts'

const PIECE = 200

/** Generated appeals, one after the other. */
export function* demoAppeals({ seed, rows }: Wanted): Generator<AppealRow> {
  for (let index = 0; index < rows; index++) yield appeal(seed, rows, index)
}

/** A file of appeals in pieces of text: header, then rows in the published order of columns. */
export function* appealsCsv({ seed, rows }: Wanted): Generator<string> {
  yield `${APPEAL_COLUMNS.join(',')}\n`
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

export const generator: FileGenerator = {
  name: 'appeals',
  description: 'generated appeals as CSV, with the columns and the irregularities of real ones',
  file: appealsCsv,
}
