import type { Instant } from '#shared/eventsourcing/instant.ts'
import type { Day } from '#shared/governance/shanghai.ts'
import type { CorrectionReason, RecordKind, WithdrawalReason } from './codes.ts'
import type { Changes, Correctable } from './event-fields.ts'
import type { ActId, CreditRecordId, CreditSubject, OrganId } from './ids.ts'
import type { Notice } from './rules.ts'

type Collected = Correctable & {
  subject: CreditSubject
  subjectName?: string
  kind: RecordKind
  organId: OrganId
  documentNumber: string
}

type CommandData = {
  /** By an officer: a decision of an organ that is joined. */
  collectRecord: Collected & { publishedOn?: Day }
  /** By policy: a decision that stands here as an act. What an inspection found the act itself says. */
  deriveRecord: Omit<Collected, 'inspection'> & { actId: ActId }
  /** By policy: the act was published, its notice until this day where its organ fixed one. */
  publishDerived: { actId: ActId } & Notice
  correctRecord: { recordId: CreditRecordId; reason: CorrectionReason } & Changes
  /** By policy: what the act's inspection had found was put right, and so much was open then. */
  correctDerived: { actId: ActId; openFindings: number }
  withdrawRecord: { recordId: CreditRecordId; reason: Exclude<WithdrawalReason, 'act-revoked'> }
  /** By policy: the act was revoked, and what was derived from it goes with it. */
  withdrawDerived: { actId: ActId }
  /** By the timer: says what ended, and nothing else. */
  passDeadline: object
}

export type CommandType = keyof CommandData
export type CommandOf<T extends CommandType> = { type: T; at: Instant } & CommandData[T]
export type CreditFileCommand = { [T in CommandType]: CommandOf<T> }[CommandType]
