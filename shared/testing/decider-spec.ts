import assert from 'node:assert/strict'
import { type Command, type Decider, type Decision, isRejected } from '#shared/eventsourcing/decider.ts'
import { type Recorded, recorded } from '#shared/eventsourcing/event.ts'
import type { Instant } from '#shared/eventsourcing/instant.ts'

type Fact = { type: string; at?: Instant }

/** What the command must lead to. Every expectation runs the decider, so one that is never stated proves nothing. */
export type Expectation<S, E> = {
  /**
   * Exactly these facts in this order; of each, the fields that are named.
   * Facts that fell due before the command (…Overdue) come first, as they do in the store; `at` is when it occurred.
   */
  then(...facts: readonly Partial<E>[]): void
  /** Refused with this code, and with a sentence. */
  thenRejected(code: string): void
  /** Accepted, and nothing changes. */
  thenNothing(): void
  /** The state afterwards: the fields that are named. */
  thenState(state: Part<S>): void
}

/** Some of its fields, at any depth. */
type Part<T> = T extends object ? { [K in keyof T]?: Part<T[K]> } : T

export type Given<S, C, E> = { when(command: C): Expectation<S, E>; state(): S }

/** Given these facts, when this command comes, then these facts follow: a rule as a sentence. */
export type Spec<S, C, E, R> = {
  given(...history: readonly E[]): Given<S, C, E>
  /** The same sentence under other rules. */
  under(rules: R): Spec<S, C, E, R>
}

/**
 * `started` is the time of history that names none. What is decided is stored too: the types do not see a field that a
 * spread brings along, the catalogue does.
 */
export function specFor<S, C extends Command, E extends Fact, R>(
  decider: Decider<S, C, E, R>,
  events: { store(fact: E, at: Instant): unknown },
  rules: R,
  started: Instant,
): Spec<S, C, E, R> {
  const fold = (state: S, facts: readonly E[], at: Instant) =>
    facts.reduce((current, fact) => decider.evolve(current, recorded(fact, at)), state)

  function run(before: S, command: C): { decision: Decision<E>; after: S } {
    const { due, decision } = decideWithDue(decider, before, command, rules)
    if (isRejected(decision)) return { decision, after: before }
    const decided = [...due, ...decision]
    for (const fact of decided) events.store(fact, command.at)
    const facts = decided.map((fact) => recorded(fact, command.at))
    return { decision: facts, after: fold(before, facts, command.at) }
  }

  return {
    under: (other) => specFor(decider, events, other, started),
    given(...history) {
      const before = fold(decider.initial, history, started)
      return { state: () => before, when: (command) => expectation(() => run(before, command)) }
    },
  }
}

/** What the command handler does: says what fell due first, then decides on the state after it. */
export function decideWithDue<S, C extends Command, E extends Fact, R>(
  decider: Decider<S, C, E, R>,
  before: S,
  command: C,
  rules: R,
): { due: readonly E[]; decision: Decision<E> } {
  const due = decider.due?.(before, command.at) ?? []
  const state = due.reduce((current, fact) => decider.evolve(current, recorded(fact, command.at)), before)
  return { due, decision: decider.decide(state, command, rules) }
}

/** One command of a stream's life that was not refused. */
export type DecidedStep<S, C, E> = { before: S; command: C; events: Recorded<E>[]; after: S }

/** Undefined where the command is refused. */
export function stepOf<S, C extends Command, E extends Fact, R>(
  decider: Decider<S, C, E, R>,
  before: S,
  command: C,
  rules: R,
): DecidedStep<S, C, E> | undefined {
  const { due, decision } = decideWithDue(decider, before, command, rules)
  if (isRejected(decision)) return undefined
  const events = [...due, ...decision].map((event) => recorded(event, command.at))
  return { before, command, events, after: events.reduce(decider.evolve, before) }
}

function expectation<S, E extends Fact>(run: () => { decision: Decision<E>; after: S }): Expectation<S, E> {
  const accepted = () => {
    const { decision, after } = run()
    if (isRejected(decision)) assert.fail(`refused: ${decision.rejection.code}, ${decision.rejection.message}`)
    return { facts: decision, after }
  }
  return {
    // biome-ignore lint/suspicious/noThenProperty: given, when, then; who forgets the `then` and awaits it, fails
    then(...expected) {
      const { facts } = accepted()
      assert.deepEqual(
        facts.map(({ type }) => type),
        expected.map(({ type }) => type),
      )
      for (const [index, fact] of expected.entries()) assert.partialDeepStrictEqual(facts[index], fact)
    },
    thenRejected(code) {
      const { decision } = run()
      assert.ok(isRejected(decision), `accepted, though ${code} was expected`)
      assert.equal(decision.rejection.code, code)
      assert.match(decision.rejection.message, /\w+ \w+/)
    },
    thenNothing() {
      assert.deepEqual(accepted().facts, [])
    },
    thenState(state) {
      assert.partialDeepStrictEqual(accepted().after, state)
    },
  }
}
