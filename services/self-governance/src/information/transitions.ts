import type { CommandType } from './commands.ts'
import { COMPILATION_PHASES, type InPhase, MESSAGE_PHASES, PHASES, type Phase } from './state.ts'

/** `same`: the phase stays. Several: the rules choose, as documented at the command. */
type Outcome = Phase | 'same'
type Transition = { from: readonly Phase[]; to: readonly Outcome[] }

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
    line([command, ...PHASES.map((phase) => phasesAfter(phase, command).join(', '))]),
  )
  return [line(['', ...PHASES]), line(['---', ...PHASES.map(() => '---')]), ...rows].join('\n')
}
