import { type Instant, toInstant } from '#shared/eventsourcing/instant.ts'
import { communityId, personId, subjectId } from '#shared/governance/ids.ts'
import { publicityEditionAt } from '#shared/governance/publicity.ts'
import type { Day } from '#shared/governance/shanghai.ts'
import type { CommandOf, CommandType } from './commands.ts'
import type { CreditFileEvent, CreditFileEventOf } from './events.ts'
import { actId, creditRecordOf, organId } from './ids.ts'
import type { CreditFileRules } from './rules.ts'

/*
 * One imagined file, for tests: a company that was fined on Monday 16 March 2026. Facts are made as the decider makes
 * them under the edition that ships.
 */

/** A time by Shanghai's clock. */
export function shanghai(text: string): Instant {
  return toInstant(new Date(`${text}+08:00`))
}

export function day(text: string): Day {
  return text as Day
}

/** 24:00 Shanghai of a day. */
export function endOf(day: string): Instant {
  return toInstant(Date.parse(`${day}T00:00:00+08:00`) + 86_400_000)
}

export const MONDAY = day('2026-03-16')
export const TUESDAY = shanghai('2026-03-17T10:00:00')

/** The worked example of GB 32100-2015. */
export const company = subjectId.of('91350100M000100Y43')
export const person = personId.of(`a${'2'.repeat(25)}`)
export const emergency = organId.of('1593')
export const formerOrgan = organId.of('1')
export const community = communityId.of('440310-10018')
export const otherCommunity = communityId.of('440310-10012')
export const act = actId.of('7'.repeat(20))
export const number = '深坪应急罚〔2026〕12号'
export const recordId = creditRecordOf(emergency, number, company)

export const rules: CreditFileRules = {
  edition: publicityEditionAt(TUESDAY),
  isOnboarded: (organ) => organ === emergency,
  isKnown: (each) => each === community || each === otherCommunity,
  act: { isRevoked: false, openFindings: 0 },
}

export const fine = {
  kind: 'penalty' as const,
  organId: emergency,
  documentNumber: number,
  decidedOn: MONDAY,
  penaltyTypes: ['fine' as const],
  sector: 'other' as const,
}

/** A fine is public for three years, and cannot be shortened for three months. */
export const FINE_ENDS = endOf('2029-03-16')
export const fineValidity = { editionId: 'publicity-1', minimumUntil: endOf('2026-06-16'), until: FINE_ENDS }

export function collected(
  more: Partial<CreditFileEventOf<'CreditRecordCollected'>> & { at?: Instant } = {},
): CreditFileEvent {
  return {
    type: 'CreditRecordCollected',
    at: TUESDAY,
    recordId,
    subjectId: company,
    subjectName: '坪山明发金属制品有限公司',
    ...fine,
    actId: act,
    amountFen: 3_000_000,
    communityId: community,
    ...fineValidity,
    ...more,
  }
}

export const published: CreditFileEvent = {
  type: 'CreditRecordPublished',
  at: shanghai('2026-03-18T16:00:00'),
  recordId,
  publishedOn: day('2026-03-18'),
}

export function corrected(
  more: Partial<CreditFileEventOf<'CreditRecordCorrected'>> & { at?: Instant } = {},
): CreditFileEvent {
  const { kind: _kind, organId: _organ, documentNumber: _number, ...decision } = fine
  return {
    type: 'CreditRecordCorrected',
    at: shanghai('2026-03-20T09:00:00'),
    recordId,
    ...decision,
    amountFen: 3_000_000,
    communityId: community,
    ...fineValidity,
    reason: 'entry-error',
    ...more,
  }
}

export const expired: CreditFileEvent = { type: 'CreditRecordExpired', at: FINE_ENDS, recordId }

export const withdrawn: CreditFileEvent = {
  type: 'CreditRecordWithdrawn',
  at: shanghai('2026-04-01T09:00:00'),
  recordId,
  reason: 'act-revoked',
  actId: act,
}

const usual: { [T in CommandType]: Partial<CommandOf<T>> } = {
  collectRecord: { subject: company, ...fine },
  deriveRecord: { subject: company, ...fine, actId: act },
  publishDerived: { actId: act, publishedOn: day('2026-03-18') },
  correctRecord: { recordId, reason: 'entry-error' },
  correctDerived: { actId: act, openFindings: 0 },
  withdrawRecord: { recordId, reason: 'collected-in-error' },
  withdrawDerived: { actId: act },
  passDeadline: {},
}

/** A command with what every one of its kind would say; `at` Tuesday morning unless told otherwise. */
export function command<T extends CommandType>(type: T, given: Partial<CommandOf<T>> = {}): CommandOf<T> {
  return { type, at: TUESDAY, ...usual[type], ...given } as CommandOf<T>
}
