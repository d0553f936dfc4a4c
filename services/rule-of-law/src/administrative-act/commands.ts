import type { Instant } from '#shared/eventsourcing/instant.ts'
import type { PenaltyType, Sector } from '#shared/governance/administrative-law.ts'
import type { Day } from '#shared/governance/shanghai.ts'
import type { ActKind, DiscontinuationReason, Procedure, RevocationReason, ServiceMethod } from './codes.ts'
import type { ActSubject, Evidence } from './event-fields.ts'
import type { ActEventOf } from './events.ts'
import type { ActId, MatterId, OrganId } from './ids.ts'

/** Personal text: encrypted before it becomes part of a command, passed on unread. */
type Encrypted = string

type CommandData = {
  register: {
    kind: ActKind
    organId: OrganId
    item?: string
    sector?: Sector
    subject?: ActSubject
    cause?: Encrypted
    /** By policy, where a matter was resolved by enforcement. */
    matterId?: MatterId
    /** The earlier act as the caller read it: another stream's facts are the command's, not this state's. */
    follows?: Followed
  }
  attachEvidence: Evidence
  /** Without a decision. */
  discontinue: { reason: DiscontinuationReason; remark?: Encrypted }
  decide: {
    documentNumber: string
    item?: string
    sector?: Sector
    subject?: ActSubject
    procedure: Procedure
    basis: readonly string[]
    officers: readonly string[]
    cause: Encrypted
    content: Encrypted
    penaltyTypes: readonly PenaltyType[]
    amountFen?: number | undefined
    validFrom?: Day | undefined
    validUntil?: Day | undefined
    findings: readonly { item: string; remark?: Encrypted }[]
    decidedOn: Day
  }
  serve: { method: ServiceMethod; servedOn: Day }
  /** In words that everybody may read. */
  publish: { cause: string; content: string; publicUntil?: Day | undefined }
  /** The same, where those that are public should not be. */
  reword: { cause: string; content: string }
  correctFindings: { findings: readonly number[]; correctedOn?: Day | undefined }
  revoke: { reason: RevocationReason; remark?: Encrypted }
  /** A row of a file, and by its finding's number the day each was put right. */
  recordInspection: Omit<ActEventOf<'InspectionRecorded'>, 'type' | 'at'> & {
    corrections: readonly { no: number; correctedOn: Day }[]
  }
  /** By policy: something was said of the credit record that was made of the act, or it is public by now. */
  movePublicity: { actId: ActId }
  /** By the eraser. */
  eraseSubject: { subject: string }
  /** By the timer: says what fell due, and nothing else. */
  passDeadline: object
}

export type Followed = { id: ActId; kind: ActKind; isStanding: boolean }
export type CommandType = keyof CommandData
export type CommandOf<T extends CommandType> = { type: T; at: Instant } & CommandData[T]
export type ActCommand = { [T in CommandType]: CommandOf<T> }[CommandType]
