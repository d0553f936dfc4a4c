/*
 * What a screening's facts are decided on: codes, never words. The graph writes the same codes in upper case
 * (`several-days` is SEVERAL_DAYS).
 */

/** Instrument 量表: PHQ-9 抑郁症筛查量表, GAD-7 广泛性焦虑障碍量表. */
export const INSTRUMENTS = ['phq-9', 'gad-7'] as const
export type Instrument = (typeof INSTRUMENTS)[number]

/**
 * Answer 作答: how often in the last two weeks; the first four score 0 to 3. Refused and unknown are answers that give
 * no score, like a blank.
 */
export const ANSWERS = [
  'not-at-all',
  'several-days',
  'more-than-half-the-days',
  'nearly-every-day',
  'refused',
  'unknown',
] as const
export type Answer = (typeof ANSWERS)[number]

/** Band of a total 分级, the lowest first. */
export const BANDS = ['minimal', 'mild', 'moderate', 'moderately-severe', 'severe'] as const
export type Band = (typeof BANDS)[number]

/** Who can consent here: the participant, or the guardian 监护人. */
export const CONSENT_GIVERS = ['own', 'guardian'] as const
export type ConsentGiver = (typeof CONSENT_GIVERS)[number]

/** What a screening rests on: consent given here, or a survey 调查 that had its own. */
export const CONSENT_BASES = [...CONSENT_GIVERS, 'survey'] as const
export type ConsentBasis = (typeof CONSENT_BASES)[number]

/** What a review came to 复核结果. */
export const REVIEW_OUTCOMES = ['no-further-step', 'watch', 'talk-offered', 'referred', 'emergency'] as const
export type ReviewOutcome = (typeof REVIEW_OUTCOMES)[number]

/** What a row of a file leaves open. */
export const FLAGS = ['incomplete'] as const
export type Flag = (typeof FLAGS)[number]
