import { type DivisionId, districtId, isDivisionId, unitId } from '#shared/governance/ids.ts'
import type { Scope } from '#shared/identity/rights.ts'
import { liesIn } from './area.ts'
import { facet } from './facets.ts'
import type { AlertState } from './state.ts'

/** Whom a scope is measured from: an officer's division or unit. */
export type Reaching = { division?: string; unit?: string }

/** Whether somebody with this scope reaches the alert; one that does not exist is nobody's. */
export function isWithin(state: AlertState, scope: Scope, who: Reaching): boolean {
  if (state.phase === 'none') return false
  if (scope === 'all') return true
  if (scope === 'division') return who.division !== undefined && liesIn(state.seen.area, who.division)
  return scope === 'unit' && who.unit !== undefined && unitOf(state) === who.unit
}

/** The same as facets, for lists: of a row one of these must be there. Undefined: no narrowing. None: nothing. */
export function facetsWithin(scope: Scope, who: Reaching): string[] | undefined {
  if (scope === 'all') return undefined
  if (scope === 'division' && who.division !== undefined && isDivisionId(who.division))
    return divisionFacets(who.division)
  return scope === 'unit' && who.unit !== undefined && unitId.is(who.unit) ? [facet.unit(who.unit)] : []
}

/** What no place is known of is the district's. */
function divisionFacets(division: DivisionId): string[] {
  return districtId.is(division) ? [facet.division(division), facet.nowhere] : [facet.division(division)]
}

/** A unit has to do with what was handed over to it. */
function unitOf(state: AlertState): string | undefined {
  return state.phase === 'confirmed' ? state.handover?.unitId : undefined
}
