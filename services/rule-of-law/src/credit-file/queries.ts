import type { Filter } from 'mongodb'
import type { StoredRow } from '#shared/eventsourcing/view.ts'
import type { Sector } from '#shared/governance/administrative-law.ts'
import type { CommunityId } from '#shared/governance/ids.ts'
import { type StagedList, stagedLists } from '#shared/graphql/staged-list.ts'
import type { RecordKind } from './codes.ts'
import { facet } from './facets.ts'
import type { OrganId } from './ids.ts'
import type { CreditFileRow } from './row.ts'

export type CreditFileDocument = StoredRow<CreditFileRow>

export type CreditFileFilter = {
  communityId?: CommunityId | undefined
  kind?: RecordKind | undefined
  organId?: OrganId | undefined
  sector?: Sector | undefined
}

export type CreditFileList = StagedList<CreditFileDocument, 'changed'>

/** Files of legal entities, what changed last first. */
export const fileLists = stagedLists<CreditFileDocument, 'changed'>({
  changed: { condition: {}, field: 'changedAt', direction: -1 },
})

/** Persons stand in no list. */
export function creditFileList({ communityId, kind, organId, sector }: CreditFileFilter): CreditFileList {
  const wanted = [
    facet.legal,
    ...(communityId ? [facet.community(communityId)] : []),
    ...(kind ? [facet.kind(kind)] : []),
    ...(organId ? [facet.organ(organId)] : []),
    ...(sector ? [facet.sector(sector)] : []),
  ]
  return { conditions: [{ facets: { $all: wanted } } as Filter<CreditFileDocument>], stages: ['changed'] }
}
