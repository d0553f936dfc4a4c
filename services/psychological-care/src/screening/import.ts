import { type Rejection, rejected } from '#shared/eventsourcing/decider.ts'
import type { Answer, Instrument } from './codes.ts'
import type { Source } from './event-fields.ts'
import { recordedScreeningId, type ScreeningId } from './ids.ts'
import type { Answers } from './instruments.ts'

/** The columns of the survey's file: its record number, the nine items of PHQ-9, and the difficulty they cause. */
export const ANSWER_FIELDS = [
  'dpq010',
  'dpq020',
  'dpq030',
  'dpq040',
  'dpq050',
  'dpq060',
  'dpq070',
  'dpq080',
  'dpq090',
] as const
export type AnswerField = (typeof ANSWER_FIELDS)[number]

/** A row as it stands in the file; a column may be missing. */
export type SurveyRow = { seqn: string } & { [field in AnswerField]?: string | null | undefined }

export type ReadScreening = {
  id: ScreeningId
  instrument: Instrument
  answers: Answers
  source: Omit<Source, 'digest'>
}

/** Whose file it is: NHANES's depression screener (DPQ), which is PHQ-9. */
const SOURCE = { name: 'nhanes-dpq', instrument: 'phq-9' } as const

const CODES: Record<string, Answer> = {
  0: 'not-at-all',
  1: 'several-days',
  2: 'more-than-half-the-days',
  3: 'nearly-every-day',
  7: 'refused',
  9: 'unknown',
}

/**
 * A row as an anonymous screening, or why it is not understood: a blank is a blank, 7 and 9 are refused and unknown,
 * and none of them is 0. Stable codes: IMPORT_RECORD_MISSING, IMPORT_VALUE_INVALID.
 */
export function readScreening(row: SurveyRow): ReadScreening | { rejection: Rejection } {
  const record = wholeOf(row.seqn)
  if (record === '') return rejected('IMPORT_RECORD_MISSING', 'SEQN is absent, so nobody can tell which record this is')
  if (record === undefined || record.length > 12) return rejected('IMPORT_VALUE_INVALID', 'SEQN is no record number')
  const answers: (Answer | undefined)[] = []
  for (const field of ANSWER_FIELDS) {
    const code = wholeOf(row[field] ?? '')
    const answer = code === undefined || !Object.hasOwn(CODES, code) ? undefined : CODES[code]
    if (code !== '' && !answer) {
      return rejected('IMPORT_VALUE_INVALID', `${field.toUpperCase()} is no value that this column can have`)
    }
    answers.push(answer)
  }
  const source = { name: SOURCE.name, record }
  return { id: recordedScreeningId(SOURCE.name, record), instrument: SOURCE.instrument, answers, source }
}

/** `1` and `1.0` are one number; the file has them both ways. Undefined: no whole number. */
function wholeOf(value: string): string | undefined {
  const text = value.trim()
  if (text === '') return ''
  return /^(0|[1-9]\d*)(\.0+)?$/.exec(text)?.[1]
}
