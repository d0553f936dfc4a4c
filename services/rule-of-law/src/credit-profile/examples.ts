import { type Instant, toInstant } from '#shared/eventsourcing/instant.ts'
import { communityId, subjectId } from '#shared/governance/ids.ts'
import type { Day } from '#shared/governance/shanghai.ts'
import { stateCouncilCalendar } from '#shared/governance/state-council-calendar.ts'
import type { CommandOf, CommandType } from './commands.ts'
import type { CreditProfileEvent, CreditProfileEventOf } from './events.ts'
import { proposalId } from './ids.ts'
import { type LiveRecord, recordId, type SeenFile } from './live-record.ts'
import type { CreditProfileRules } from './rules.ts'
import { syntheticEdition } from './synthetic-edition.ts'

/*
 * One imagined profile, for tests: a company that was fined on Monday 16 March 2026, under the edition that ships.
 */

/** A time by Shanghai's clock. */
export function shanghai(text: string): Instant {
  return toInstant(new Date(`${text}+08:00`))
}

/** 24:00 Shanghai of a day. */
export function endOf(day: string): Instant {
  return toInstant(Date.parse(`${day}T00:00:00+08:00`) + 86_400_000)
}

export const TUESDAY = shanghai('2026-03-17T10:00:00')

/** The worked example of GB 32100-2015. */
export const company = subjectId.of('91350100M000100Y43')
export const community = communityId.of('440310-10018')
export const otherCommunity = communityId.of('440310-10012')
export const firstOfficer = '1'.repeat(43)
export const secondOfficer = '2'.repeat(43)
export const proposal = proposalId.of('p'.repeat(20))

export function aRecord(name: string, given: Partial<LiveRecord> = {}): LiveRecord {
  return {
    recordId: recordId.parse(`crr_${name.padEnd(20, 'x')}`),
    kind: 'penalty',
    decidedOn: '2026-03-16' as Day,
    penaltyTypes: ['fine'],
    sector: 'other',
    ...given,
  }
}

export const fine = aRecord('fine')
export const reward = aRecord('reward', { kind: 'reward', penaltyTypes: [] })
export const fireFine = aRecord('fire', { sector: 'fire' })

export function aFile(version: number, ...records: readonly LiveRecord[]): SeenFile {
  return { version, records, subjectName: '坪山明发金属制品有限公司', communityId: community }
}

export const rules: CreditProfileRules = {
  edition: syntheticEdition,
  calendar: stateCouncilCalendar,
  file: aFile(1, fine),
}

export const classified: CreditProfileEvent = {
  type: 'RiskClassified',
  at: TUESDAY,
  subjectId: company,
  riskClass: 'elevated',
  records: [{ recordId: fine.recordId, riskClass: 'elevated' }],
  accumulated: false,
  editionId: 'synthetic-1',
  fileVersion: 1,
}

export function graded(more: Partial<CreditProfileEventOf<'CreditGraded'>> = {}): CreditProfileEvent {
  return {
    type: 'CreditGraded',
    at: TUESDAY,
    subjectId: company,
    subjectName: '坪山明发金属制品有限公司',
    communityId: community,
    grade: 'c',
    score: 65,
    reasons: [
      { code: 'base', effect: 80 },
      { code: 'penalty', recordId: fine.recordId, riskClass: 'elevated', effect: -15 },
    ],
    editionId: 'synthetic-1',
    fileVersion: 1,
    ...more,
  }
}

/** The company with its one fine. */
export const fined = [classified, graded()]

const byHand = {
  proposalId: proposal,
  grade: 'b' as const,
  reason: 'duty-fulfilled' as const,
  basis: '深坪信〔2026〕7号',
  until: endOf('2026-09-30'),
}

export const proposed: CreditProfileEvent = {
  type: 'GradeOverrideProposed',
  at: TUESDAY,
  ...byHand,
  proposedBy: firstOfficer,
  signUntil: endOf('2026-03-24'),
  editionId: 'synthetic-1',
}

export const overridden: CreditProfileEvent = {
  type: 'GradeOverridden',
  at: shanghai('2026-03-18T09:00:00'),
  ...byHand,
  proposedBy: firstOfficer,
  signedBy: secondOfficer,
}

export const refused: CreditProfileEvent = {
  type: 'GradeOverrideRefused',
  at: shanghai('2026-03-18T09:00:00'),
  proposalId: proposal,
  refusedBy: secondOfficer,
}

export const lapsed: CreditProfileEvent = {
  type: 'GradeOverrideLapsed',
  at: endOf('2026-03-24'),
  proposalId: proposal,
}

export const overrideExpired: CreditProfileEvent = {
  type: 'GradeOverrideEnded',
  at: endOf('2026-09-30'),
  proposalId: proposal,
  cause: 'expired',
}

export const lifted: CreditProfileEvent = {
  type: 'GradeOverrideEnded',
  at: shanghai('2026-03-18T09:00:00'),
  proposalId: proposal,
  cause: 'lifted',
  liftedBy: secondOfficer,
}

const usual: { [T in CommandType]: Partial<CommandOf<T>> } = {
  evaluate: { subjectId: company },
  proposeOverride: { ...byHand, signer: firstOfficer },
  signOverride: { proposalId: proposal, signer: secondOfficer },
  refuseOverride: { proposalId: proposal, signer: secondOfficer },
  liftOverride: { signer: firstOfficer },
}

/** A command with what every one of its kind would say; `at` Tuesday morning unless told otherwise. */
export function command<T extends CommandType>(type: T, given: Partial<CommandOf<T>> = {}): CommandOf<T> {
  return { type, at: TUESDAY, ...usual[type], ...given } as CommandOf<T>
}
