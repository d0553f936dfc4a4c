import type { CommandType } from './commands.ts'
import { type InPhase, PHASES, type Phase } from './state.ts'

type Transition = { from: readonly Phase[]; to: readonly Phase[] | 'onwards' }

/**
 * Which command is possible in which phase, and where it leads: decide() obeys it, `availableCommands` is read from
 * it, the documentation prints it. `onwards`: a voice leaves the phase as it is or leads to the next one; how far the
 * threshold says.
 */
export const transitions = {
  noteAppeal: { from: PHASES, to: 'onwards' },
  noteMessage: { from: PHASES, to: 'onwards' },
  report: { from: ['candidate', 'reported'], to: ['reported'] },
} as const satisfies Record<CommandType, Transition>

/** The states in which a command is decided. */
export type Before<T extends CommandType> = InPhase<(typeof transitions)[T]['from'][number]>

export const COMMANDS = Object.keys(transitions) as CommandType[]

/** Where one more voice may lead. The second voice may be enough for a candidate. */
const ONWARDS: Record<Phase, readonly Phase[]> = {
  none: ['noted'],
  noted: ['noted', 'forming', 'candidate'],
  forming: ['forming', 'candidate'],
  candidate: ['candidate'],
  reported: ['reported'],
}

/** Phases a command may lead to from this one; none where it is not possible. */
export function phasesAfter(phase: Phase, command: CommandType): readonly Phase[] {
  const { from, to }: Transition = transitions[command]
  if (!from.includes(phase)) return []
  return to === 'onwards' ? ONWARDS[phase] : to
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
