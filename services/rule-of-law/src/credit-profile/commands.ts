import type { Instant } from '#shared/eventsourcing/instant.ts'
import type { SubjectId } from '#shared/governance/ids.ts'
import type { FileFact, Grade, OverrideReason } from './codes.ts'
import type { ProposalId } from './ids.ts'

/** Keyed digest of the officer who acts. */
type Signed = { signer: string }

/** A fact of the file: the file's version after it, and what happened to a record. */
export type Answered = { version: number; fact: FileFact }

type CommandData = {
  /** By policy where a record of the file changes, by the clock, or by an officer: reads the file, decides on it alone. */
  evaluate: {
    subjectId: SubjectId
    /** The file's fact that a policy answers with it. */
    answers?: Answered
  }
  proposeOverride: Signed & {
    proposalId: ProposalId
    grade: Grade
    reason: OverrideReason
    basis: string
    until: Instant
  }
  signOverride: Signed & { proposalId: ProposalId }
  refuseOverride: Signed & { proposalId: ProposalId }
  liftOverride: Signed
}

export type CommandType = keyof CommandData
export type CommandOf<T extends CommandType> = { type: T; at: Instant } & CommandData[T]
export type CreditProfileCommand = { [T in CommandType]: CommandOf<T> }[CommandType]
