import type { Instant } from '#shared/eventsourcing/instant.ts'
import type { View } from '#shared/eventsourcing/view.ts'
import { detectionAppDecider } from './decider.ts'
import type { DetectionAppEvent } from './events.ts'
import { type DetectionAppState, initial } from './state.ts'

/** An application as the catalogue shows it. */
export type DetectionAppRow = {
  /** Absent: the test application. */
  slot?: number | undefined
  state: DetectionAppState
  proposedAt: Instant
  liveSince?: Instant | undefined
  retiredAt?: Instant | undefined
}

export const detectionAppView: View<DetectionAppRow, DetectionAppEvent> = {
  collection: 'detectionApps',
  revision: 3,
  indexes: [{ key: { 'state.phase': 1, _id: 1 } }],

  fold(row, event) {
    const state = detectionAppDecider.evolve(row?.state ?? initial, event)
    if (event.type === 'DetectionAppProposed') return { slot: event.slot, state, proposedAt: event.at }
    if (!row) throw new Error('an application begins with its proposal')
    const { liveSince } = row
    return {
      ...row,
      state,
      liveSince: state.phase === 'live' ? (liveSince ?? event.at) : undefined,
      retiredAt: state.phase === 'retired' ? event.at : undefined,
    }
  },
}
