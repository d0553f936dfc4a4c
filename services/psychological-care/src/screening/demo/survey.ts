import { chooser, type Draw, drawFor } from '#shared/intake/draws.ts'
import { SURVEY_COLUMNS, type SurveyColumn, type SurveyValues } from '../intake.ts'
import { parameters } from './parameters.ts'

const ITEMS = SURVEY_COLUMNS.slice(1, 10)
const URGENT = 'DPQ090'
const burdenFor = chooser(parameters.burdens.map((burden) => [burden, burden.share] as const))

/**
 * The `index`-th generated row: a pure function, so a file of any length takes no memory, and the same seed makes the
 * same file. Rows of two seeds below 2,000 share no record number.
 */
export function surveyRow(seed: number, index: number): SurveyValues {
  const draw = drawFor(seed, index)
  const answers = answersOf(draw)
  return { SEQN: `${recordNumber(seed, index, draw)}.0`, ...answers, DPQ100: difficulty(answers, draw) }
}

type Items = Omit<SurveyValues, 'SEQN' | 'DPQ100'>

function answersOf(draw: Draw): Items {
  if (isOneIn(parameters.blank, draw('blank'))) return filled(() => '')
  const { weights } = burdenFor(draw('burden'))
  const refuses = isOneIn(parameters.refusing, draw('refusing'))
  const endsAt = isOneIn(parameters.brokenOff, draw('broken off')) ? 1 + Math.floor(draw('ends') * 8) : ITEMS.length
  return filled((column, place) => {
    if (place >= endsAt) return ''
    if (refuses && draw(`refuses ${column}`) < 0.5) return draw(`knows ${column}`) < 0.5 ? '7.0' : '9.0'
    return `${scoreFrom(column === URGENT ? rarer(weights) : weights, draw(column))}.0`
  })
}

function filled(answerTo: (column: SurveyColumn, place: number) => string): Items {
  return Object.fromEntries(ITEMS.map((column, place) => [column, answerTo(column, place)])) as Items
}

/** Whoever reports nothing is not asked what it causes. */
function difficulty(answers: Items, draw: Draw): string {
  const isAsked = Object.values(answers).some((answer) => ['1.0', '2.0', '3.0'].includes(answer))
  return isAsked ? `${scoreFrom([70, 22, 6, 2], draw('difficulty'))}.0` : ''
}

function rarer([none = 0, ...some]: readonly number[]): number[] {
  const kept = some.map((weight) => weight * parameters.urgentItem)
  const taken = some.reduce((sum, weight) => sum + weight, 0) * (1 - parameters.urgentItem)
  return [none + taken, ...kept]
}

function scoreFrom(weights: readonly number[], drawn: number): number {
  return chooser(weights.map((weight, score) => [score, weight] as const))(drawn)
}

function isOneIn(many: number, at: number): boolean {
  return at < 1 / many
}

/** Room for as many rows as a file may have; at most twelve digits, as an import takes them. */
const NUMBERS_A_SEED = 400_000_000
const SEEDS = 2000

function recordNumber(seed: number, index: number, draw: Draw): number {
  const step = parameters.recordStep
  return (seed % SEEDS) * NUMBERS_A_SEED + 1 + index * step + Math.floor(draw('record') * step)
}
