/*
 * What a profile is decided on: codes, never words. The graph writes the same codes in upper case.
 */

/** Classes of risk 风险类别, the lowest first. */
export const RISK_CLASSES = ['low', 'moderate', 'elevated', 'high'] as const
export type RiskClass = (typeof RISK_CLASSES)[number]

/** Credit grades 信用等级, the best first. */
export const GRADES = ['a', 'b', 'c', 'd'] as const
export type Grade = (typeof GRADES)[number]

/** What moves a score: where it begins, what a record adds or takes, its bounds; and what limits the grade. */
export const REASON_CODES = ['base', 'penalty', 'inspection', 'reward', 'licence', 'bounds', 'ceiling'] as const
export type ReasonCode = (typeof REASON_CODES)[number]

/** Why two officers set a grade by hand 人工调整原因. */
export const OVERRIDE_REASONS = ['duty-fulfilled', 'court-ruling', 'data-in-error', 'grave-new-facts'] as const
export type OverrideReason = (typeof OVERRIDE_REASONS)[number]

export const OVERRIDE_ENDS = ['expired', 'lifted'] as const

/** Facts of a file that have its subject graded. */
export const FILE_FACTS = ['collected', 'corrected', 'expired', 'withdrawn'] as const
export type FileFact = (typeof FILE_FACTS)[number]

/*
 * What is read of a record: the codes of credit-file/codes.ts. A test holds that an edition says something of every
 * one that the published contract of the facts names.
 */
export const RECORD_KINDS = ['penalty', 'reward', 'licence', 'inspection'] as const
export type RecordKind = (typeof RECORD_KINDS)[number]

export function worse(one: RiskClass, other: RiskClass): RiskClass {
  return RISK_CLASSES.indexOf(other) > RISK_CLASSES.indexOf(one) ? other : one
}

/** One class up or down, never beyond the ends. */
export function shifted(risk: RiskClass, by: 1 | -1): RiskClass {
  return RISK_CLASSES[RISK_CLASSES.indexOf(risk) + by] ?? risk
}

export function lowerGrade(one: Grade, other: Grade): Grade {
  return one > other ? one : other
}
