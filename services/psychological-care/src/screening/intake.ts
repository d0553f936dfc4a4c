import { openCsv } from '#shared/intake/file.ts'
import type { Intake } from '#shared/intake/intake.ts'
import { ANSWER_FIELDS } from './import.ts'

/** The columns of the survey's file, in its order; `DPQ010` is `dpq010` in the graph. */
export const SURVEY_COLUMNS = [
  'SEQN',
  'DPQ010',
  'DPQ020',
  'DPQ030',
  'DPQ040',
  'DPQ050',
  'DPQ060',
  'DPQ070',
  'DPQ080',
  'DPQ090',
  'DPQ100',
] as const
export type SurveyColumn = (typeof SURVEY_COLUMNS)[number]
export type SurveyValues = Record<SurveyColumn, string>

/** A row as the graph is given it, value by value as it stands in the file. DPQ100 is not needed, so it stays where it is. */
export function surveyIntakeRow(values: SurveyValues): { record: string; input: object } {
  const answers = ANSWER_FIELDS.map((field) => [field, values[field.toUpperCase() as SurveyColumn]])
  return { record: values.SEQN, input: { seqn: values.SEQN, ...Object.fromEntries(answers) } }
}

/** NHANES's depression screener (DPQ) as anonymous screenings of the past. */
export const intake: Intake = {
  name: 'screenings',
  description: 'imports answers to PHQ-9 as NHANES publishes them (DPQ, CSV, 11 columns) as anonymous screenings',
  argument: { name: 'file', description: 'the CSV file' },
  open: (path) => openCsv(path, SURVEY_COLUMNS, surveyIntakeRow),
  mutation: 'importScreenings',
  role: 'care-lead',
  question: '{ screeningStatistics { submitted } }',
}
