import { describe } from 'node:test'
import { goldenTests } from '#shared/testing/golden.ts'
import type { MatterEvent, MatterEventOf } from './events.ts'
import { matterEvents } from './events.ts'
import {
  cityManagement,
  community,
  company,
  district,
  earlierMatter,
  encrypted,
  endOf,
  extended,
  FRIDAY,
  received,
  recordedClosed,
  reporterId,
  resolved,
  shanghai,
  street,
  transferred,
  waterBureau,
} from './examples.ts'
import { alertId, matterId } from './ids.ts'

const unitId = cityManagement
const remark = encrypted
const at = FRIDAY
const informs = [matterId.of('9'.repeat(32))]
const callBackDueAt = endOf('2018-12-06')
const attachments = [
  { key: 'matters/2018/11/30/1.jpg', mediaType: 'image/jpeg', sha256: 'a'.repeat(64), bytes: 12_345 },
]

/** Every fact with all it can hold. */
const examples: { [T in MatterEvent['type']]: MatterEventOf<T> } = {
  MatterReceived: received({
    place: encrypted,
    reporter: {
      person: reporterId,
      name: encrypted,
      phone: encrypted,
      address: encrypted,
      confidential: true,
      under14: true,
    },
    attachments,
    level: 'street',
    subjectId: company,
    alertId: alertId.of('q'.repeat(20)),
  }) as MatterEventOf<'MatterReceived'>,
  MatterRecordedClosed: recordedClosed({
    place: encrypted,
    flags: ['nature'],
  }) as MatterEventOf<'MatterRecordedClosed'>,
  MatterAnsweredOnTheSpot: { type: 'MatterAnsweredOnTheSpot', reply: encrypted, callBackDueAt, informs },
  MatterDeclined: { type: 'MatterDeclined', reason: 'in-litigation', remark, informs },
  MatterAmended: {
    type: 'MatterAmended',
    nature: 'help',
    urgency: 'urgent',
    classes: { category: '5', mainType: '12', subType: '460' },
    area: { communityId: community, streetId: street, districtId: district },
    level: 'district',
    editionId: '2018',
    subjectId: company,
    centreId: street,
  },
  MatterTransferred: transferred(unitId, { remark }) as MatterEventOf<'MatterTransferred'>,
  MatterAccepted: { type: 'MatterAccepted', unitId },
  MatterReturned: { type: 'MatterReturned', unitId, reason: 'not-our-duty', remark },
  MatterEscalated: {
    type: 'MatterEscalated',
    fromCentreId: street,
    toCentreId: district,
    level: 'district',
    cause: 'returned-again',
    remark,
  },
  CollaborationRequested: { type: 'CollaborationRequested', unitId, helperId: waterBureau, remark },
  CollaborationAnswered: { type: 'CollaborationAnswered', helperId: waterBureau, reply: encrypted },
  MatterExtended: { ...extended, remark },
  MatterOverdue: { type: 'MatterOverdue', dueAt: endOf('2018-12-19'), unitId },
  MatterUrged: { type: 'MatterUrged', unitId, automatic: false, remark },
  CriticismProposed: { type: 'CriticismProposed', unitId },
  MatterCriticised: { type: 'MatterCriticised', unitId, remark },
  CriticismWaived: { type: 'CriticismWaived', unitId, remark },
  MatterResolved: resolved({
    outcome: 'enforcement',
    subjectId: company,
    attachments,
    informs,
  }) as MatterEventOf<'MatterResolved'>,
  CallBackAttempted: { type: 'CallBackAttempted', attempt: 1, nextCallBackAt: callBackDueAt, remark },
  MatterFollowedUp: {
    type: 'MatterFollowedUp',
    outcome: 'unreachable',
    attempts: 3,
    reopenUntil: endOf('2018-12-21'),
    remark,
  },
  MatterReopened: { type: 'MatterReopened', urgeAt: shanghai('2018-12-20T00:00:00'), remark },
  MatterWithdrawn: { type: 'MatterWithdrawn', remark },
  MatterMerged: { type: 'MatterMerged', intoId: earlierMatter },
  DuplicateAbsorbed: { type: 'DuplicateAbsorbed', matterId: matterId.of('9'.repeat(32)), outcome: 'solved' },
  OutcomeShared: { type: 'OutcomeShared', fromId: earlierMatter, outcome: 'declined', informs },
  MatterClosed: { type: 'MatterClosed', remark },
  ReporterErased: { type: 'ReporterErased', subject: reporterId },
}

describe('facts of a matter', () => goldenTests(matterEvents, new URL('golden/', import.meta.url), examples, at))
