import type { FileGenerator, Wanted } from '#shared/intake/generator.ts'
import { surveyRow } from './demo/survey.ts'
import { SURVEY_COLUMNS } from './intake.ts'

/** A file of answers in pieces of text: header, then rows in the survey's order of columns. */
export function* surveyCsv({ seed, rows }: Wanted): Generator<string> {
  yield `${SURVEY_COLUMNS.join(',')}\n`
  for (let index = 0; index < rows; index++) {
    const row = surveyRow(seed, index)
    yield `${SURVEY_COLUMNS.map((column) => row[column]).join(',')}\n`
  }
}

export const generator: FileGenerator = {
  name: 'screenings',
  description: 'generated answers to PHQ-9 as CSV, with the columns and the gaps of NHANES’s depression screener',
  file: surveyCsv,
}
