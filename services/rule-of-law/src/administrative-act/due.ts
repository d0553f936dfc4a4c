import type { Instant } from '#shared/eventsourcing/instant.ts'
import type { ActEvent } from './events.ts'
import { type ActState, isUnpublished } from './state.ts'

/**
 * What lies in the past at `at` and nobody has said yet: the publication is overdue. It occurs when the limit passed,
 * or with the decision where that was entered after it, however late it is said.
 */
export function due(state: ActState, at: Instant): readonly ActEvent[] {
  const clock = publicationClock(state)
  return clock && clock.at < at ? [clock.event] : []
}

/** The clock that still runs; history has none. */
export function publicationClock(state: ActState): { name: string; at: Instant; event: ActEvent } | undefined {
  if (!isUnpublished(state) || state.decided.overdue) return undefined
  const { publishDueAt, at: decidedAt } = state.decided
  const at = later(publishDueAt, decidedAt)
  const { organId } = state.act
  return { name: 'publish', at, event: { type: 'ActPublicationOverdue', at, organId, publishDueAt } }
}

function later(one: Instant, other: Instant): Instant {
  return one < other ? other : one
}
