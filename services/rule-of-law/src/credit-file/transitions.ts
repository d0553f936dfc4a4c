import { type Transition, transitionsOf } from '#shared/eventsourcing/transitions.ts'
import type { CommandType } from './commands.ts'
import type { Phase } from './state.ts'

export const PHASES = ['none', 'live', 'expired', 'withdrawn'] as const satisfies readonly Phase[]

/**
 * Which command is possible while a record is where, and where it leads: decide() obeys it, `availableCommands` is
 * read from it, the documentation prints it. What policies derive from an act finds nothing to do where there is
 * nothing; a decision collected twice is the same one. Several outcomes: whether its validity has ended already makes
 * the difference, and whether the act was revoked by the time its decision is acted on.
 */
export const transitions = {
  collectRecord: { from: ['none', 'live'], to: ['live', 'expired'] },
  deriveRecord: { from: ['none', 'live'], to: ['live', 'expired', 'withdrawn'] },
  publishDerived: { from: ['live', 'expired'], to: ['same', 'expired'] },
  correctRecord: { from: ['live', 'expired'], to: ['live', 'expired'] },
  correctDerived: { from: ['live', 'expired'], to: ['live', 'expired'] },
  withdrawRecord: { from: ['live', 'expired'], to: ['withdrawn'] },
  withdrawDerived: { from: ['live', 'expired'], to: ['withdrawn'] },
  passDeadline: { from: ['live'], to: ['live', 'expired'] },
} as const satisfies Record<CommandType, Transition<Phase>>

export const { COMMANDS, phasesAfter, isPossible, transitionTable } = transitionsOf(PHASES, transitions)
