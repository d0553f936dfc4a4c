import type { Instant } from '#shared/eventsourcing/instant.ts'
import type { View } from '#shared/eventsourcing/view.ts'
import type { DetectionEvent } from './events.ts'

/** A detection as its alert lists it. */
export type DetectionRow = Omit<DetectionEvent, 'type' | 'at' | 'digest'> & { seenAt: Instant; receivedAt: Instant }

export const detectionView: View<DetectionRow, DetectionEvent> = {
  collection: 'detections',
  revision: 1,
  indexes: [{ key: { alertId: 1, seenAt: 1, _id: 1 } }],

  fold(_row, { type: _type, at: seenAt, digest: _digest, ...detection }, { recordedAt: receivedAt }) {
    return { ...detection, seenAt, receivedAt }
  },
}
