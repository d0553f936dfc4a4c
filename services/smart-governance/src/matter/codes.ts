/*
 * What a matter's facts are decided on: codes, never words. The graph writes the same codes in upper case
 * (`not-our-duty` is NOT_OUR_DUTY).
 */

import { type DivisionId, prefixOf } from '#shared/governance/ids.ts'

/** Nature 事项性质: what the reporter wants. */
export const NATURES = ['help', 'complaint', 'enquiry', 'suggestion', 'thanks', 'other'] as const
export type Nature = (typeof NATURES)[number]

/** Urgency 紧急程度. */
export const URGENCIES = ['normal', 'urgent'] as const
export type Urgency = (typeof URGENCIES)[number]

/** Level of a centre or a unit 层级, the lowest first. */
export const LEVELS = ['community', 'street', 'district'] as const
export type Level = (typeof LEVELS)[number]

const LEVEL_OF_PREFIX: Record<string, Level> = { com: 'community', str: 'street', dis: 'district' }

/** A grid has no centre, and no level. */
export function levelOf(division: DivisionId): Level | undefined {
  return LEVEL_OF_PREFIX[prefixOf(division)]
}

/** What has no level is below all of them. */
export function isAbove(one: Level | undefined, other: Level | undefined): boolean {
  const height = (level: Level | undefined) => (level ? LEVELS.indexOf(level) : -1)
  return height(one) > height(other)
}

/** Undefined: there is none. */
export function levelAbove(level: Level): Level | undefined {
  return LEVELS[LEVELS.indexOf(level) + 1]
}

export function higher(one: Level, other: Level | undefined): Level {
  return other && isAbove(other, one) ? other : one
}

/** Why a matter is not taken on 不予受理: outside any authority here, before a court, finally settled, no facts. */
export const DECLINE_REASONS = ['outside-authority', 'in-litigation', 'finally-settled', 'no-facts'] as const
export type DeclineReason = (typeof DECLINE_REASONS)[number]

/** Why a unit sends a matter back 退回. */
export const RETURN_REASONS = ['not-our-duty', 'outside-our-area', 'lacks-information', 'needs-higher-level'] as const
export type ReturnReason = (typeof RETURN_REASONS)[number]

/** The legal reasons for an extension 延期理由: a procedure or an appraisal the law asks for, others' part, force majeure. */
export const EXTENSION_REASONS = ['legal-procedure', 'appraisal', 'several-organs', 'force-majeure'] as const
export type ExtensionReason = (typeof EXTENSION_REASONS)[number]

/** How a matter was resolved 办理结果. */
export const RESOLUTIONS = ['solved', 'explained', 'unfounded', 'enforcement'] as const
export type Resolution = (typeof RESOLUTIONS)[number]

/** What the call-back learned 回访结果. */
export const FOLLOW_UPS = ['satisfied', 'unsatisfied', 'unreachable', 'declined-to-answer'] as const
export type FollowUpOutcome = (typeof FOLLOW_UPS)[number]

/** Why a matter went up 升级. */
export const ESCALATIONS = ['requested', 'returned-again', 'reopened-again'] as const
export type EscalationCause = (typeof ESCALATIONS)[number]

/** What the reporters of merged matters are told. */
export const SHARED_OUTCOMES = [...RESOLUTIONS, 'declined'] as const
export type SharedOutcome = (typeof SHARED_OUTCOMES)[number]

/** What a row of history says about its time limit. */
export const TIMELINESS = ['on-time', 'late', 'unknown'] as const
export type Timeliness = (typeof TIMELINESS)[number]

/** What a row of history leaves open: the field is absent in the source. */
export const FLAGS = [
  'nature',
  'channel',
  'class',
  'district',
  'street',
  'community',
  'unit',
  'timeliness',
  'other',
] as const
export type Flag = (typeof FLAGS)[number]
