import type { Decision } from '#shared/eventsourcing/decider.ts'
import type { CommandOf } from '../commands.ts'
import type { ActEvent } from '../events.ts'
import type { Before } from '../transitions.ts'

/** The personal data are unreadable from now on: their key is destroyed. */
export function eraseSubject(
  state: Before<'eraseSubject'>,
  { subject }: CommandOf<'eraseSubject'>,
): Decision<ActEvent> {
  const { erased } = 'history' in state ? state.history : state.act
  return erased.includes(subject) ? [] : [{ type: 'ActSubjectErased', subject }]
}

/** The timer's command: what fell due is said before every command, so nothing is left to decide. */
export function passDeadline(): Decision<ActEvent> {
  return []
}
