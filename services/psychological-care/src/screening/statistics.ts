import { type Contribution, counterPath } from '#shared/eventsourcing/view.ts'
import { isModerateOrAbove, type Result } from './instruments.ts'
import type { ScreeningRow } from './row.ts'

/** Each submitted screening is exactly one of these; every figure is a sum of them, so figures always add up. */
export const KINDS = ['incomplete', 'incompleteUrgent', 'below', 'belowUrgent', 'moderate', 'moderateUrgent'] as const
export type Kind = (typeof KINDS)[number]

/** All months together, the unknown ones of history too. */
export const EVER = 'ever'

/** Field of the totals beside the communities. */
export const TOTAL = 'all'

/** The document of one month, or of all there ever were. */
export function statisticsKey(month: string): string {
  return `s|${month}`
}

/** The document that a district's counts of one month are published from: a field per community. */
export function countsKey(month: string, district: string): string {
  return `c|${month}|${district}`
}

/**
 * A screening counts from its submission on: among all, and in its month where that is known; by questionnaire, in
 * total and for its community. A withdrawn one does not count any more; an erased one does, as nobody's.
 */
export function statisticsOf({ result, month, area, instrument }: ScreeningRow): Contribution[] {
  if (!result) return []
  const kind = kindOf(result)
  const fields = {
    [counterPath(TOTAL, instrument, kind)]: 1,
    ...(area && { [counterPath('community', area.communityId, instrument, kind)]: 1 }),
  }
  const months = [EVER, ...(month ? [month] : [])]
  const counts = months.map((each) => ({ key: statisticsKey(each), fields }))
  if (!month || !area?.districtId) return counts
  return [...counts, { key: countsKey(month, area.districtId), fields: { [counterPath(area.communityId, kind)]: 1 } }]
}

export function kindOf(result: Result): Kind {
  const band = !result.complete ? 'incomplete' : isModerateOrAbove(result) ? 'moderate' : 'below'
  return result.urgent ? `${band}Urgent` : band
}
