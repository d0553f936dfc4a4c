import type { Decision } from '#shared/eventsourcing/decider.ts'
import type { CommandOf } from '../commands.ts'
import type { ActEvent } from '../events.ts'
import type { Before } from '../transitions.ts'

/**
 * Nothing comes of it (终止、销案): it was opened by mistake, or what was found out is no ground for a decision. Its organ
 * need not be joined any more, nor its ground stand: without them it could not be decided either.
 */
export function discontinue(
  { act: { kind, organId } }: Before<'discontinue'>,
  { reason, remark }: CommandOf<'discontinue'>,
): Decision<ActEvent> {
  return [{ type: 'ActDiscontinued', kind, organId, reason, remark }]
}

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
