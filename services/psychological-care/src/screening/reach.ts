import { isDivisionId } from '#shared/governance/ids.ts'
import type { Scope } from '#shared/identity/rights.ts'
import type { Area } from './event-fields.ts'
import { facet } from './facets.ts'
import type { ScreeningState } from './state.ts'

/** Whom a scope is measured from: a care worker's division, a citizen's persons (token subject, verified phone). */
export type Reaching = { division?: string; persons?: readonly string[] }

/** What of a screening decides who reaches it. Rows have it as well as states. */
export type Reachable = { area?: Area | undefined; person?: string | undefined }

/** Whether somebody with this scope reaches the screening; whatever is not clearly within is not. */
export function isWithin({ area, person }: Reachable, scope: Scope, who: Reaching): boolean {
  switch (scope) {
    case 'all':
      return true
    case 'division':
      return (
        area !== undefined &&
        [area.communityId, area.streetId, area.districtId].some((id) => id !== undefined && id === who.division)
      )
    case 'own':
      return person !== undefined && (who.persons ?? []).includes(person)
    case 'unit':
    case 'no':
      return false
  }
}

/** The same as facets, for lists: of a row one of these must be there. Undefined: no narrowing. None: nothing. */
export function facetsWithin(scope: Scope, who: Reaching): string[] | undefined {
  switch (scope) {
    case 'all':
      return undefined
    case 'division':
      return who.division !== undefined && isDivisionId(who.division) ? [facet.division(who.division)] : []
    case 'own':
      return (who.persons ?? []).map((person) => facet.person(person))
    case 'unit':
    case 'no':
      return []
  }
}

/** What a state shows of who reaches it: anonymous history, and none at all, only whoever reaches everything. */
export function reachableOf(state: ScreeningState): Reachable {
  return 'screening' in state ? { area: state.screening.area, person: state.screening.person } : {}
}
