import { type Decision, rejected } from '#shared/eventsourcing/decider.ts'
import type { CommandOf } from '../commands.ts'
import type { ScreeningEvent } from '../events.ts'
import { isModerateOrAbove, type Result } from '../instruments.ts'
import { type ScreeningRules, urgentReviewBy } from '../rules.ts'
import type { Before } from '../transitions.ts'

/**
 * Takes a questionnaire in, with separate consent; for somebody under 14 the guardian's. It is scored at once: an
 * answer that calls for it is reviewed urgently whatever the total, a moderate or higher band and whatever is
 * incomplete within the ordinary limit.
 */
export function submit(
  { screening }: Before<'submit'>,
  { at, consent, answers, result }: CommandOf<'submit'>,
  rules: ScreeningRules,
): Decision<ScreeningEvent> {
  if (screening.under14 && consent.basis !== 'guardian') {
    return rejected('SCREENING_GUARDIAN_CONSENT_NEEDED', 'for somebody younger than 14 the guardian must consent')
  }
  if (consent.basis === 'guardian' && consent.guardian === undefined) {
    return rejected('SCREENING_GUARDIAN_UNNAMED', 'a guardian who consents is named')
  }
  const needsReview = !result.urgent && callsForReview(result)
  const review = needsReview ? rules.calendar.endOfWorkingDay(at, rules.limits.reviewWithin) : undefined
  return [
    { type: 'ScreeningSubmitted', instrument: screening.instrument, consent, answers },
    {
      type: 'ScreeningScored',
      ...result,
      edition: rules.edition,
      ...(review && { review: { dueAt: review.at, provisional: review.provisional } }),
    },
    ...(result.urgent ? [{ type: 'UrgentReviewRequired' as const, dueAt: urgentReviewBy(rules, at) }] : []),
  ]
}

function callsForReview(result: Result): boolean {
  return !result.complete || isModerateOrAbove(result)
}

/**
 * A person has looked at it (复核) and says what follows, until the next look says otherwise. The score decides nothing
 * by itself.
 */
export function review(_: Before<'review'>, { outcome, remark }: CommandOf<'review'>): Decision<ScreeningEvent> {
  return [{ type: 'ScreeningReviewed', outcome, ...(remark && { remark }) }]
}

/** The participant, or who consented, takes the consent back (撤回同意): a review that was owed is owed no more. */
export function withdrawConsent(): Decision<ScreeningEvent> {
  return [{ type: 'ConsentWithdrawn' }]
}
