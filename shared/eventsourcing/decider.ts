import type { Recorded } from './event.ts'
import type { Instant } from './instant.ts'

/** A business refusal: a stable code and a sentence for the person who asked. */
export type Rejection = { code: string; message: string }

/** The facts that follow from a command (none: nothing changes), or why it is refused. */
export type Decision<E> = readonly E[] | { rejection: Rejection }

export function rejected(code: string, message: string): { rejection: Rejection } {
  return { rejection: { code, message } }
}

export function isRejected<E>(decision: Decision<E>): decision is { rejection: Rejection } {
  return 'rejection' in decision
}

/** What every command carries: its type and the time it was first taken up. */
export type Command = { type: string; at: Instant }

/**
 * A mechanism's rules as three pure functions: no I/O, no clock.
 * `rules` is what was in force at the command's time; events record its edition ids and computed results.
 */
export type Decider<S, C extends Command, E extends { type: string; at?: Instant }, R = undefined> = {
  initial: S
  decide(state: S, command: C, rules: R): Decision<E>
  evolve(state: S, event: Recorded<E>): S
  /**
   * Facts whose time has passed at `at` but that no event says yet (…Overdue; `at` of such a fact is when the deadline
   * passed). The command handler puts them before the facts of every command; the timer only sends a command so that
   * they are said in time.
   */
  due?(state: S, at: Instant): readonly E[]
}
