import type { Instant } from '#shared/eventsourcing/instant.ts'
import type { View } from '#shared/eventsourcing/view.ts'
import type { CommunityId } from '#shared/governance/ids.ts'
import type { CameraEvent } from './events.ts'

/** A camera as the directory shows it. */
export type CameraRow = { code: string; communityId: CommunityId; since: Instant }

export const cameraView: View<CameraRow, CameraEvent> = {
  collection: 'cameras',
  revision: 1,
  indexes: [{ key: { communityId: 1, _id: 1 } }],

  fold(row, event) {
    const { communityId, at: since } = event
    if (event.type === 'CameraRegistered') return { code: event.code, communityId, since }
    if (!row) throw new Error('a camera moved before it was registered')
    return { ...row, communityId, since }
  },
}
