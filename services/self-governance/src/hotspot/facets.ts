import type { DivisionId } from '#shared/governance/ids.ts'
import { EVERY_ROW } from '#shared/graphql/staged-list.ts'
import type { HotspotRow } from './row.ts'
import type { Phase } from './state.ts'

/** Sizes up to this have a facet each; who asks for more looks through those of this size. */
export const LARGEST_FACET = 20

/*
 * What a list is asked for: every answer is a facet, a short text in the row's `facets`. Two indexes then serve each
 * filter in both orders (docs/decisions/0062).
 */
export const facet = {
  phase: (phase: Phase) => `p:${phase}`,
  /** District, street or community. */
  division: (id: DivisionId) => `d:${id}`,
  /** As many voices or more. */
  atLeast: (size: number) => `n:${Math.min(size, LARGEST_FACET)}`,
}

/** None while one voice alone was noted: that is no hotspot to anybody. */
export function facetsOf({ state, size }: HotspotRow): string[] {
  if (state.phase === 'none' || state.phase === 'noted') return []
  const { communityId, streetId, districtId } = state.area
  const sizes = Array.from({ length: Math.min(size, LARGEST_FACET) - 1 }, (_, index) => facet.atLeast(index + 2))
  const divisions = [communityId, streetId, districtId].flatMap((id) => (id ? [facet.division(id)] : []))
  return [EVERY_ROW, facet.phase(state.phase), ...divisions, ...sizes]
}
