import { type Instant, toInstant } from '#shared/eventsourcing/instant.ts'
import { communityId, districtId, personId, streetId, subjectId, unitId } from '#shared/governance/ids.ts'
import { stateCouncilCalendar } from '#shared/governance/state-council-calendar.ts'
import type { MatterEvent, MatterEventOf } from './events.ts'
import { matterId } from './ids.ts'
import { type DivisionFacts, defaultLimits, type MatterRules, type SubTypeFacts, type UnitFacts } from './rules.ts'
import type { Phase } from './state.ts'

/*
 * One imagined matter, for tests: a complaint received on Friday 30 November 2018, its district, its units. Facts are
 * made as the decider makes them under the default limits.
 */

/** A time by Shanghai's clock. */
export function shanghai(text: string): Instant {
  return toInstant(new Date(`${text}+08:00`))
}

/** 24:00 Shanghai of a day. */
export function endOf(day: string): Instant {
  return toInstant(Date.parse(`${day}T00:00:00+08:00`) + 86_400_000)
}

export const FRIDAY = shanghai('2018-11-30T10:15:00')
/** Thirteen working days after Friday 30 November. */
export const DUE = endOf('2018-12-19')

export const district = districtId.of('440310')
export const street = streetId.of('440310-101')
export const community = communityId.of('440310-10018')
/** It lies in a street that has ended; `street` took its place. */
export const leftCommunity = communityId.of('440310-10012')
export const formerStreet = streetId.of('440310-104')
export const cityManagement = unitId.of('1583')
export const waterBureau = unitId.of('1536')
export const streetOffice = unitId.of('1772')
export const communityOffice = unitId.of('1801')
export const formerBureau = unitId.of('1')
export const reporterId = personId.of(`a${'2'.repeat(25)}`)
/** The worked example of GB 32100-2015. */
export const company = subjectId.of('91350100M000100Y43')
export const earlierMatter = matterId.of('0'.repeat(32))

/** A token of the right form; nobody ever reads it here. */
export const encrypted = `${Buffer.from(`{"alg":"dir","enc":"A256GCM","kid":"${reporterId}"}`).toString('base64url')}..${'a'.repeat(16)}.YWJj.${'b'.repeat(22)}`

const divisions: Record<string, DivisionFacts> = {
  [district]: { level: 'district', retired: false },
  [street]: { level: 'street', parentId: district, retired: false },
  [community]: { level: 'community', parentId: street, retired: false },
  [formerStreet]: { level: 'street', parentId: district, retired: true, successorId: street },
  [leftCommunity]: { level: 'community', parentId: formerStreet, retired: false },
  com_former: { level: 'community', parentId: street, retired: true, successorId: community },
}

const units: Record<string, UnitFacts> = {
  [cityManagement]: { level: 'district', retired: false },
  [waterBureau]: { level: 'district', retired: false },
  [streetOffice]: { level: 'street', retired: false },
  [communityOffice]: { level: 'community', retired: false },
  [formerBureau]: { level: 'district', retired: true, successorId: waterBureau },
}

/**
 * 602, 903 and 904 lie under two main types, as some in the real data, one of those of 903 has ended; 460 is for the
 * district, 900 for a street, 901 for a community.
 */
const subTypes: Record<string, SubTypeFacts> = {
  602: { mainTypes: ['177', '178'], retired: false },
  460: { mainTypes: ['12'], lowestLevel: 'district', retired: false },
  900: { mainTypes: ['12'], lowestLevel: 'street', retired: false },
  901: { mainTypes: ['12'], lowestLevel: 'community', retired: false },
  903: { mainTypes: ['12', '13'], retired: false },
  904: { mainTypes: ['178', '12'], retired: false },
  905: { mainTypes: ['13'], retired: false },
  1: { mainTypes: ['12'], retired: true },
}

const mainTypes: Record<string, { retired: boolean }> = { 12: { retired: false }, 13: { retired: true } }

const categories: Record<string, { retired: boolean }> = {
  5: { retired: false },
  7: { retired: false },
  6: { retired: true },
}

export const rules: MatterRules = {
  noticeId: '2018-1',
  limits: defaultLimits,
  editionId: '2018',
  calendar: stateCouncilCalendar,
  division: (id) => divisions[id],
  unit: (id) => units[id],
  subType: (id) => subTypes[id],
  mainType: (id) => mainTypes[id],
  category: (id) => categories[id],
  isChannel: (id) => id === '13',
}

export function received(more: Partial<MatterEventOf<'MatterReceived'>> = {}): MatterEvent {
  return {
    type: 'MatterReceived',
    at: FRIDAY,
    number: '坪-20181130-00042',
    centreId: street,
    channel: '13',
    nature: 'complaint',
    urgency: 'normal',
    classes: { category: '5', mainType: '178', subType: '602' },
    area: { communityId: community, streetId: street, districtId: district },
    reporter: { person: reporterId, name: encrypted, phone: encrypted, confidential: false },
    description: encrypted,
    noticeId: '2018-1',
    editionId: '2018',
    dueAt: DUE,
    urgeAt: shanghai('2018-12-20T00:00:00'),
    provisional: false,
    ...more,
  }
}

