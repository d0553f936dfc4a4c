import { transitionsBy } from '#shared/eventsourcing/transitions.ts'
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

/** Where one more voice may lead. The second voice may be enough for a candidate. */
const ONWARDS: Record<Phase, readonly Phase[]> = {
  none: ['noted'],
  noted: ['noted', 'forming', 'candidate'],
  forming: ['forming', 'candidate'],
  candidate: ['candidate'],
  reported: ['reported'],
}

export const { COMMANDS, phasesAfter, isPossible, transitionTable } = transitionsBy(
  PHASES,
  Object.keys(transitions) as CommandType[],
  (phase, command) => {
    const { from, to }: Transition = transitions[command]
    if (!from.includes(phase)) return []
    return to === 'onwards' ? ONWARDS[phase] : to
  },
)
