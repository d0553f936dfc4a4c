import { type DivisionId, isDivisionId } from '#shared/governance/ids.ts'
import type { Scope } from '#shared/identity/rights.ts'
import type { Place } from './event-fields.ts'
import { facet } from './facets.ts'
import type { InformationState } from './state.ts'

/** Whom a scope is measured from: an officer's division, a citizen's persons (token subject, verified phone). */
export type Reaching = { division?: string; persons?: readonly string[] }

/** What of an information decides who reaches it. */
export type Reachable = { place: Place; person: string | undefined }

/** Whether somebody with this scope reaches it; whatever is not clearly within is not. */
export function isWithin({ place, person }: Reachable, scope: Scope, who: Reaching): boolean {
  switch (scope) {
    case 'all':
      return true
    case 'division':
      return who.division !== undefined && Object.values(place).some((id) => id === who.division)
    case 'own':
      return person !== undefined && (who.persons ?? []).includes(person)
    default:
      return false
  }
}

/** The same as facets, for lists: of a row one of these must be there. Undefined: no narrowing. None: nothing. */
export function facetsWithin(scope: Scope, who: Reaching): string[] | undefined {
  switch (scope) {
    case 'all':
      return undefined
    case 'division':
      return who.division !== undefined && isDivisionId(who.division)
        ? [facet.division(who.division as DivisionId)]
        : []
    case 'own':
      return (who.persons ?? []).map((person) => facet.submitter(person))
    default:
      return []
  }
}

/** What a state shows of who reaches it; an information that does not exist is nobody's. */
export function reachableOf(state: InformationState): Reachable | undefined {
  if ('message' in state) return { place: state.message.area, person: state.message.submitter?.person }
  return 'compilation' in state ? { place: state.compilation.place, person: undefined } : undefined
}