export function transferred(
  unit = cityManagement,
  more: Partial<MatterEventOf<'MatterTransferred'>> = {},
): MatterEvent {
  return {
    type: 'MatterTransferred',
    at: FRIDAY,
    unitId: unit,
    noticeId: '2018-1',
    unitDueAt: endOf('2018-12-14'),
    returnUntil: endOf('2018-12-03'),
    criticismAt: endOf('2018-12-27'),
    ...more,
  }
}

export const accepted = (unit = cityManagement): MatterEvent => ({ type: 'MatterAccepted', at: FRIDAY, unitId: unit })

export const returned = (unit = cityManagement): MatterEvent => ({
  type: 'MatterReturned',
  at: FRIDAY,
  unitId: unit,
  reason: 'not-our-duty',
})

export const extended: MatterEventOf<'MatterExtended'> = {
  type: 'MatterExtended',
  at: FRIDAY,
  unitId: cityManagement,
  reason: 'appraisal',
  workingDays: 5,
  noticeId: '2018-1',
  dueAt: endOf('2018-12-26'),
  unitDueAt: endOf('2018-12-26'),
  urgeAt: shanghai('2018-12-27T00:00:00'),
  criticismAt: endOf('2019-01-04'),
  provisional: false,
}

export const asked = (helper = waterBureau): MatterEvent => ({
  type: 'CollaborationRequested',
  at: FRIDAY,
  unitId: cityManagement,
  helperId: helper,
})

export const overdue: MatterEvent = { type: 'MatterOverdue', at: DUE, dueAt: DUE, unitId: cityManagement }
export const overdueAtCentre: MatterEvent = { type: 'MatterOverdue', at: DUE, dueAt: DUE }
export const urged: MatterEvent = {
  type: 'MatterUrged',
  at: shanghai('2018-12-20T00:00:00'),
  unitId: cityManagement,
  automatic: true,
}
export const criticismProposed: MatterEvent = {
  type: 'CriticismProposed',
  at: endOf('2018-12-27'),
  unitId: cityManagement,
}

export const answeredOnTheSpot: MatterEvent = {
  type: 'MatterAnsweredOnTheSpot',
  at: FRIDAY,
  reply: encrypted,
  callBackDueAt: endOf('2018-12-03'),
  informs: [],
}

export function resolved(more: Partial<MatterEventOf<'MatterResolved'>> = {}): MatterEvent {
  return {
    type: 'MatterResolved',
    at: shanghai('2018-12-05T16:00:00'),
    unitId: cityManagement,
    outcome: 'solved',
    reply: encrypted,
    callBackDueAt: endOf('2018-12-06'),
    informs: [],
    ...more,
  }
}

export const notReached = (attempt: number): MatterEvent => ({
  type: 'CallBackAttempted',
  at: shanghai('2018-12-06T09:00:00'),
  attempt,
  nextCallBackAt: endOf('2018-12-07'),
})

export function followedUp(outcome: MatterEventOf<'MatterFollowedUp'>['outcome']): MatterEvent {
  return {
    type: 'MatterFollowedUp',
    at: shanghai('2018-12-06T09:00:00'),
    outcome,
    attempts: 1,
    reopenUntil: endOf('2018-12-21'),
  }
}

export const reopened: MatterEvent = {
  type: 'MatterReopened',
  at: shanghai('2018-12-10T09:00:00'),
  urgeAt: shanghai('2018-12-20T00:00:00'),
}

export const closed: MatterEvent = { type: 'MatterClosed', at: shanghai('2018-12-07T09:00:00') }

export const absorbed: MatterEvent = { type: 'DuplicateAbsorbed', at: FRIDAY, matterId: matterId.of('9'.repeat(32)) }

export const declined: MatterEvent = { type: 'MatterDeclined', at: FRIDAY, reason: 'no-facts', informs: [] }
export const withdrawn: MatterEvent = { type: 'MatterWithdrawn', at: FRIDAY }
export const merged: MatterEvent = { type: 'MatterMerged', at: FRIDAY, intoId: earlierMatter }

export function recordedClosed(more: Partial<MatterEventOf<'MatterRecordedClosed'>> = {}): MatterEvent {
  return {
    type: 'MatterRecordedClosed',
    at: shanghai('2018-02-08T16:41:26'),
    source: 'appeals',
    record: '9169',
    digest: '0'.repeat(32),
    receivedAt: shanghai('2018-02-08T16:41:26'),
    channel: '103',
    nature: 'thanks',
    classes: { category: '5', mainType: '181', subType: '806' },
    area: { communityId: communityId.of('440310-10012'), streetId: streetId.of('440310-104'), districtId: district },
    unitId: cityManagement,
    names: { unit: '城市管理局', mainType: '其他市容违法行为或影响市容事件', community: '六和社区' },
    timeliness: 'on-time',
    flags: [],
    ...more,
  }
}

const resolvedMatter = [received(), transferred(), accepted(), resolved()]

/** A history that ends in each phase. */
export const historyOf: Record<Phase, readonly MatterEvent[]> = {
  none: [],
  received: [received()],
  transferred: [received(), transferred()],
  accepted: [received(), transferred(), accepted()],
  returned: [received(), transferred(), returned()],
  resolved: resolvedMatter,
  'followed-up': [...resolvedMatter, followedUp('unsatisfied')],
  reopened: [...resolvedMatter, followedUp('unsatisfied'), reopened],
  closed: [...resolvedMatter, followedUp('unsatisfied'), closed],
  declined: [received(), declined],
  withdrawn: [received(), withdrawn],
  merged: [received(), merged],
}
