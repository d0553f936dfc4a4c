import type { DivisionId, PersonId } from '#shared/governance/ids.ts'
import { EVERY_ROW } from '#shared/graphql/staged-list.ts'
import type { Instrument } from './codes.ts'
import type { ScreeningRow } from './row.ts'
import type { Phase } from './state.ts'

/** What a list is asked for: every answer is a facet, a short text in the row's `facets` (docs/decisions/0062). */
export const facet = {
  urgent: 'urgent',
  phase: (phase: Phase) => `p:${phase}`,
  instrument: (instrument: Instrument) => `i:${instrument}`,
  /** District, street or community. */
  division: (id: DivisionId) => `d:${id}`,
  person: (person: PersonId | string) => `r:${person}`,
}

export function facetsOf({ state, instrument, area, person, due, review }: ScreeningRow): string[] {
  const found: (string | false | undefined)[] = [
    EVERY_ROW,
    facet.phase(state.phase),
    facet.instrument(instrument),
    area?.districtId && facet.division(area.districtId),
    area?.streetId && facet.division(area.streetId),
    area && facet.division(area.communityId),
    person && facet.person(person),
    due !== undefined && review?.urgent === true && facet.urgent,
  ]
  return found.filter((each) => typeof each === 'string')
}
