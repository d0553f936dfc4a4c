import type { Instant } from '#shared/eventsourcing/instant.ts'
import type { CommunityId, SubjectId } from '#shared/governance/ids.ts'
import type { Grade, OverrideReason } from './codes.ts'
import type { Graded, Risk } from './grade.ts'
import type { ProposalId } from './ids.ts'

/** A grade set by hand, or proposed to be. */
type ByHand = {
  proposalId: ProposalId
  grade: Grade
  reason: OverrideReason
  basis: string
  until: Instant
  /** Keyed digests of the signers. */
  proposedBy: string
}
export type Proposal = ByHand & { signUntil: Instant }
export type Override = ByHand & { signedBy: string; since: Instant }

/** By which edition, and of which version of the file. */
type Computed = { at: Instant; editionId: string; fileVersion: number }
export type Classified = Risk & Computed
export type GradedNow = Graded &
  Computed & {
    subjectName: string | undefined
    communityId: CommunityId | undefined
    /** Version of the newest fact of the file that was answered. */
    answered: number
  }

/**
 * Credit profile 信用画像: graded from its first record on; a grade set by hand stands beside the computed one.
 * `classified` lasts for as long as it takes to read the next fact of the same evaluation.
 */
export type CreditProfileState =
  | { phase: 'none' }
  | { phase: 'classified'; subjectId: SubjectId; risk: Classified }
  | {
      phase: 'graded'
      subjectId: SubjectId
      risk: Classified
      graded: GradedNow
      override: Override | undefined
      proposal: Proposal | undefined
    }
export type GradedState = Extract<CreditProfileState, { phase: 'graded' }>

export const initial: CreditProfileState = { phase: 'none' }

/** Whether setting it by hand would change the grade that counts. */
export function wouldChange(state: CreditProfileState, grade: Grade): boolean {
  return state.phase === 'graded' && grade !== gradeInForce(state)
}

/** The grade that counts: by hand while that lasts, else as computed. */
export function gradeInForce({ graded, override }: GradedState): Grade {
  return override?.grade ?? graded.grade
}
