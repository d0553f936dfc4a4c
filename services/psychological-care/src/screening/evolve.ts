import type { RecordedScreeningEvent, ScreeningEventOf } from './events.ts'
import type { InPhase, Known, Owed, ScreeningState } from './state.ts'
import { erasedIn } from './state.ts'

/** A fact that this state cannot have: the stream is damaged, or belongs to another mechanism. */
export class ImpossibleHistory extends Error {
  readonly code = 'IMPOSSIBLE_HISTORY'
}

/** What a fact does to the state. Facts are trusted: whether they were allowed was decided once, before. */
export function evolve(state: ScreeningState, event: RecordedScreeningEvent): ScreeningState {
  switch (event.type) {
    case 'ScreeningInvited': {
      const { instrument, person, under14, area } = event
      return { phase: 'invited', screening: { instrument, person, under14, area, erased: [] } }
    }
    case 'ScreeningSubmitted':
      return submitted(state, event)
    case 'ScreeningScored':
      return event.review ? withOwed(state, { dueAt: event.review.dueAt, urgent: false, overdue: false }) : state
    case 'UrgentReviewRequired':
      return withOwed(state, { dueAt: event.dueAt, urgent: true, overdue: false })
    case 'ScreeningReviewed':
      return { phase: 'reviewed', screening: known(state) }
    case 'ScreeningReviewOverdue': {
      const { owed } = inPhase(state, 'submitted')
      return owed ? withOwed(state, { ...owed, overdue: true }) : state
    }
    case 'ConsentWithdrawn':
      return { phase: 'withdrawn', screening: known(state) }
    case 'ScreeningErased':
      return erased(state, event.subject)
  }
}

function submitted(state: ScreeningState, event: ScreeningEventOf<'ScreeningSubmitted'>): ScreeningState {
  const { source, instrument } = event
  if (source) return { phase: 'recorded', history: { ...source, instrument, erased: [] } }
  return { phase: 'submitted', screening: known(state) }
}

function withOwed(state: ScreeningState, owed: Owed): ScreeningState {
  return { ...inPhase(state, 'submitted'), owed }
}

/** A withdrawn consent stays what it is; anything else ends with a key that is gone. */
function erased(state: ScreeningState, subject: string): ScreeningState {
  const subjects = [...erasedIn(state), subject]
  if ('history' in state) return { ...state, history: { ...state.history, erased: subjects } }
  const screening = { ...known(state), erased: subjects }
  return state.phase === 'withdrawn' ? { ...state, screening } : { phase: 'erased', screening }
}

function known(state: ScreeningState): Known {
  if ('screening' in state) return state.screening
  throw new ImpossibleHistory(`a ${state.phase} screening has no participant`)
}

function inPhase<P extends ScreeningState['phase']>(state: ScreeningState, phase: P): InPhase<P> {
  if (state.phase === phase) return state as InPhase<P>
  throw new ImpossibleHistory(`a ${state.phase} screening is not ${phase}`)
}
