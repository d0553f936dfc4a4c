import type { Instant } from '#shared/eventsourcing/instant.ts'
import type { ScreeningEvent } from './events.ts'
import type { ScreeningState } from './state.ts'

/** A review whose limit has passed and nobody has said so yet; it occurs at the time that was stored when it was owed. */
export function due(state: ScreeningState, at: Instant): readonly ScreeningEvent[] {
  const owed = runningReview(state)
  if (!owed || owed.dueAt >= at) return []
  const { dueAt, urgent } = owed
  return [{ type: 'ScreeningReviewOverdue', at: dueAt, dueAt, urgent }]
}

/** The review whose clock still runs. */
export function runningReview(state: ScreeningState) {
  return state.phase === 'submitted' && state.owed && !state.owed.overdue ? state.owed : undefined
}
