import { type Instant, toInstant } from '#shared/eventsourcing/instant.ts'
import { communityId, personId, subjectId } from '#shared/governance/ids.ts'
import { publicityEditionAt } from '#shared/governance/publicity.ts'
import { day } from '#shared/governance/shanghai.ts'
import { stateCouncilCalendar } from '#shared/governance/state-council-calendar.ts'
import { completeUscc } from '#shared/governance/uscc.ts'
import type { ActSubject, Evidence, Finding } from './event-fields.ts'
import type { ActEvent, ActEventOf } from './events.ts'
import { actId, businessId, matterId, organId } from './ids.ts'
import { type ActRules, actEditionAt } from './rules.ts'
import type { Phase } from './state.ts'

/*
 * One imagined act, for tests: a company that was fined on Thursday 26 September 2019, before the National Day holidays.
 * Facts are made as the decider makes them under the edition that ships.
 */

/** A time by Shanghai's clock. */
export function shanghai(text: string): Instant {
  return toInstant(new Date(`${text}+08:00`))
}

/** 24:00 Shanghai of a day. */
export function endOf(text: string): Instant {
  return toInstant(Date.parse(`${text}T00:00:00+08:00`) + 86_400_000)
}

export const WEDNESDAY = shanghai('2019-09-25T09:00:00')
export const THURSDAY = shanghai('2019-09-26T10:15:00')
export const decisionDay = day.parse('2019-09-26')
/** A fine is public for three years, unless its organ shortens that. */
export const FINE_PUBLIC_UNTIL = day.parse('2022-09-26')
/** Seven working days after it: Sunday 29 September is worked, 1 to 7 October are not. */
export const PUBLISH_DUE = endOf('2019-10-11')

export const cityManagement = organId.of('1583')
export const notJoined = organId.of('1600')
export const company: ActSubject = {
  subjectId: subjectId.of(completeUscc('91440300MA5EXAMP1'.replaceAll('X', '7'))),
  name: '坪山示例餐饮有限公司',
  communityId: communityId.of('440310-10018'),
}
/** It names a community that no directory knows. */
export const elsewhere: ActSubject = { ...company, communityId: communityId.of('440310-99999') }
export const otherCompany: ActSubject = { subjectId: subjectId.of('91440300000000000E'), name: '另一家公司' }
export const person = personId.of(`a${'2'.repeat(25)}`)
export const shop: ActSubject = { businessId: businessId.of('sf-19'), name: 'EXAMPLE CAFE' }
export const inspection = actId.of('7'.repeat(20))
export const matter = matterId.of('3'.repeat(20))

/** Sealed for the person; decisions never read it. */
export const encrypted = `${Buffer.from(`{"alg":"dir","enc":"A256GCM","kid":"${person}"}`).toString('base64url')}..${'a'.repeat(16)}.YWJj.${'b'.repeat(22)}`
export const natural: ActSubject = { personId: person, personName: encrypted }

export const rules: ActRules = {
  edition: actEditionAt(THURSDAY),
  calendar: stateCouncilCalendar,
  publicity: publicityEditionAt(THURSDAY),
  isOnboarded: (organ) => organ === cityManagement,
  groundStands: true,
  isNumberTaken: false,
  isKnown: (community) => community === company.communityId,
  record: { endsAt: shanghai('2020-01-01T00:00:00') },
}

export const file: Evidence = {
  kind: 'on-site-record',
  attachment: { key: 'acts/2019/09/25/1.pdf', mediaType: 'application/pdf', sha256: 'a'.repeat(64), bytes: 12_345 },
  collectedOn: day.parse('2019-09-25'),
  remark: encrypted,
}

export const found: Finding[] = [
  { no: 1, item: '未按规定设置隔油设施', remark: encrypted },
  { no: 2, item: '后厨地面积水' },
]

export function registered(more: Partial<ActEventOf<'ActRegistered'>> = {}): ActEvent {
  return {
    type: 'ActRegistered',
    at: WEDNESDAY,
    kind: 'penalty',
    organId: cityManagement,
    item: '对占用城市道路经营的处罚',
    sector: 'other',
    subject: company,
    cause: encrypted,
    ...more,
  }
}

export const evidenced: ActEvent = { type: 'ActEvidenceAttached', at: WEDNESDAY, evidence: file }

export function decided(more: Partial<ActEventOf<'ActDecided'>> & { at?: Instant } = {}): ActEvent {
  return {
    type: 'ActDecided',
    at: THURSDAY,
    kind: 'penalty',
    organId: cityManagement,
    documentNumber: '深坪城罚〔2019〕123号',
    subject: company,
    sector: 'other',
    decidedOn: decisionDay,
    item: '对占用城市道路经营的处罚',
    procedure: 'ordinary',
    basis: ['《深圳经济特区市容和环境卫生管理条例》第二十六条'],
    officers: ['粤0301001', '粤0301002'],
    cause: encrypted,
    content: encrypted,
    penaltyTypes: ['fine'],
    amountFen: 200_000,
    findings: [],
    editionId: 'acts-1',
    publishDueAt: PUBLISH_DUE,
    provisional: false,
    ...more,
  }
}

