import type { Instant } from '#shared/eventsourcing/instant.ts'
import type { CommunityId, DivisionId } from '#shared/governance/ids.ts'
import type { SubmitterKind, Verification } from './codes.ts'
import type { Place, Submitter } from './event-fields.ts'
import type { HotspotId, InformationId } from './ids.ts'
import type { Phase } from './state.ts'

/** Personal text: encrypted before it becomes part of a command, passed on unread. */
type Encrypted = string

/** A lower item as the caller read it: another stream's facts are the command's, not this state's. */
export type Linked = { id: InformationId; phase: Phase; place: Place }
/** A hotspot as the caller read it, and where its voices come from. */
export type NamedHotspot = { id: HotspotId; isCandidate: boolean; place: Place }

type Compiling = { divisionId: DivisionId; items: readonly Linked[]; title: Encrypted; content: Encrypted }

type CommandData = {
  submit: {
    kind: SubmitterKind
    /** The divisions above it are found by the rules. */
    communityId: CommunityId
    subType?: string
    submitter?: Submitter
    content: Encrypted
  }
  verify: { outcome: Verification; subType?: string; remark?: Encrypted }
  compileTopic: Compiling
  proposeHotspot: Compiling & { hotspot?: NamedHotspot }
  approveReport: { remark?: Encrypted }
  returnReport: { remark: Encrypted }
  reply: { reply: Encrypted }
  /** By policy, where a topic or report was made that rests on this item. */
  link: { intoId: InformationId }
  /** By policy, where a topic or report that rests on this item was answered. */
  shareAnswer: { through: InformationId }
  /** By the eraser. */
  eraseSubmitter: { subject: string }
  /** By the timer: says what fell due, and nothing else. */
  passDeadline: object
}

export type CommandType = keyof CommandData
export type CommandOf<T extends CommandType> = { type: T; at: Instant } & CommandData[T]
export type InformationCommand = { [T in CommandType]: CommandOf<T> }[CommandType]
