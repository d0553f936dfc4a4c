import type { Instant } from '#shared/eventsourcing/instant.ts'
import type { Attachment } from '#shared/governance/attachment.ts'
import type { DivisionId, SubjectId, UnitId } from '#shared/governance/ids.ts'
import type {
  DeclineReason,
  ExtensionReason,
  FollowUpOutcome,
  Nature,
  Resolution,
  ReturnReason,
  SharedOutcome,
  Urgency,
} from './codes.ts'
import type { Area, Classes, Reporter } from './event-fields.ts'
import type { MatterEventOf } from './events.ts'
import type { AlertId, MatterId } from './ids.ts'

/** Personal text: encrypted before it becomes part of a command, passed on unread. */
type Encrypted = string
type Remark = { remark?: Encrypted }
/** The unit that acts: the officer's own. */
type ByUnit = { unitId: UnitId }

type CommandData = {
  receive: {
    number: string
    centreId: DivisionId
    channel: string
    nature: Nature
    urgency: Urgency
    classes: Classes
    /** The divisions above it are found by the rules. */
    communityId: NonNullable<Area['communityId']>
    place?: Encrypted
    reporter?: Reporter
    description?: Encrypted
    attachments?: Attachment[]
    /** Whom it is against, where that is a legal entity and known. */
    subjectId?: SubjectId
    /** The confirmed alert it begins with. */
    alertId?: AlertId
  }
  recordClosed: Omit<MatterEventOf<'MatterRecordedClosed'>, 'type' | 'at'>
  answerOnTheSpot: { reply: Encrypted }
  decline: { reason: DeclineReason } & Remark
  amend: {
    nature?: Nature
    urgency?: Urgency
    classes?: Classes
    communityId?: NonNullable<Area['communityId']>
    subjectId?: SubjectId
  }
  transfer: ByUnit & Remark
  accept: ByUnit
  return: ByUnit & { reason: ReturnReason } & Remark
  requestCollaboration: ByUnit & { helperId: UnitId } & Remark
  answerCollaboration: { helperId: UnitId; reply: Encrypted }
  extend: ByUnit & { reason: ExtensionReason; workingDays: number } & Remark
  urge: Remark
  criticise: { decision: 'issue' | 'waive' } & Remark
  resolve: ByUnit & { outcome: Resolution; reply: Encrypted; attachments?: Attachment[] }
  followUp: { outcome: FollowUpOutcome } & Remark
  reopen: Remark
  withdraw: Remark
  /** `into` as the caller read it: another stream's facts are the command's, not this state's. */
  merge: { into: MergeTarget }
  escalate: Remark
  close: Remark
  /** By policy, where another matter was merged into this one. */
  absorb: { matterId: MatterId }
  /** By policy, where the matter this one was merged into has an outcome. */
  shareOutcome: { fromId: MatterId; outcome: SharedOutcome }
  /** By the eraser. */
  eraseReporter: { subject: string }
  /** By the timer: says what fell due, and nothing else. */
  passDeadline: object
}

export type MergeTarget = { id: MatterId; number: string; receivedAt: Instant; ended: boolean; merged: number }
export type CommandType = keyof CommandData
export type CommandOf<T extends CommandType> = { type: T; at: Instant } & CommandData[T]
export type MatterCommand = { [T in CommandType]: CommandOf<T> }[CommandType]
