import { type DivisionId, districtId, isDivisionId, type UnitId, unitId } from '#shared/governance/ids.ts'
import type { Scope } from '#shared/identity/rights.ts'
import { isAbove, levelOf } from './codes.ts'
import type { CommandType } from './commands.ts'
import type { Area } from './event-fields.ts'
import { centreElsewhere, facet, NOWHERE } from './facets.ts'
import { helpersOf, type MatterState, unitOf } from './state.ts'

/** Whom a scope is measured from: an officer's division or unit, a citizen's persons (token subject, verified phone). */
export type Reaching = { division?: string; unit?: string; persons?: readonly string[] }

/** What of a matter decides who reaches it. Rows have it as well as states. */
export type Reachable = {
  area: Area
  /** The centre that has it in hand, and those above it. */
  centres: readonly DivisionId[]
  reporter?: { person: string; confidential: boolean } | undefined
  unitId?: UnitId | undefined
  helpers: readonly UnitId[]
}

/** Whether somebody with this scope reaches the matter; whatever is not clearly within is not. */
export function isWithin(matter: Reachable, scope: Scope, who: Reaching): boolean {
  switch (scope) {
    case 'all':
      return true
    case 'division':
      return who.division !== undefined && isDivisionId(who.division) && reaches(matter, who.division)
    case 'unit':
      return who.unit !== undefined && [matter.unitId, ...matter.helpers].some((unit) => unit === who.unit)
    case 'own':
      return matter.reporter !== undefined && (who.persons ?? []).includes(matter.reporter.person)
    case 'no':
      return false
  }
}

/** After these nobody takes the matter up again: whose reporter is said to be satisfied cannot be reopened. */
const ENDINGS: readonly CommandType[] = ['decline', 'withdraw', 'merge', 'followUp']

/**
 * Whether somebody with this scope may give the command. A centre below the one that has the matter in hand does not end
 * it for good: it may be the one that the matter is about.
 */
export function mayCommand(matter: Reachable, command: CommandType, ...[scope, who]: [Scope, Reaching]): boolean {
  if (!isWithin(matter, scope, who)) return false
  return scope !== 'division' || !ENDINGS.includes(command) || !isBelow(who.division, matter.centres[0])
}

/** A confidential reporter is seen by the centre that has the matter in hand, by those above it, and by the reporter. */
export function seesReporter(matter: Reachable, scope: Scope, who: Reaching): boolean {
  if (!isWithin(matter, scope, who)) return false
  if (!matter.reporter?.confidential || scope === 'own' || scope === 'all') return true
  return scope === 'division' && matter.centres.some((centre) => centre === who.division)
}

/** The rows a list is narrowed to: those with one of these facets, or of one of these districts (by their codes). */
export type Within = { facets: readonly string[] } | { districts: readonly string[] }

/** The same for lists. Undefined: no narrowing. */
export function rowsWithin(scope: Scope, who: Reaching): Within | undefined {
  switch (scope) {
    case 'all':
      return undefined
    case 'division':
      return who.division !== undefined && isDivisionId(who.division) ? inDivision(who.division) : NOTHING
    case 'unit':
      return who.unit !== undefined && unitId.is(who.unit)
        ? { facets: [facet.unit(who.unit), facet.helper(who.unit)] }
        : NOTHING
    case 'own':
      return { facets: (who.persons ?? []).map((person) => facet.reporter(person)) }
    case 'no':
      return NOTHING
  }
}

/** What lies in the division, and what it has in hand as the successor of where it lies. */
function reaches({ area, centres }: Reachable, division: DivisionId): boolean {
  return liesIn(area, division) || centreElsewhere(area, centres[0]) === division
}

function isBelow(division: string | undefined, centre: DivisionId | undefined): boolean {
  if (!centre || division === undefined || !isDivisionId(division)) return false
  return isAbove(levelOf(centre), levelOf(division))
}

/** What no place is known of is the district's. */
function liesIn({ districtId: district, streetId, communityId }: Area, division: DivisionId): boolean {
  const nowhere = !district && !streetId && !communityId
  return [district, streetId, communityId].some((id) => id === division) || (nowhere && districtId.is(division))
}

function inDivision(division: DivisionId): Within {
  return districtId.is(division)
    ? { districts: [districtId.body(division), NOWHERE] }
    : { facets: [facet.division(division), facet.centre(division)] }
}

const NOTHING: Within = { facets: [] }

/** What a state shows of who reaches it; a matter that does not exist is nobody's. */
export function reachableOf(state: MatterState): Reachable | undefined {
  const lead = unitOf(state)
  if ('history' in state) return { area: state.history.area, centres: [], unitId: lead, helpers: [] }
  if (!('matter' in state)) return undefined
  const { area, centres, reporter } = state.matter
  return { area, centres, reporter, unitId: lead, helpers: helpersOf(state).map(({ unitId }) => unitId) }
}
