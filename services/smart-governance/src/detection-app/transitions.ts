import { type Transition, transitionsOf } from '#shared/eventsourcing/transitions.ts'
import type { DetectionAppCommand } from './decider.ts'
import { type InPhase, PHASES, type Phase } from './state.ts'

type CommandType = DetectionAppCommand['type']

/** Which command is possible in which phase, and where it leads: decide() obeys it, the documentation prints it. */
export const transitions = {
  propose: { from: ['none', 'retired'], to: ['proposed'] },
  startTrial: { from: ['proposed', 'trial', 'live'], to: ['trial'] },
  recordTrial: { from: ['trial'], to: ['same'] },
  goLive: { from: ['trial', 'live'], to: ['live'] },
  retire: { from: ['proposed', 'trial', 'live'], to: ['retired'] },
} as const satisfies Record<CommandType, Transition<Phase>>

/** The states in which a command is decided. */
export type Before<T extends CommandType> = InPhase<(typeof transitions)[T]['from'][number]>

export const { COMMANDS, phasesAfter, isPossible, transitionTable } = transitionsOf(PHASES, transitions)

/** The phase a command leads to from this one; undefined where it is not possible. */
export function phaseAfter(phase: Phase, command: CommandType): Phase | undefined {
  return phasesAfter(phase, command)[0]
}
