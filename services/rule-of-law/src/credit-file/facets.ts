import type { PenaltyType, Sector } from '#shared/governance/administrative-law.ts'
import { type CommunityId, personId } from '#shared/governance/ids.ts'
import type { RecordKind } from './codes.ts'
import type { OrganId } from './ids.ts'
import type { CreditFileRow } from './row.ts'
import { isLive, recordsOf } from './state.ts'

/* What a list is asked for: every answer is a facet, a short text in the row's `facets`. docs/decisions/0062. */
export const facet = {
  /** Of legal entities: persons stand in no list. */
  legal: 'legal',
  person: 'person',
  community: (id: CommunityId) => `c:${id}`,
  /** With a live record of this kind, organ or field. */
  kind: (kind: RecordKind) => `k:${kind}`,
  organ: (id: OrganId) => `o:${id}`,
  sector: (sector: Sector) => `f:${sector}`,
  /** With a penalty that everybody may see. */
  shown: 'shown',
  shownOrgan: (id: OrganId) => `so:${id}`,
  shownSector: (sector: Sector) => `sf:${sector}`,
  shownType: (type: PenaltyType) => `st:${type}`,
}

export function facetsOf({ state, shown }: Pick<CreditFileRow, 'state' | 'shown'>): string[] {
  if (state.phase === 'none') return []
  const live = recordsOf(state).filter(isLive)
  const found = [
    personId.is(state.subject) ? facet.person : facet.legal,
    ...(state.communityId ? [facet.community(state.communityId)] : []),
    ...live.flatMap(({ kind, organId, sector }) => [facet.kind(kind), facet.organ(organId), facet.sector(sector)]),
    ...(shown.length > 0 ? [facet.shown] : []),
    ...shown.flatMap(({ organId, sector, penaltyTypes }) => [
      facet.shownOrgan(organId),
      facet.shownSector(sector),
      ...penaltyTypes.map(facet.shownType),
    ]),
  ]
  return [...new Set(found)]
}
