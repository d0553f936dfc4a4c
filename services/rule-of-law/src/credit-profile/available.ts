import type { CommandType } from './commands.ts'
import { type CreditProfileState, wouldChange } from './state.ts'

/** Commands that people give, and the mutation of each. */
export const MUTATIONS = {
  evaluate: 'evaluateCreditProfile',
  proposeOverride: 'proposeGradeOverride',
  signOverride: 'signGradeOverride',
  refuseOverride: 'refuseGradeOverride',
  liftOverride: 'liftGradeOverride',
} as const satisfies Record<CommandType, string>

/** What the state allows this signer now. Rights are not asked here. */
export function availableCommands(state: CreditProfileState, signer: string | undefined): CommandType[] {
  if (state.phase !== 'graded') return []
  const { proposal, override } = state
  return [
    'evaluate',
    ...(proposal ? [] : (['proposeOverride'] as const)),
    ...(proposal && proposal.proposedBy !== signer && wouldChange(state, proposal.grade)
      ? (['signOverride'] as const)
      : []),
    ...(proposal ? (['refuseOverride'] as const) : []),
    ...(override ? (['liftOverride'] as const) : []),
  ]
}
