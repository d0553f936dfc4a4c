import type { CommandType } from './commands.ts'
import { type InPhase, LIVE_PHASES, PHASES, type Phase } from './state.ts'

/** `same`: the phase stays. Several: the rules choose, as documented at the command. */
type Outcome = Phase | 'same'
type Transition = { from: readonly Phase[]; to: readonly Outcome[] }

const EXISTING = PHASES.filter((phase) => phase !== 'none')

/** Which command is possible in which phase, and where it leads: decide() obeys it, the documentation prints it. */
export const transitions = {
  invite: { from: ['none'], to: ['invited'] },
  submit: { from: ['invited'], to: ['submitted'] },
  review: { from: ['submitted'], to: ['reviewed'] },
  withdrawConsent: { from: LIVE_PHASES, to: ['withdrawn'] },
  recordSubmitted: { from: ['none', 'recorded'], to: ['recorded'] },
  erase: { from: EXISTING, to: ['same', 'erased'] },
  passDeadline: { from: EXISTING, to: ['same'] },
} as const satisfies Record<CommandType, Transition>

/** The states in which a command is decided. */
export type Before<T extends CommandType> = InPhase<(typeof transitions)[T]['from'][number]>

export const COMMANDS = Object.keys(transitions) as CommandType[]

/** Phases a command may lead to from this one; none where it is not possible. */
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
    line([command, ...PHASES.map((phase) => [...new Set(phasesAfter(phase, command))].join(', '))]),
  )
  return [line(['', ...PHASES]), line(['---', ...PHASES.map(() => '---')]), ...rows].join('\n')
}
