import type { Instant } from '#shared/eventsourcing/instant.ts'
import type { SubjectId } from '#shared/governance/ids.ts'
import type { Grade, OverrideReason } from './codes.ts'
import type { ProposalId } from './ids.ts'

/** Keyed digest of the officer who acts. */
type Signed = { signer: string }

type CommandData = {
  /** By policy where a record of the file changes, by the clock, or by an officer: reads the file, decides on it alone. */
  evaluate: { subjectId: SubjectId }
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
