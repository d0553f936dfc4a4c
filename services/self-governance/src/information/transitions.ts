import { type Transition, transitionsOf } from '#shared/eventsourcing/transitions.ts'
import type { CommandType } from './commands.ts'
import { COMPILATION_PHASES, type InPhase, MESSAGE_PHASES, PHASES, type Phase } from './state.ts'

const LIVE = [...MESSAGE_PHASES, ...COMPILATION_PHASES] as const

/**
 * Which command is possible in which phase, and where it leads: decide() obeys it, `availableCommands` is read from
 * it, the documentation prints it.
 */
export const transitions = {
  submit: { from: ['none'], to: ['submitted'] },
  verify: { from: ['submitted'], to: ['verified', 'unfounded'] },
  compileTopic: { from: ['none'], to: ['compiled'] },
  proposeHotspot: { from: ['none'], to: ['proposed'] },
  approveReport: { from: ['proposed'], to: ['approved'] },
  returnReport: { from: ['proposed'], to: ['returned'] },
  reply: { from: [...MESSAGE_PHASES, 'compiled', 'approved'], to: ['same'] },
  link: { from: LIVE, to: ['same'] },
  shareAnswer: { from: LIVE, to: ['same'] },
  eraseSubmitter: { from: LIVE, to: ['same'] },
  passDeadline: { from: LIVE, to: ['same'] },
} as const satisfies Record<CommandType, Transition<Phase>>

/** The states in which a command is decided. */
export type Before<T extends CommandType> = InPhase<(typeof transitions)[T]['from'][number]>

export const { COMMANDS, phasesAfter, isPossible, transitionTable } = transitionsOf(PHASES, transitions)
