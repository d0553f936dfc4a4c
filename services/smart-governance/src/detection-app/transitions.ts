import type { DetectionAppCommand } from './decider.ts'
import { type InPhase, PHASES, type Phase } from './state.ts'

type CommandType = DetectionAppCommand['type']
type Transition = { from: readonly Phase[]; to: Phase | 'same' }

/** Which command is possible in which phase, and where it leads: decide() obeys it, the documentation prints it. */
export const transitions = {
  propose: { from: ['none', 'retired'], to: 'proposed' },
  startTrial: { from: ['proposed', 'trial', 'live'], to: 'trial' },
  recordTrial: { from: ['trial'], to: 'same' },
  goLive: { from: ['trial', 'live'], to: 'live' },
  retire: { from: ['proposed', 'trial', 'live'], to: 'retired' },
} as const satisfies Record<CommandType, Transition>

/** The states in which a command is decided. */
export type Before<T extends CommandType> = InPhase<(typeof transitions)[T]['from'][number]>

export const COMMANDS = Object.keys(transitions) as CommandType[]

/** The phase a command leads to from this one; undefined where it is not possible. */
export function phaseAfter(phase: Phase, command: CommandType): Phase | undefined {
  const { from, to }: Transition = transitions[command]
  if (!from.includes(phase)) return undefined
  return to === 'same' ? phase : to
}

/** The table as documentation prints it: a line per command, a column per phase. */
export function transitionTable(): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  const rows = COMMANDS.map((command) => line([command, ...PHASES.map((phase) => phaseAfter(phase, command) ?? '')]))
  return [line(['', ...PHASES]), line(['---', ...PHASES.map(() => '---')]), ...rows].join('\n')
}
