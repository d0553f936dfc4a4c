import { type Decision, rejected } from '#shared/eventsourcing/decider.ts'
import type { CommandOf } from '../commands.ts'
import type { MatterEvent } from '../events.ts'
import type { MatterState } from '../state.ts'
import type { Before } from '../transitions.ts'

/**
 * Records a matter of the past from a file. It invents no times: when it was closed stays unknown, only on time, late
 * or unknown is kept, and no clock starts. The same row again changes nothing; a row that changed since is reported.
 */
export function recordClosed(
  state: Before<'recordClosed'>,
  { type: _type, at: _at, ...row }: CommandOf<'recordClosed'>,
): Decision<MatterEvent> {
  if (state.phase === 'none') return [{ type: 'MatterRecordedClosed', at: row.receivedAt, ...row }]
  if ('history' in state && state.history.digest === row.digest) return []
  return rejected('ALREADY_EXISTS', 'this record is known with other content; what was recorded first stays')
}

/** The personal data are unreadable from now on: their key is destroyed. */
export function eraseReporter(
  state: Before<'eraseReporter'>,
  { subject }: CommandOf<'eraseReporter'>,
): Decision<MatterEvent> {
  return erasedIn(state).includes(subject) ? [] : [{ type: 'ReporterErased', subject }]
}

function erasedIn(state: MatterState): readonly string[] {
  if ('history' in state) return state.history.erased
  return 'matter' in state ? state.matter.erased : []
}

/** The timer's command: what fell due is said before every command, so nothing is left to decide. */
export function passDeadline(): Decision<MatterEvent> {
  return []
}
