import type { Instant } from '#shared/eventsourcing/instant.ts'
import type { AlertEventOf, RecordedAlertEvent } from './events.ts'
import type { AlertState, Seen } from './state.ts'

/** A fact that this state cannot have: the stream is damaged, or belongs to another mechanism. */
export class ImpossibleHistory extends Error {
  readonly code = 'IMPOSSIBLE_HISTORY'
}

/** What a fact does to the state. Facts are trusted: whether they were allowed was decided once, before. */
export function evolve(state: AlertState, event: RecordedAlertEvent): AlertState {
  switch (event.type) {
    case 'DetectionMerged':
      return merged(state, event)
    case 'AlertSuppressed':
      return { phase: 'suppressed', seen: known(state) }
    case 'AlertRaised':
      return { phase: 'raised', seen: known(state) }
    case 'AlertConfirmed': {
      const { at, area, handover } = event
      const seen = { ...known(state), area }
      return { phase: 'confirmed', seen, decidedAt: at, ...(handover && { handover }) }
    }
    case 'AlertDismissed':
      return { phase: 'dismissed', seen: known(state), decidedAt: event.at, reason: event.reason }
    case 'AlertMerged':
      return { phase: 'merged', seen: known(state), decidedAt: event.at, intoId: event.intoId }
  }
}

/** The first detection of a window waits for what is said of it: suppressed or raised. */
function merged(state: AlertState, event: AlertEventOf<'DetectionMerged'> & { at: Instant }): AlertState {
  if (state.phase === 'none') return { phase: 'suppressed', seen: withDetection(begun(event), event) }
  return { ...state, seen: withDetection(state.seen, event) }
}

function begun({ appId, edition, camera, window, area, at }: AlertEventOf<'DetectionMerged'> & { at: Instant }): Seen {
  return {
    ...{ appId, edition, camera, window, area },
    detections: 0,
    firstSeenAt: at,
    lastSeenAt: at,
    withoutConfidence: 0,
  }
}

/** Sums, the least and the greatest: the order does not matter. A place, once known, is not lost. */
function withDetection(seen: Seen, event: AlertEventOf<'DetectionMerged'> & { at: Instant }): Seen {
  const { at, confidence, doubt, area } = event
  const raisedAt = doubt ? seen.raisedAt : earlier(seen.raisedAt, at)
  const highest = confidence === undefined ? seen.highestConfidence : Math.max(seen.highestConfidence ?? 0, confidence)
  return {
    ...seen,
    area: seen.area.communityId ? seen.area : area,
    detections: seen.detections + 1,
    firstSeenAt: earlier(seen.firstSeenAt, at),
    lastSeenAt: later(seen.lastSeenAt, at),
    ...(raisedAt && { raisedAt }),
    ...(highest !== undefined && { highestConfidence: highest }),
    withoutConfidence: seen.withoutConfidence + (confidence === undefined ? 1 : 0),
  }
}

function earlier(one: Instant | undefined, other: Instant): Instant {
  return one !== undefined && one < other ? one : other
}

function later(one: Instant, other: Instant): Instant {
  return one < other ? other : one
}

function known(state: AlertState): Seen {
  if (state.phase !== 'none') return state.seen
  throw new ImpossibleHistory('an alert begins with a detection')
}
