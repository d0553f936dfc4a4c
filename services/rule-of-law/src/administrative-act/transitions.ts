import { type Transition, transitionsOf } from '#shared/eventsourcing/transitions.ts'
import type { CommandType } from './commands.ts'
import { type InPhase, PHASES, type Phase, STANDING } from './state.ts'

const LIVE = PHASES.filter((phase) => phase !== 'none')

/**
 * Which command is possible in which phase, and where it leads: no stage is skipped. decide() obeys it,
 * `availableCommands` is read from it, the documentation prints it.
 */
export const transitions = {
  register: { from: ['none'], to: ['registered'] },
  attachEvidence: { from: ['registered', 'evidenced'], to: ['evidenced'] },
  discontinue: { from: ['registered', 'evidenced'], to: ['discontinued'] },
  decide: { from: ['evidenced'], to: ['decided'] },
  serve: { from: ['decided'], to: ['served'] },
  publish: { from: ['served'], to: ['published'] },
  reword: { from: ['published', 'revoked'], to: ['same'] },
  correctFindings: { from: [...STANDING, 'recorded'], to: ['same'] },
  revoke: { from: STANDING, to: ['revoked'] },
  movePublicity: { from: [...STANDING, 'revoked'], to: ['same'] },
  recordInspection: { from: ['none', 'recorded'], to: ['recorded'] },
  eraseSubject: { from: LIVE, to: ['same'] },
  passDeadline: { from: LIVE, to: ['same'] },
} as const satisfies Record<CommandType, Transition<Phase>>

/** The states in which a command is decided. */
export type Before<T extends CommandType> = InPhase<(typeof transitions)[T]['from'][number]>

export const { COMMANDS, phasesAfter, isPossible, transitionTable } = transitionsOf(PHASES, transitions)
