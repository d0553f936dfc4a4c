import type { Filter } from 'mongodb'
import type { CommunityId, DivisionId } from '#shared/governance/ids.ts'
import type { Day } from '#shared/governance/shanghai.ts'
import { havingFacets, type ListNode, type StagedList, stagedLists } from '#shared/graphql/staged-list.ts'
import { facet, LARGEST_FACET } from './facets.ts'
import type { HotspotDocument } from './row.ts'
import type { ShownPhase } from './state.ts'

export type HotspotFilter = {
  /** As many voices or more, in whatever phase. */
  minimumSize: number
  phase?: ShownPhase | undefined
  communityId?: CommunityId | undefined
  /** District, street or community. */
  divisionId?: DivisionId | undefined
  /** Days of receipt, both included. */
  from?: Day | undefined
  to?: Day | undefined
}

export type HotspotOrder = 'day-desc' | 'size-desc'

/** Each order is a list of one stage. */
export const hotspotStages = stagedLists<HotspotDocument, HotspotOrder>({
  'day-desc': { condition: {}, field: 'day', direction: -1 },
  'size-desc': { condition: {}, field: 'size', direction: -1 },
})
export type HotspotList = StagedList<HotspotDocument, HotspotOrder>
export type HotspotListNode = ListNode<HotspotDocument, HotspotOrder>

/** A list as conditions on rows; every one of them names facets, so that every one answers from an index. */
export function hotspotList(filter: HotspotFilter, order: HotspotOrder): HotspotList {
  const { minimumSize, phase, communityId, divisionId, from, to } = filter
  const wanted = [
    ...(minimumSize > 1 ? [facet.atLeast(minimumSize)] : []),
    ...(communityId ? [facet.division(communityId)] : []),
    ...(divisionId ? [facet.division(divisionId)] : []),
    ...(phase ? [facet.phase(phase)] : []),
  ]
  const conditions: Filter<HotspotDocument>[] = [
    ...havingFacets(wanted),
    ...(minimumSize > LARGEST_FACET ? [{ size: { $gte: minimumSize } }] : []),
    ...(from ? [{ day: { $gte: from } }] : []),
    ...(to ? [{ day: { $lte: to } }] : []),
  ]
  return { conditions, stages: [order] }
}
