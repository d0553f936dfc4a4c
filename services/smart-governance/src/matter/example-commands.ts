import type { CommandOf, CommandType } from './commands.ts'
import type { MatterEvent, MatterEventOf } from './events.ts'
import {
  cityManagement,
  community,
  earlierMatter,
  encrypted,
  FRIDAY,
  recordedClosed,
  reporterId,
  shanghai,
  street,
  waterBureau,
} from './examples.ts'
import { matterId } from './ids.ts'

/** A command with what every one of its kind would say; `at` Friday at ten past four unless told otherwise. */
export function command<T extends CommandType>(type: T, given: Partial<CommandOf<T>> = {}): CommandOf<T> {
  return { type, at: shanghai('2018-11-30T16:10:00'), ...usual[type], ...given } as CommandOf<T>
}

const byUnit = { unitId: cityManagement }
const usual: { [T in CommandType]: Partial<CommandOf<T>> } = {
  receive: {
    at: FRIDAY,
    number: '坪-20181130-00042',
    centreId: street,
    channel: '13',
    nature: 'complaint',
    urgency: 'normal',
    classes: { category: '5', mainType: '178', subType: '602' },
    communityId: community,
    reporter: { person: reporterId, name: encrypted, phone: encrypted, confidential: false },
    description: encrypted,
  },
  recordClosed: rowOf(recordedClosed()),
  answerOnTheSpot: { reply: encrypted },
  decline: { reason: 'in-litigation' },
  amend: { nature: 'help' },
  transfer: byUnit,
  accept: byUnit,
  return: { ...byUnit, reason: 'not-our-duty' },
  requestCollaboration: { ...byUnit, helperId: waterBureau },
  answerCollaboration: { helperId: waterBureau, reply: encrypted },
  extend: { ...byUnit, reason: 'appraisal', workingDays: 5 },
  urge: {},
  criticise: { decision: 'issue' },
  resolve: { ...byUnit, outcome: 'solved', reply: encrypted },
  followUp: { outcome: 'satisfied' },
  reopen: {},
  withdraw: {},
  merge: {
    into: {
      id: earlierMatter,
      number: '坪-20181129-00001',
      receivedAt: shanghai('2018-11-29T10:00:00'),
      ended: false,
      merged: 0,
    },
  },
  escalate: {},
  close: {},
  absorb: { matterId: matterId.of('9'.repeat(32)) },
  shareOutcome: { fromId: earlierMatter, outcome: 'solved' },
  eraseReporter: { subject: reporterId },
  passDeadline: {},
}

function rowOf(event: MatterEvent): Partial<CommandOf<'recordClosed'>> {
  const { type: _type, at: _at, ...row } = event as MatterEventOf<'MatterRecordedClosed'>
  return row
}
