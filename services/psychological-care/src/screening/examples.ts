import { type Instant, toInstant } from '#shared/eventsourcing/instant.ts'
import { communityId, districtId, personId, streetId } from '#shared/governance/ids.ts'
import { stateCouncilCalendar } from '#shared/governance/state-council-calendar.ts'
import type { Answer, Instrument } from './codes.ts'
import type { CommandOf, CommandType } from './commands.ts'
import type { ScreeningEvent, ScreeningEventOf } from './events.ts'
import { type Answers, QUESTIONNAIRES, type Result } from './instruments.ts'
import { defaultLimits, type ScreeningRules } from './rules.ts'
import type { Phase } from './state.ts'

/*
 * One imagined screening, for tests: an adult invited and answering on Friday 30 November 2018. Facts are made as the
 * decider makes them under the default limits.
 */

/** A time by Shanghai's clock. */
export function shanghai(text: string): Instant {
  return toInstant(new Date(`${text}+08:00`))
}

export const FRIDAY = shanghai('2018-11-30T10:15:00')
/** 24 hours later. */
export const URGENT_DUE = shanghai('2018-12-01T10:15:00')
/** 24:00 of the fifth working day after Friday. */
export const REVIEW_DUE = shanghai('2018-12-08T00:00:00')

export const district = districtId.of('440310')
export const street = streetId.of('440310-101')
export const community = communityId.of('440310-10018')
export const formerCommunity = communityId.of('440310-former')
export const area = { communityId: community, streetId: street, districtId: district }
export const person = personId.of(`a${'2'.repeat(25)}`)

/** A token of the right form; nobody ever reads it here. */
export const encrypted = `${Buffer.from(`{"alg":"dir","enc":"A256GCM","kid":"${person}"}`).toString('base64url')}..${'a'.repeat(16)}.YWJj.${'b'.repeat(22)}`

export const rules: ScreeningRules = {
  edition: 'default',
  limits: defaultLimits,
  calendar: stateCouncilCalendar,
  community: (id) => {
    if (id === community) return { area, retired: false }
    return id === formerCommunity ? { area, retired: true, successorId: community } : undefined
  },
}

/** Every item answered alike, but for those that are named by their number. */
export function answered(
  instrument: Instrument,
  all: Answer | undefined,
  but: Record<number, Answer | undefined> = {},
) {
  return QUESTIONNAIRES[instrument].items.map((_, place) =>
    Object.hasOwn(but, place + 1) ? but[place + 1] : all,
  ) satisfies Answers
}

export const minimal: Result = { complete: true, band: 'minimal', urgent: false }
export const moderate: Result = { complete: true, band: 'moderate', urgent: false }
/** Item 9 alone, and a low total. */
export const urgentButMinimal: Result = { complete: true, band: 'minimal', urgent: true }
export const incomplete: Result = { complete: false, urgent: false }

export const source = { name: 'nhanes-dpq', record: '90001', digest: 'A'.repeat(43) }

const commands: { [T in CommandType]: CommandOf<T> } = {
  invite: {
    type: 'invite',
    at: FRIDAY,
    instrument: 'phq-9',
    communityId: community,
    person,
    under14: false,
    phone: encrypted,
  },
  submit: {
    type: 'submit',
    at: FRIDAY,
    consent: { basis: 'own', statement: '2018-1' },
    answers: encrypted,
    result: minimal,
  },
  review: { type: 'review', at: FRIDAY, outcome: 'talk-offered' },
  withdrawConsent: { type: 'withdrawConsent', at: FRIDAY },
  recordSubmitted: {
    type: 'recordSubmitted',
    at: FRIDAY,
    instrument: 'phq-9',
    answers: encrypted,
    result: minimal,
    source,
  },
  erase: { type: 'erase', at: FRIDAY, subject: person },
  passDeadline: { type: 'passDeadline', at: FRIDAY },
}

export function command<T extends CommandType>(type: T, more: Partial<CommandOf<T>> = {}): CommandOf<T> {
  return { ...commands[type], ...more } as CommandOf<T>
}

export function invited(more: Partial<ScreeningEventOf<'ScreeningInvited'>> = {}): ScreeningEvent {
  return {
    type: 'ScreeningInvited',
    at: FRIDAY,
    instrument: 'phq-9',
    person,
    under14: false,
    area,
    name: encrypted,
    phone: encrypted,
    ...more,
  }
}

export function submitted(more: Partial<ScreeningEventOf<'ScreeningSubmitted'>> = {}): ScreeningEvent {
  return {
    type: 'ScreeningSubmitted',
    at: FRIDAY,
    instrument: 'phq-9',
    consent: { basis: 'own', statement: '2018-1' },
    answers: encrypted,
    ...more,
  }
}

export function scored(result: Result, more: Partial<ScreeningEventOf<'ScreeningScored'>> = {}): ScreeningEvent {
  return { type: 'ScreeningScored', at: FRIDAY, ...result, edition: 'default', ...more }
}

export const reviewOwed = { review: { dueAt: REVIEW_DUE, provisional: false } }
export const urgentReview: ScreeningEvent = { type: 'UrgentReviewRequired', at: FRIDAY, dueAt: URGENT_DUE }
export const reviewed: ScreeningEvent = {
  type: 'ScreeningReviewed',
  at: shanghai('2018-11-30T16:00:00'),
  outcome: 'talk-offered',
  remark: encrypted,
}
export const overdue: ScreeningEvent = {
  type: 'ScreeningReviewOverdue',
  at: URGENT_DUE,
  dueAt: URGENT_DUE,
  urgent: true,
}
export const withdrawn: ScreeningEvent = { type: 'ConsentWithdrawn', at: shanghai('2018-12-03T09:00:00') }
export const erased = (subject: string = person): ScreeningEvent => ({
  type: 'ScreeningErased',
  at: shanghai('2018-12-04T09:00:00'),
  subject,
})

/** From a file: anonymous, and encrypted for the screening alone. */
export function recorded(result: Result = minimal): ScreeningEvent[] {
  const { edition: _, ...score } = scored(result) as ScreeningEventOf<'ScreeningScored'>
  return [submitted({ consent: { basis: 'survey' }, source }), score]
}

export const answeredUrgently = [invited(), submitted(), scored(urgentButMinimal), urgentReview]
export const answeredModerately = [invited(), submitted(), scored(moderate, reviewOwed)]

/** A history that ends in each phase. */
export const historyOf: Record<Phase, readonly ScreeningEvent[]> = {
  none: [],
  invited: [invited()],
  submitted: answeredUrgently,
  reviewed: [...answeredUrgently, reviewed],
  withdrawn: [...answeredUrgently, withdrawn],
  erased: [...answeredUrgently, erased()],
  recorded: recorded(),
}
