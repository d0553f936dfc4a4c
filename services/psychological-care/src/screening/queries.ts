import { toInstant } from '#shared/eventsourcing/instant.ts'
import type { CommunityId } from '#shared/governance/ids.ts'
import { havingFacets, type StagedList, stagedLists } from '#shared/graphql/staged-list.ts'
import type { Instrument } from './codes.ts'
import { facet } from './facets.ts'
import type { ScreeningNode } from './graph/node.ts'
import type { Phase } from './state.ts'

/** By the limit of the review that is owed, the nearest first; by invitation or intake, the newest first. */
export type StageName = 'owed' | 'newest'
export type ScreeningList = StagedList<ScreeningNode, StageName>

export const screeningStages = stagedLists<ScreeningNode, StageName>({
  // As a range, which the index alone answers: whether a field exists is looked up in the row.
  owed: { condition: { due: { $gte: toInstant(0) } }, field: 'due', direction: 1 },
  newest: { condition: {}, field: 'since', direction: -1 },
})

export type ScreeningFilter = {
  phase?: Phase | undefined
  instrument?: Instrument | undefined
  communityId?: CommunityId | undefined
  /** Of one of these. */
  participants?: readonly string[] | undefined
}

/** `within`: facets of which a row must have one (reach.ts); undefined: all rows are within reach. */
export function screeningList(filter: ScreeningFilter, within: readonly string[] | undefined): ScreeningList {
  const { participants } = filter
  const theirs = participants ? [{ facets: { $in: participants.map(facet.person) } }] : []
  return { conditions: [...havingFacets(facetsIn(filter), within), ...theirs], stages: ['newest'] }
}

export function pendingReviews(
  { communityId, urgent }: { communityId?: CommunityId | undefined; urgent?: boolean | undefined },
  within: readonly string[] | undefined,
): ScreeningList {
  const wanted = [...facetsIn({ communityId }), ...(urgent ? [facet.urgent] : [])]
  const rest = urgent === false ? [{ facets: { $ne: facet.urgent } }] : []
  return { conditions: [...havingFacets(wanted, within), ...rest], stages: ['owed'] }
}

function facetsIn({ phase, instrument, communityId }: ScreeningFilter): string[] {
  return [
    ...(communityId ? [facet.division(communityId)] : []),
    ...(phase ? [facet.phase(phase)] : []),
    ...(instrument ? [facet.instrument(instrument)] : []),
  ]
}
