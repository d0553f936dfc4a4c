import { type Instant, toInstant } from '#shared/eventsourcing/instant.ts'
import { communityId, districtId, personId, streetId } from '#shared/governance/ids.ts'
import { stateCouncilCalendar } from '#shared/governance/state-council-calendar.ts'
import type { CommandOf, CommandType, Linked } from './commands.ts'
import type { InformationEvent, InformationEventOf } from './events.ts'
import { hotspotId, type InformationId, informationId } from './ids.ts'
import { defaultRules, type InformationRules } from './rules.ts'
import type { Phase } from './state.ts'

/*
 * One imagined message, for tests: submitted on Friday 30 November 2018, and what became of it. Facts are made as the
 * decider makes them under the default rules.
 */

/** A time by Shanghai's clock. */
export function shanghai(text: string): Instant {
  return toInstant(new Date(`${text}+08:00`))
}

export const FRIDAY = shanghai('2018-11-30T10:15:00')
/** 24:00 of the fifth working day after Friday 30 November. */
export const DUE = shanghai('2018-12-08T00:00:00')
export const AFTER = shanghai('2018-12-08T00:00:01')

export const district = districtId.of('440310')
export const street = streetId.of('440310-101')
export const community = communityId.of('440310-10018')
export const former = communityId.of('440310-10001')
export const area = { communityId: community, streetId: street, districtId: district }
export const person = personId.of(`a${'2'.repeat(25)}`)
export const message = informationId.of('message')
export const topic = informationId.of('topic')
export const report = informationId.of('report')
export const hotspot = hotspotId.of('440310-10018-460-2018-11-30')

/** A token of the right form for this subject; nobody ever reads it here. */
export function encryptedFor(subject: string): string {
  const header = Buffer.from(`{"alg":"dir","enc":"A256GCM","kid":"${subject}"}`).toString('base64url')
  return `${header}..${'a'.repeat(16)}.YWJj.${'b'.repeat(22)}`
}
export const encrypted = encryptedFor(person)
export const ownText = encryptedFor(topic)

export const rules: InformationRules = {
  ...defaultRules,
  calendar: stateCouncilCalendar,
  division(id) {
    if (id === community) return { place: area, retired: false }
    if (id === street) return { place: { streetId: street, districtId: district }, retired: false }
    if (id === district) return { place: { districtId: district }, retired: false }
    return id === former ? { place: { communityId: former }, retired: true, successorId: community } : undefined
  },
  subType(id) {
    if (id === '999') return { retired: true }
    return id === '460' || id === '602' ? { retired: false } : undefined
  },
}

export function linked(id: InformationId, phase: Phase, place: Linked['place'] = area): Linked {
  return { id, phase, place }
}

const compiling = { divisionId: street, title: ownText, content: ownText }

const commands: { [T in CommandType]: CommandOf<T> } = {
  submit: {
    type: 'submit',
    at: FRIDAY,
    kind: 'resident',
    communityId: community,
    subType: '460',
    submitter: { person, name: encrypted },
    content: encrypted,
  },
  verify: { type: 'verify', at: FRIDAY, outcome: 'confirmed' },
  compileTopic: { type: 'compileTopic', at: FRIDAY, ...compiling, items: [linked(message, 'verified')] },
  proposeHotspot: {
    type: 'proposeHotspot',
    at: FRIDAY,
    ...compiling,
    items: [linked(topic, 'compiled')],
    hotspot: { id: hotspot, isCandidate: true, place: area },
  },
  approveReport: { type: 'approveReport', at: FRIDAY },
  returnReport: { type: 'returnReport', at: FRIDAY, remark: ownText },
  reply: { type: 'reply', at: FRIDAY, reply: encrypted },
  link: { type: 'link', at: FRIDAY, intoId: topic },
  shareAnswer: { type: 'shareAnswer', at: FRIDAY, through: topic },
  eraseSubmitter: { type: 'eraseSubmitter', at: FRIDAY, subject: person },
  passDeadline: { type: 'passDeadline', at: AFTER },
}

/** A command as usual, with what is different. */
export function command<T extends CommandType>(type: T, more: Partial<CommandOf<T>> = {}): CommandOf<T> {
  return { ...commands[type], ...more }
}

export function submitted(
  more: Partial<InformationEventOf<'ShortMessageSubmitted'>> = {},
): InformationEventOf<'ShortMessageSubmitted'> {
  return {
    type: 'ShortMessageSubmitted',
    kind: 'resident',
    area,
    subType: '460',
    submitter: { person, name: encrypted },
    content: encrypted,
    edition: 'default',
    answerDueAt: DUE,
    provisional: false,
    ...more,
  }
}

export const verified: InformationEventOf<'InformationVerified'> = { type: 'InformationVerified', outcome: 'confirmed' }
export const compiled: InformationEventOf<'TopicCompiled'> = {
  type: 'TopicCompiled',
  ...compiling,
  place: { streetId: street, districtId: district },
  links: [message],
}
export const proposed: InformationEventOf<'ReportProposed'> = {
  ...compiled,
  type: 'ReportProposed',
  links: [topic],
  hotspotId: hotspot,
}
export const approved: InformationEventOf<'ReportApproved'> = { type: 'ReportApproved', hotspotId: hotspot }
export const answered: InformationEventOf<'SubmitterAnswered'> = { type: 'SubmitterAnswered', reply: encrypted }
export const overdue: InformationEvent = { type: 'AnswerOverdue', at: DUE, dueAt: DUE }

/** Facts that lead to each phase. */
export const historyOf: Record<Phase, readonly InformationEvent[]> = {
  none: [],
  submitted: [submitted()],
  verified: [submitted(), verified],
  unfounded: [submitted(), { ...verified, outcome: 'unfounded' }],
  compiled: [compiled],
  proposed: [proposed],
  approved: [proposed, approved],
  returned: [proposed, { type: 'ReportReturned', remark: ownText }],
}
