import type { DivisionId } from '#shared/governance/ids.ts'
import { EVERY_ROW } from '#shared/graphql/staged-list.ts'
import type { Tier } from './codes.ts'
import type { InformationRow } from './row.ts'
import type { Phase } from './state.ts'

/* What a list is asked for: every answer is a facet, a short text in the row's `facets` (docs/decisions/0062). */
export const facet = {
  tier: (tier: Tier) => `t:${tier}`,
  phase: (phase: Phase) => `p:${phase}`,
  /** District, street or community. */
  division: (id: DivisionId) => `d:${id}`,
  subType: (subType: string) => `c:${subType}`,
  submitter: (person: string) => `s:${person}`,
  /** A message whose submitter waits for an answer. */
  unanswered: 'unanswered',
  /** A topic or report rests on it. */
  into: (id: string) => `i:${id}`,
}

export function facetsOf({ state, tier }: InformationRow): string[] {
  const common = [EVERY_ROW, facet.tier(tier), facet.phase(state.phase)]
  if ('message' in state) {
    const { area, subType, submitter, answer, linkedInto } = state.message
    return [
      ...common,
      ...divisionsOf(area),
      ...(subType ? [facet.subType(subType)] : []),
      ...(submitter ? [facet.submitter(submitter.person)] : []),
      ...(answer ? [] : [facet.unanswered]),
      ...linkedInto.map(facet.into),
    ]
  }
  if (!('compilation' in state)) return common
  return [...common, ...divisionsOf(state.compilation.place), ...state.compilation.linkedInto.map(facet.into)]
}

function divisionsOf(place: Partial<Record<string, DivisionId | undefined>>): string[] {
  return Object.values(place).flatMap((id) => (id ? [facet.division(id)] : []))
}
