import { type UnitId, unitId } from '#shared/governance/ids.ts'
import type { Rights } from '#shared/graphql/rights.ts'
import type { Identity } from '#shared/identity/identity.ts'
import type { Scope } from '#shared/identity/rights.ts'
import { facet } from './facets.ts'
import { type OrganId, organOf } from './ids.ts'
import { type ActState, organIn } from './state.ts'

/** Whom a scope is measured from: an officer's unit, a citizen's persons (token subject, verified phone). */
export type Reaching = { unit?: string; persons?: readonly string[] }

/** What of an act decides who reaches it. Rows have it as well as states. */
export type Reachable = { organId?: OrganId | undefined; personId?: string | undefined }

/** Whether somebody with this scope reaches the act; whatever is not clearly within is not. */
export function isWithin({ organId, personId }: Reachable, scope: Scope, who: Reaching): boolean {
  switch (scope) {
    case 'all':
      return true
    case 'unit':
      return organId !== undefined && organId === ownOrgan(who)
    case 'own':
      return personId !== undefined && (who.persons ?? []).includes(personId)
    default:
      return false
  }
}

export type Commanding = { mutation: string; state: ActState; identity: Identity }

/**
 * Whether somebody may command an act. What an organ opened is that organ's: there whoever commands has the right to
 * decide as well, and a wider right is of history alone, which no organ stands behind.
 */
export function mayCommand(rights: Rights, { mutation, state, identity }: Commanding): boolean {
  const reachable = reachableOf(state)
  // Whoever commands sees the acts of all organs: that there is none, the rules say.
  if (!reachable) return true
  const field = `Mutation.${mutation}`
  const scope =
    'history' in state ? rights.scope(field, identity) : rights.narrowest([field, 'Mutation.decideAct'], identity)
  return isWithin(reachable, scope, identity)
}

/** The same as facets, for lists: of a row one of these must be there. Undefined: no narrowing. None: nothing. */
export function facetsWithin(scope: Scope, who: Reaching): string[] | undefined {
  switch (scope) {
    case 'all':
      return undefined
    case 'unit': {
      const organ = ownOrgan(who)
      return organ ? [facet.organ(organ)] : []
    }
    case 'own':
      return (who.persons ?? []).map((person) => facet.subject(person))
    default:
      return []
  }
}

/** What a state shows of who reaches it; an act that does not exist is nobody's. */
export function reachableOf(state: ActState): Reachable | undefined {
  if (state.phase === 'none') return undefined
  const subject = 'act' in state ? state.act.subject : state.history.subject
  return { organId: organIn(state), personId: subject?.id }
}

function ownOrgan({ unit }: Reaching): OrganId | undefined {
  return unit !== undefined && unitId.is(unit) ? organOf(unit as UnitId) : undefined
}