/** Nothing came of it. */
export const discontinued: ActEvent = {
  type: 'ActDiscontinued',
  at: shanghai('2019-09-27T09:00:00'),
  kind: 'penalty',
  organId: cityManagement,
  reason: 'facts-not-established',
}

export const served: ActEvent = {
  type: 'ActServed',
  at: shanghai('2019-09-27T15:00:00'),
  method: 'in-person',
  servedOn: day.parse('2019-09-27'),
}

export function published(more: Partial<ActEventOf<'ActPublished'>> = {}): ActEvent {
  const { type: _type, at: _at, ...fields } = decided() as ActEventOf<'ActDecided'>
  const { officers: _, findings: _f, editionId: _e, publishDueAt: _p, provisional: _v, ...decision } = fields
  return {
    type: 'ActPublished',
    at: shanghai('2019-09-30T11:00:00'),
    ...decision,
    subject: { subjectId: company.subjectId, name: company.name },
    cause: '占用城市道路经营',
    content: '罚款人民币贰仟元整',
    publicUntil: FINE_PUBLIC_UNTIL,
    ...more,
  }
}

/** Its credit record was corrected: it ends at the end of 2020. */
export const moved: ActEvent = {
  type: 'ActPublicityMoved',
  at: shanghai('2019-11-04T09:00:00'),
  publicUntil: day.parse('2020-12-31'),
}

/** Its credit record was corrected: it was less. */
export const noticeCorrected: ActEvent = {
  type: 'ActNoticeCorrected',
  at: shanghai('2019-11-04T09:00:00'),
  decidedOn: decisionDay,
  penaltyTypes: ['fine'],
  sector: 'other',
  amountFen: 20_000,
}

/** Its notice held more than everybody should read. */
export const reworded: ActEvent = {
  type: 'ActReworded',
  at: shanghai('2019-10-15T09:00:00'),
  cause: '占道经营',
  content: '罚款人民币2000元',
}

export const overdue: ActEvent = {
  type: 'ActPublicationOverdue',
  at: PUBLISH_DUE,
  organId: cityManagement,
  publishDueAt: PUBLISH_DUE,
}

export const revoked: ActEvent = {
  type: 'ActRevoked',
  at: shanghai('2019-12-02T09:00:00'),
  kind: 'penalty',
  organId: cityManagement,
  documentNumber: '深坪城罚〔2019〕123号',
  subject: company,
  sector: 'other',
  decidedOn: decisionDay,
  reason: 'reconsideration',
}

/** An inspection of the past, from a file, with two findings. */
export function inspected(more: Partial<ActEventOf<'InspectionRecorded'>> = {}): ActEvent {
  return {
    type: 'InspectionRecorded',
    at: shanghai('2017-12-11T00:00:00'),
    source: 'sf',
    record: '19-20171211-routine',
    digest: 'd'.repeat(32),
    subject: shop,
    inspectedOn: day.parse('2017-12-11'),
    inspectionType: 'routine',
    score: 94,
    rating: 'Good',
    findings: [
      { no: 1, item: 'Example of a low risk finding' },
      { no: 2, item: 'Example of a moderate risk finding' },
    ],
    flags: ['no-uscc', 'no-organ'],
    ...more,
  }
}

export const corrected: ActEvent = {
  type: 'FindingsCorrected',
  at: shanghai('2018-01-08T00:00:00'),
  subject: { businessId: businessId.of('sf-19') },
  findings: [1],
  correctedOn: day.parse('2018-01-08'),
  open: 1,
}

const decidedInspection = decided({
  kind: 'inspection',
  documentNumber: '深坪城检〔2019〕9号',
  penaltyTypes: [],
  amountFen: undefined,
  findings: found,
})
/** An inspection that was decided here, with two findings. */
export const inspectionHere: readonly ActEvent[] = [registered({ kind: 'inspection' }), evidenced, decidedInspection]

export const historyOf: Record<Phase, readonly ActEvent[]> = {
  none: [],
  registered: [registered()],
  evidenced: [registered(), evidenced],
  discontinued: [registered(), evidenced, discontinued],
  decided: [registered(), evidenced, decided()],
  served: [registered(), evidenced, decided(), served],
  published: [registered(), evidenced, decided(), served, published()],
  revoked: [registered(), evidenced, decided(), served, published(), revoked],
  recorded: [inspected()],
}
