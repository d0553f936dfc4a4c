import { type Month, monthsBetween } from '#shared/governance/shanghai.ts'
import { graphError } from './errors.ts'

/** Whole months as a question names them: PeriodInput. */
export type Period = { from: string; to: string }

const LONGEST_PERIOD = 120

/** Its months in their order. Throws BAD_USER_INPUT where it names none, ends before it begins or is longer than ten years. */
export function parsePeriod({ from, to }: Period): Month[] {
  const named = [from, to].every((month) => /^(19|20)\d{2}-(0[1-9]|1[0-2])$/.test(month))
  const months = named ? monthsBetween(from as Month, to as Month) : []
  if (months.length > 0 && months.length <= LONGEST_PERIOD) return months
  throw graphError('BAD_USER_INPUT', 'a period is from a month to a month, like 2018-01, and at most 120 months')
}
