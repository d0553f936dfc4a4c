import type { Answer, Band, Instrument } from './codes.ts'

/** A questionnaire as it is scored. Item numbers are places in `items`, from 1; codes are LOINC's. */
export type Questionnaire = {
  /** Of the whole questionnaire, and of its total. */
  panel: string
  total: string
  items: readonly string[]
  /** Each band with the total it begins at, the highest first. */
  bands: readonly (readonly [Band, number])[]
  /** The item that calls for an urgent review whatever the total: thoughts of being better off dead. */
  urgentItem?: string
}

/** Totals of PHQ-9 run from 0 to 27, of GAD-7 from 0 to 21; both call 10 and above moderate. */
export const QUESTIONNAIRES: Record<Instrument, Questionnaire> = {
  'phq-9': {
    panel: '44249-1',
    total: '44261-6',
    items: ['44250-9', '44255-8', '44259-0', '44254-1', '44251-7', '44258-2', '44252-5', '44253-3', '44260-8'],
    bands: [
      ['severe', 20],
      ['moderately-severe', 15],
      ['moderate', 10],
      ['mild', 5],
      ['minimal', 0],
    ],
    urgentItem: '44260-8',
  },
  'gad-7': {
    panel: '69737-5',
    total: '70274-6',
    items: ['69725-0', '68509-9', '69733-4', '69734-2', '69735-9', '69689-8', '69736-7'],
    bands: [
      ['severe', 15],
      ['moderate', 10],
      ['mild', 5],
      ['minimal', 0],
    ],
  },
}

/** In the order of the items; undefined is a blank. */
export type Answers = readonly (Answer | undefined)[]

/** What is derived from the answers for deciding and counting. A result is not a diagnosis. */
export type Result = {
  complete: boolean
  /** Of a complete one alone. */
  band?: Band
  /** Whether an answer calls for an urgent review, complete or not. */
  urgent: boolean
}

/** Scores the answers: a blank, refused or unknown item leaves them incomplete, and never counts as 0. */
export function resultOf(instrument: Instrument, answers: Answers): Result {
  const { bands } = QUESTIONNAIRES[instrument]
  const total = totalOf(instrument, answers)
  const band = total === undefined ? undefined : bands.find(([, from]) => total >= from)?.[0]
  return { complete: total !== undefined, ...(band && { band }), urgent: callsForUrgency(instrument, answers) }
}

/** Undefined while any item has no score. */
export function totalOf(instrument: Instrument, answers: Answers): number | undefined {
  let total = 0
  for (const place of QUESTIONNAIRES[instrument].items.keys()) {
    const score = scoreOf(answers[place])
    if (score === undefined) return undefined
    total += score
  }
  return total
}

function callsForUrgency(instrument: Instrument, answers: Answers): boolean {
  const { items, urgentItem } = QUESTIONNAIRES[instrument]
  return urgentItem !== undefined && (scoreOf(answers[items.indexOf(urgentItem)]) ?? 0) >= 1
}

const SCORES: Partial<Record<Answer, number>> = {
  'not-at-all': 0,
  'several-days': 1,
  'more-than-half-the-days': 2,
  'nearly-every-day': 3,
}

function scoreOf(answer: Answer | undefined): number | undefined {
  return answer && SCORES[answer]
}

/** Whether a band is one that somebody has to look at. Both questionnaires use 10 as the cut-off. */
export function isModerateOrAbove({ band }: Result): boolean {
  return band === 'moderate' || band === 'moderately-severe' || band === 'severe'
}
