import { type Transition, transitionsOf } from '#shared/eventsourcing/transitions.ts'
import type { CommandType } from './commands.ts'
import { type InPhase, LIVE_PHASES, PHASES, type Phase } from './state.ts'

const EXISTING = PHASES.filter((phase) => phase !== 'none')

/** Which command is possible in which phase, and where it leads: decide() obeys it, the documentation prints it. */
export const transitions = {
  invite: { from: ['none'], to: ['invited'] },
  submit: { from: ['invited'], to: ['submitted'] },
  // Again as well: a later look, or another outcome where one was entered by mistake.
  review: { from: ['submitted', 'reviewed'], to: ['reviewed'] },
  withdrawConsent: { from: LIVE_PHASES, to: ['withdrawn'] },
  recordSubmitted: { from: ['none', 'recorded'], to: ['recorded'] },
  erase: { from: EXISTING, to: ['same', 'erased'] },
  passDeadline: { from: EXISTING, to: ['same'] },
} as const satisfies Record<CommandType, Transition<Phase>>

/** The states in which a command is decided. */
export type Before<T extends CommandType> = InPhase<(typeof transitions)[T]['from'][number]>

export const { COMMANDS, phasesAfter, isPossible, transitionTable } = transitionsOf(PHASES, transitions)
