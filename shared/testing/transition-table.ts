import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Command, type Decider, isRejected } from '#shared/eventsourcing/decider.ts'
import { recorded } from '#shared/eventsourcing/event.ts'
import type { Instant } from '#shared/eventsourcing/instant.ts'
import type { Transitions } from '#shared/eventsourcing/transitions.ts'
import { decideWithDue } from './decider-spec.ts'

type Fact = { type: string; at?: Instant }

/** A mechanism as its table is held against it. */
export type Tabled<S, C extends Command, E extends Fact, R, P extends string, T extends string> = {
  decider: Decider<S, C, E, R>
  rules: R
  table: Transitions<P, T>
  phaseOf(state: S): P
  /** For each phase facts that lead to it; `started` is the time of those that name none. */
  historyOf: Readonly<Record<P, readonly E[]>>
  started: Instant
  /** Examples of a command. Where there are several, they lead together to every phase that the table names. */
  commands(type: T, phase: P): readonly C[]
  /** The state in which a command is asked, where the history's does not do. */
  stateFor?(type: T, state: S): S
  /** Codes of the refusals by the table. */
  refusals?: RegExp
  /** Codes of rules that refuse an example where the table lets it be decided; none where this is left out. */
  otherRefusals?: RegExp
  /** Where the table does not let it be decided, a command may also be accepted and change nothing. */
  idle?: boolean
}

/** What came of a command: the code of the refusal, or the phase afterwards and how many facts led there. */
type Outcome<P> = { code: string } | { phase: P; facts: number }

const BY_THE_TABLE = /_NOT_FOUND$|_WRONG_PHASE$|^ALREADY_EXISTS$/

/** A test for every command in every phase: the decider does what the table of transitions says. */
export function testTransitions<S, C extends Command, E extends Fact, R, P extends string, T extends string>(
  given: Tabled<S, C, E, R, P, T>,
): void {
  const { decider, table, phaseOf, historyOf, started, stateFor = (_type, state) => state } = given
  const phases = Object.keys(historyOf) as P[]
  for (const phase of phases) {
    const history = historyOf[phase].map((event) => recorded(event, started))
    const state = history.reduce(decider.evolve, decider.initial)
    test(`the history of ${phase} ends there`, () => assert.equal(phaseOf(state), phase))

    for (const type of table.COMMANDS) {
      const after = table.phasesAfter(phase, type)
      test(`${phase}: ${type} ${after.length > 0 ? `leads to ${after.join(' or ')}` : 'is refused'}`, () => {
        const outcomes = given.commands(type, phase).map((command) => outcomeOf(given, stateFor(type, state), command))
        if (after.length > 0) assertPossible(outcomes, after, given)
        else for (const outcome of outcomes) assertImpossible(outcome, given)
      })
    }
  }
  testWholeTable(table, phases)
}

function outcomeOf<S, C extends Command, E extends Fact, R, P extends string, T extends string>(
  { decider, rules, phaseOf }: Tabled<S, C, E, R, P, T>,
  before: S,
  command: C,
): Outcome<P> {
  const { due, decision } = decideWithDue(decider, before, command, rules)
  if (isRejected(decision)) return { code: decision.rejection.code }
  const facts = [...due, ...decision].map((fact) => recorded(fact, command.at))
  return { phase: phaseOf(facts.reduce(decider.evolve, before)), facts: facts.length }
}

function assertPossible<P>(outcomes: Outcome<P>[], after: readonly P[], { otherRefusals }: { otherRefusals?: RegExp }) {
  const reached = new Set<P>()
  for (const outcome of outcomes) {
    if ('code' in outcome) assert.ok(otherRefusals?.test(outcome.code), `refused: ${outcome.code}`)
    else reached.add(outcome.phase)
  }
  for (const phase of reached) assert.ok(after.includes(phase), `led to ${phase}`)
  if (outcomes.length > 1) assert.equal(reached.size, after.length, `led to nothing but ${[...reached]}`)
}

function assertImpossible<P>(
  outcome: Outcome<P>,
  { refusals = BY_THE_TABLE, idle }: { refusals?: RegExp; idle?: boolean },
) {
  if ('code' in outcome) assert.match(outcome.code, refusals)
  else assert.ok(idle && outcome.facts === 0, `led to ${outcome.phase}`)
}

function testWholeTable<P extends string, T extends string>(table: Transitions<P, T>, phases: readonly P[]): void {
  const leads = (from: P, to: P) => table.COMMANDS.some((type) => table.phasesAfter(from, type).includes(to))

  test('every phase is reached by some command, and every command is possible in some phase', () => {
    for (const phase of phases.filter((each) => each !== 'none'))
      assert.ok(phases.some((from) => from !== phase && leads(from, phase)))
    for (const type of table.COMMANDS) assert.ok(phases.some((phase) => table.isPossible(phase, type)))
  })

  test('prints a line per command and a column per phase', () => {
    const lines = table.transitionTable().split('\n')
    assert.equal(lines.length, table.COMMANDS.length + 2)
    assert.ok(lines.every((line) => line.split('|').length === phases.length + 3))
  })
}
