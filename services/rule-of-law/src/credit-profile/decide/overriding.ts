import { type Decision, type Rejection, rejected } from '#shared/eventsourcing/decider.ts'
import type { Instant } from '#shared/eventsourcing/instant.ts'
import { dayAfterMonths, endOfDay, shanghaiDay } from '#shared/governance/shanghai.ts'
import type { CommandOf } from '../commands.ts'
import type { CreditProfileEvent } from '../events.ts'
import type { ProposalId } from '../ids.ts'
import type { CreditProfileRules } from '../rules.ts'
import { type CreditProfileState, type Proposal, wouldChange } from '../state.ts'
import { unknownProfile } from './refusals.ts'

/** The first of two signatures under a grade set by hand: for a reason, on a document, for a limited time. */
export function proposeOverride(
  state: CreditProfileState,
  { at, signer, proposalId, grade, reason, basis, until }: CommandOf<'proposeOverride'>,
  { edition, calendar }: CreditProfileRules,
): Decision<CreditProfileEvent> {
  if (state.phase !== 'graded') return unknownProfile()
  if (state.proposal) return rejected('GRADE_OVERRIDE_PROPOSED_ALREADY', 'another proposal waits for its signature')
  if (!wouldChange(state, grade)) return changesNothing()
  const { longestMonths, signWithin } = edition.override
  if (until <= at || until > endOfDay(dayAfterMonths(shanghaiDay(at), longestMonths))) {
    return rejected('GRADE_OVERRIDE_TERM', `a grade is set by hand for at most ${longestMonths} months`)
  }
  const signUntil = calendar.endOfWorkingDay(at, signWithin).at
  const proposal = { proposalId, grade, reason, basis, until, proposedBy: signer, signUntil }
  return [{ type: 'GradeOverrideProposed', ...proposal, editionId: edition.id }]
}

/** The second signature, of another officer: from now on the grade is set by hand. */
export function signOverride(
  state: CreditProfileState,
  { at, signer, proposalId }: CommandOf<'signOverride'>,
): Decision<CreditProfileEvent> {
  const proposal = proposalIn(state)
  const refusal = otherProposal(proposal, proposalId)
  if (!proposal || refusal) return refusal ?? noProposal()
  if (signer === proposal.proposedBy) {
    return rejected('GRADE_OVERRIDE_SAME_SIGNER', 'the second signature is another officer’s')
  }
  if (!wouldChange(state, proposal.grade)) return changesNothing()
  if (proposal.until <= at) return rejected('GRADE_OVERRIDE_TERM', 'the time for which it was proposed is over')
  const { signUntil: _, ...signed } = proposal
  return [{ type: 'GradeOverridden', ...signed, signedBy: signer }]
}

/** The second signature is refused, or the first one taken back: any officer who may sign may. */
export function refuseOverride(
  state: CreditProfileState,
  { signer, proposalId }: CommandOf<'refuseOverride'>,
): Decision<CreditProfileEvent> {
  return (
    otherProposal(proposalIn(state), proposalId) ?? [{ type: 'GradeOverrideRefused', proposalId, refusedBy: signer }]
  )
}

/** Back to the computed grade before the time is over: what the rules say needs no second signature. */
export function liftOverride(
  state: CreditProfileState,
  { signer }: CommandOf<'liftOverride'>,
): Decision<CreditProfileEvent> {
  const override = state.phase === 'graded' ? state.override : undefined
  if (!override) return rejected('GRADE_NOT_OVERRIDDEN', 'the grade is as computed')
  return [{ type: 'GradeOverrideEnded', proposalId: override.proposalId, cause: 'lifted', liftedBy: signer }]
}

function proposalIn(state: CreditProfileState): Proposal | undefined {
  return state.phase === 'graded' ? state.proposal : undefined
}

/** Who signs says what: not whatever was proposed in the meantime. */
function otherProposal(proposal: Proposal | undefined, proposalId: ProposalId): { rejection: Rejection } | undefined {
  if (!proposal) return noProposal()
  if (proposal.proposalId === proposalId) return undefined
  return rejected('GRADE_OVERRIDE_OTHER_PROPOSAL', 'another proposal waits by now; look at it first')
}

/** Asked at both signatures: between them the grade in force may become the one that was proposed. */
function changesNothing() {
  return rejected('GRADE_OVERRIDE_CHANGES_NOTHING', 'this is the grade in force')
}

function noProposal() {
  return rejected('GRADE_OVERRIDE_NOT_PROPOSED', 'no proposal waits for a signature')
}

/** What lies in the past at `at` and nobody has said yet, in its order. */
export function due(state: CreditProfileState, at: Instant): readonly CreditProfileEvent[] {
  return nextClocks(state)
    .filter(({ event }) => event.at !== undefined && event.at < at)
    .map(({ event }) => event)
}

type Clock = { name: string; event: CreditProfileEvent & { at: Instant } }

/** The clocks that run: a proposal that waits, a grade set by hand. */
export function nextClocks(state: CreditProfileState): Clock[] {
  if (state.phase !== 'graded') return []
  const { proposal, override } = state
  const clocks: Clock[] = [
    ...(proposal
      ? [
          {
            name: 'lapse',
            event: { type: 'GradeOverrideLapsed' as const, at: proposal.signUntil, proposalId: proposal.proposalId },
          },
        ]
      : []),
    ...(override
      ? [
          {
            name: 'override-end',
            event: {
              type: 'GradeOverrideEnded' as const,
              at: override.until,
              proposalId: override.proposalId,
              cause: 'expired' as const,
            },
          },
        ]
      : []),
  ]
  return clocks.toSorted((one, other) => one.event.at.localeCompare(other.event.at))
}
