import type { Decision } from '#shared/eventsourcing/decider.ts'
import type { Instant } from '#shared/eventsourcing/instant.ts'
import type { InformationEvent } from '../events.ts'
import type { InformationState } from '../state.ts'

/** What lies in the past at `at` and nobody has said yet: that the limit of an answer has passed. */
export function due(state: InformationState, at: Instant): readonly InformationEvent[] {
  const dueAt = runningLimit(state)
  return dueAt && dueAt < at ? [{ type: 'AnswerOverdue', at: dueAt, dueAt }] : []
}

/** The limit of an answer, while it runs and nobody has said that it has passed. */
export function runningLimit(state: InformationState): Instant | undefined {
  if (!('message' in state)) return undefined
  const { answer, overdue, answerDueAt } = state.message
  return answer || overdue ? undefined : answerDueAt
}

/** The timer's command: what fell due is said before every command, so nothing is left to decide. */
export function passDeadline(): Decision<InformationEvent> {
  return []
}
