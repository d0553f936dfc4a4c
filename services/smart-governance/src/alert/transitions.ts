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

export const COMMANDS = Object.keys(transitions) as CommandType[]

/** Phases a command may lead to from this one; none where it is not possible. */
export function phasesAfter(phase: Phase, command: CommandType): readonly Phase[] {
  const from: Transitions = transitions[command]
  return from[phase] ?? []
}

export function isPossible(phase: Phase, command: CommandType): boolean {
  return phasesAfter(phase, command).length > 0
}

/** The table as documentation prints it: a line per command, a column per phase. */
export function transitionTable(): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  const rows = COMMANDS.map((command) =>
    line([command, ...PHASES.map((phase) => phasesAfter(phase, command).join(', '))]),
  )
  return [line(['', ...PHASES]), line(['---', ...PHASES.map(() => '---')]), ...rows].join('\n')
}
