import { transitionsBy } from '#shared/eventsourcing/transitions.ts'
import type { CommandType } from './commands.ts'
import { type InPhase, PHASES, type Phase } from './state.ts'

/** From a phase to those it may lead to; several: the detections choose. A phase that is not named refuses. */
type Transitions = Partial<Record<Phase, readonly Phase[]>>

/**
 * Which command is possible in which phase, and where it leads: decide() obeys it, `availableCommands` is read from
 * it, the documentation prints it. What is sure stays sure; a detection that comes after the decision is kept and
 * changes nothing.
 */
export const transitions = {
  addDetection: {
    none: ['suppressed', 'raised'],
    suppressed: ['suppressed', 'raised'],
    raised: ['raised'],
    confirmed: ['confirmed'],
    dismissed: ['dismissed'],
    merged: ['merged'],
  },
  confirm: { raised: ['confirmed'] },
  dismiss: { raised: ['dismissed'] },
  merge: { raised: ['merged'] },
} as const satisfies Record<CommandType, Transitions>

/** The states in which a command is decided. */
export type Before<T extends CommandType> = InPhase<Extract<keyof (typeof transitions)[T], Phase>>

export const { COMMANDS, phasesAfter, isPossible, transitionTable } = transitionsBy(
  PHASES,
  Object.keys(transitions) as CommandType[],
  (phase, command) => {
    const from: Transitions = transitions[command]
    return from[phase] ?? []
  },
)
