import type { Filter } from 'mongodb'
import type { Instant } from '#shared/eventsourcing/instant.ts'
import type { StoredRow } from '#shared/eventsourcing/view.ts'
import type { CommunityId, StreetId } from '#shared/governance/ids.ts'
import { havingFacets, type StagedList, stagedLists } from '#shared/graphql/staged-list.ts'
import type { DetectionRow } from './detection/views.ts'
import { facet } from './facets.ts'
import type { AppId } from './ids.ts'
import type { AlertDocument } from './row.ts'
import type { Phase } from './state.ts'

export type AlertFilter = {
  phase?: Phase | undefined
  appId?: AppId | undefined
  camera?: string | undefined
  communityId?: CommunityId | undefined
  streetId?: StreetId | undefined
  /** First seen at this time or later. */
  from?: Instant | undefined
  /** First seen before this time. */
  to?: Instant | undefined
}

export type AlertOrder = 'seen-desc' | 'seen-asc'
export type AlertList = StagedList<AlertDocument, 'newest' | 'oldest'>

/** By when something was seen first, never by when the message came. */
export const alertStages = stagedLists<AlertDocument, 'newest' | 'oldest'>({
  newest: { condition: {}, field: 'firstSeenAt', direction: -1 },
  oldest: { condition: {}, field: 'firstSeenAt', direction: 1 },
})

/** `within`: facets of which a row must have one (reach.ts); undefined: all rows are within reach. */
export function alertList(
  filter: AlertFilter,
  { order, within }: { order: AlertOrder; within: readonly string[] | undefined },
): AlertList {
  const { from, to } = filter
  const wanted = facetsOf(filter)
  const conditions: Filter<AlertDocument>[] = [
    ...havingFacets(wanted, within),
    ...(from ? [{ firstSeenAt: { $gte: from } }] : []),
    ...(to ? [{ firstSeenAt: { $lt: to } }] : []),
  ]
  return { conditions, stages: [order === 'seen-asc' ? 'oldest' : 'newest'] }
}

function facetsOf({ phase, appId, camera, communityId, streetId }: AlertFilter): string[] {
  const wanted = [
    camera && facet.camera(camera),
    communityId && facet.division(communityId),
    appId && facet.app(appId),
    streetId && facet.division(streetId),
    phase && facet.phase(phase),
  ]
  return wanted.filter((each) => each !== undefined)
}

export type DetectionDocument = StoredRow<DetectionRow>
export type DetectionList = StagedList<DetectionDocument, 'seen'>

/** An alert's detections in the order in which they were seen. */
export const detectionStages = stagedLists<DetectionDocument, 'seen'>({
  seen: { condition: {}, field: 'seenAt', direction: 1 },
})

export function detectionList(alertId: string): DetectionList {
  return { conditions: [{ alertId } as Filter<DetectionDocument>], stages: ['seen'] }
}
