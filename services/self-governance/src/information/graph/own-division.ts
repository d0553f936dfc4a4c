import { knownDivisions, placeOf } from '#shared/governance/directories.ts'
import type { DivisionId } from '#shared/governance/ids.ts'
import type { RequestContext } from '#shared/graphql/context.ts'
import { refusal } from '#shared/graphql/rights.ts'
import type { Pillar } from '#shared/pillar/mechanism.ts'

/** Refuses what an officer begins outside the own division and those below it; a citizen begins anywhere. */
export function ownDivision(pillar: Pillar) {
  const divisions = knownDivisions.known(pillar)
  return async (field: string, division: DivisionId, { identity }: RequestContext): Promise<void> => {
    if (pillar.rights.scope(field, identity) !== 'division') return
    const place = await placeOf(divisions, division)
    // That nobody knows the division, the rules say.
    if (place && !Object.values(place).some((id) => id === identity.division)) throw refusal(identity)
  }
}
