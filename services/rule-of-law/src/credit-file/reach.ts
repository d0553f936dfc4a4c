import { personId, unitId } from '#shared/governance/ids.ts'
import type { Scope } from '#shared/identity/rights.ts'
import { type OrganId, organId } from './ids.ts'
import type { CreditFileState } from './state.ts'

/** Whom a scope is measured from: an officer's unit, a citizen's persons. */
export type Reaching = { unit?: string; persons?: readonly string[] }

/** The organ that an officer's unit is; undefined where the officer has none. */
export function organOf({ unit }: Reaching): OrganId | undefined {
  return unit !== undefined && unitId.is(unit) ? organId.of(unitId.body(unit)) : undefined
}

/** Whether somebody with this scope reaches a decision of the organ. */
export function reachesOrgan(organ: OrganId, scope: Scope, who: Reaching): boolean {
  return scope === 'all' || (scope === 'unit' && organOf(who) === organ)
}

/** A person's file is the person's own. */
export function reachesFile(state: CreditFileState, scope: Scope, { persons = [] }: Reaching): boolean {
  if (scope === 'all') return true
  return scope === 'own' && state.phase === 'open' && personId.is(state.subject) && persons.includes(state.subject)
}
