import type { CommandType } from './commands.ts'
import type { Phase } from './state.ts'

/** `same`: the record stays as it is. Several: whether its validity has ended already makes the difference. */
type Outcome = Phase | 'same'
type Transition = { from: readonly Phase[]; to: readonly Outcome[] }

export const PHASES = ['none', 'live', 'expired', 'withdrawn'] as const satisfies readonly Phase[]

/**
 * Which command is possible while a record is where, and where it leads: decide() obeys it, `availableCommands` is
 * read from it, the documentation prints it. What policies derive from an act finds nothing to do where there is
 * nothing; a decision collected twice is the same one.
 */
export const transitions = {
  collectRecord: { from: ['none', 'live'], to: ['live', 'expired'] },
  deriveRecord: { from: ['none', 'live'], to: ['live', 'expired'] },
  publishDerived: { from: PHASES, to: ['same'] },
  correctRecord: { from: ['live', 'expired'], to: ['live', 'expired'] },
  correctDerived: { from: ['live', 'expired'], to: ['live', 'expired'] },
  withdrawRecord: { from: ['live', 'expired'], to: ['withdrawn'] },
  withdrawDerived: { from: ['live', 'expired'], to: ['withdrawn'] },
  passDeadline: { from: ['live'], to: ['live', 'expired'] },
} as const satisfies Record<CommandType, Transition>

export const COMMANDS = Object.keys(transitions) as CommandType[]

/** Where a command may lead a record from here; nowhere where it is not possible. */
export function phasesAfter(phase: Phase, command: CommandType): readonly Phase[] {
  const { from, to }: Transition = transitions[command]
  if (!from.includes(phase)) return []
  return to.map((outcome) => (outcome === 'same' ? phase : outcome))
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
