import { type Decision, rejected } from '#shared/eventsourcing/decider.ts'
import type { CommandOf } from '../commands.ts'
import type { ScreeningEvent } from '../events.ts'
import { erasedIn } from '../state.ts'
import type { Before } from '../transitions.ts'

/**
 * Records a questionnaire of an anonymous survey from a file. It is scored and counted, but opens no task: an urgent
 * answer has nobody who could be reached. The same row again changes nothing; one that changed since is reported.
 */
export function recordSubmitted(
  state: Before<'recordSubmitted'>,
  { instrument, answers, result, source }: CommandOf<'recordSubmitted'>,
): Decision<ScreeningEvent> {
  if (state.phase === 'recorded') {
    if (state.history.digest === source.digest) return []
    return rejected('ALREADY_EXISTS', 'this record is known with other content; what was recorded first stays')
  }
  return [
    { type: 'ScreeningSubmitted', instrument, consent: { basis: 'survey' }, answers, source },
    { type: 'ScreeningScored', ...result },
  ]
}

/** A key that the texts were encrypted with is destroyed: the person's, or the screening's own. */
export function erase(state: Before<'erase'>, { subject }: CommandOf<'erase'>): Decision<ScreeningEvent> {
  return erasedIn(state).includes(subject) ? [] : [{ type: 'ScreeningErased', subject }]
}

/** The timer's command: what fell due is said before every command, so nothing is left to decide. */
export function passDeadline(): Decision<ScreeningEvent> {
  return []
}
