/*
 * What the law divides acts into, the same to whoever decides, keeps or weighs them. The graph writes the same codes in
 * upper case (`licence-suspension` is LICENCE_SUSPENSION).
 */

/** Types of penalty 处罚种类 (Administrative Penalty Law 行政处罚法 §9), the lightest first. */
export const PENALTY_TYPES = [
  'warning',
  'criticism',
  'fine',
  'confiscation',
  'licence-suspension',
  'qualification-downgrade',
  'business-restriction',
  'business-suspension',
  'occupation-restriction',
  'licence-revocation',
  'closure',
  'detention',
  'other',
] as const
export type PenaltyType = (typeof PENALTY_TYPES)[number]

/** Fields of supervision 领域: publicity of the first three has a minimum of its own. */
export const SECTORS = ['special-equipment', 'work-safety', 'fire', 'other'] as const
export type Sector = (typeof SECTORS)[number]
