import type { StoredRow } from '#shared/eventsourcing/view.ts'
import type { CommunityId } from '#shared/governance/ids.ts'
import { havingFacets, type StagedList, stagedLists } from '#shared/graphql/staged-list.ts'
import type { Grade, RiskClass } from './codes.ts'
import { facet } from './facets.ts'
import type { CreditProfileRow } from './row.ts'

export type CreditProfileDocument = StoredRow<CreditProfileRow>

export type CreditProfileFilter = {
  grade?: Grade | undefined
  riskClass?: RiskClass | undefined
  communityId?: CommunityId | undefined
  overridden?: boolean | undefined
  proposed?: boolean | undefined
}

export type CreditProfileList = StagedList<CreditProfileDocument, 'changed'>

/** Profiles, what changed last first. */
export const profileLists = stagedLists<CreditProfileDocument, 'changed'>({
  changed: { condition: {}, field: 'changedAt', direction: -1 },
})

export function creditProfileList(filter: CreditProfileFilter): CreditProfileList {
  const { grade, riskClass, communityId, overridden, proposed } = filter
  const wanted = [
    ...(grade ? [facet.grade(grade)] : []),
    ...(riskClass ? [facet.risk(riskClass)] : []),
    ...(communityId ? [facet.community(communityId)] : []),
    ...(overridden ? [facet.overridden] : []),
    ...(proposed ? [facet.proposed] : []),
  ]
  const without = [...(overridden === false ? [facet.overridden] : []), ...(proposed === false ? [facet.proposed] : [])]
  const rest = without.length > 0 ? [{ facets: { $nin: without } }] : []
  return { conditions: [...havingFacets(wanted), ...rest], stages: ['changed'] }
}
