import type { Command, Decision } from './decider.ts'

/**
 * One row of the table: the phases in which a command is possible, and those it may lead to. `same`: the phase stays.
 * Where several are named the rules choose, as the command's comment says.
 */
export type Transition<P extends string> = { from: readonly P[]; to: readonly (P | 'same')[] }

/** Which command is possible in which phase, and where it leads: what decide() obeys and documentation prints. */
export type Transitions<P extends string, T extends string> = {
  COMMANDS: readonly T[]
  /** Phases a command may lead to from this one; none where it is not possible. */
  phasesAfter(phase: P, command: T): readonly P[]
  isPossible(phase: P, command: T): boolean
  /** The table as documentation prints it: a line per command, a column per phase. */
  transitionTable(): string
}

export function transitionsOf<P extends string, T extends string>(
  phases: readonly P[],
  table: Readonly<Record<T, Transition<P>>>,
): Transitions<P, T> {
  return transitionsBy(phases, Object.keys(table) as T[], (phase, command) => {
    const { from, to } = table[command]
    return from.includes(phase) ? [...new Set(to.map((outcome) => (outcome === 'same' ? phase : outcome)))] : []
  })
}

/** Like transitionsOf, where the phases that follow cannot be said by `from` and `to` alone. */
export function transitionsBy<P extends string, T extends string>(
  phases: readonly P[],
  commands: readonly T[],
  phasesAfter: (phase: P, command: T) => readonly P[],
): Transitions<P, T> {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return {
    COMMANDS: commands,
    phasesAfter,
    isPossible: (phase, command) => phasesAfter(phase, command).length > 0,
    transitionTable() {
      const rows = commands.map((command) =>
        line([command, ...phases.map((phase) => phasesAfter(phase, command).join(', '))]),
      )
      return [line(['', ...phases]), line(['---', ...phases.map(() => '---')]), ...rows].join('\n')
    },
  }
}

/** One function a command; each takes only the states in which the table lets it be asked. */
type Decisions<T extends string, E, R> = Readonly<Record<T, (state: never, command: never, rules: R) => Decision<E>>>

/**
 * A decider's `decide`: where the table does not let the command be decided, `impossible` refuses it; otherwise the
 * command's own function decides.
 */
export function decideByTable<S extends { phase: string }, C extends Command, E, R>(
  { isPossible }: Pick<Transitions<S['phase'], C['type']>, 'isPossible'>,
  decisions: Decisions<C['type'], E, R>,
  impossible: (state: S, command: C) => Decision<E>,
): (state: S, command: C, rules: R) => Decision<E> {
  return (state, command, rules) => {
    if (!isPossible(state.phase, command.type)) return impossible(state, command)
    // The table was asked before, so the state is one that the command's function takes.
    const decide = decisions[command.type as C['type']] as (state: S, command: C, rules: R) => Decision<E>
    return decide(state, command, rules)
  }
}
