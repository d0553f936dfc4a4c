import type { CommandType } from './commands.ts'
import { type InPhase, PHASES, type Phase, STANDING } from './state.ts'

/** `same`: the phase stays. */
type Outcome = Phase | 'same'
type Transition = { from: readonly Phase[]; to: readonly Outcome[] }

const LIVE = PHASES.filter((phase) => phase !== 'none')

/**
 * Which command is possible in which phase, and where it leads: no stage is skipped. decide() obeys it,
 * `availableCommands` is read from it, the documentation prints it.
 */
export const transitions = {
  register: { from: ['none'], to: ['registered'] },
  attachEvidence: { from: ['registered', 'evidenced'], to: ['evidenced'] },
  decide: { from: ['evidenced'], to: ['decided'] },
  serve: { from: ['decided'], to: ['served'] },
  publish: { from: ['served'], to: ['published'] },
  correctFindings: { from: [...STANDING, 'recorded'], to: ['same'] },
  revoke: { from: STANDING, to: ['revoked'] },
  recordInspection: { from: ['none', 'recorded'], to: ['recorded'] },
  eraseSubject: { from: LIVE, to: ['same'] },
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
