import type { CommunityId } from '#shared/governance/ids.ts'
import { EVERY_ROW } from '#shared/graphql/staged-list.ts'
import type { Grade, RiskClass } from './codes.ts'
import { type CreditProfileState, gradeInForce } from './state.ts'

/* What a list is asked for: every answer is a facet, a short text in the row's `facets`. docs/decisions/0062. */
export const facet = {
  /** The grade in force. */
  grade: (grade: Grade) => `g:${grade}`,
  risk: (risk: RiskClass) => `r:${risk}`,
  community: (id: CommunityId) => `c:${id}`,
  overridden: 'overridden',
  /** A proposal waits for its second signature. */
  proposed: 'proposed',
}

export function facetsOf(state: CreditProfileState): string[] {
  if (state.phase !== 'graded') return []
  const { risk, graded, override, proposal } = state
  return [
    EVERY_ROW,
    facet.grade(gradeInForce(state)),
    facet.risk(risk.riskClass),
    ...(graded.communityId ? [facet.community(graded.communityId)] : []),
    ...(override ? [facet.overridden] : []),
    ...(proposal ? [facet.proposed] : []),
  ]
}
