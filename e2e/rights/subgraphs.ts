import type { PillarName } from '#infra/pillars.ts'
import { type Graph, graphAt } from '../graph.ts'
import type { Stack } from '../stack.ts'
import { cell } from './matrix.ts'
import { type Asker, type Persona, placeOf, type Standing, subjectOf, type Units } from './personas.ts'

/** Straight to a pillar, past the gateway. */
export function subgraph(stack: Stack, pillar: PillarName): Graph {
  const url = stack.services.get(pillar)?.url
  if (!url) throw new Error(`${pillar} is no part of the stack`)
  return graphAt(url)
}

/** The asker with a token as the gateway mints it: all that a subgraph trusts. */
export async function minted(stack: Stack, pillar: PillarName, asker: Asker, units: Units): Promise<Persona> {
  const roles = asker.role === 'public' ? [] : [asker.role]
  return { ...asker, token: await stack.minted(pillar, { subject: subjectOf(asker), roles, ...placeOf(asker, units) }) }
}

/** Whether the asker may know of an object of those inside. */
export function mayKnow(pillar: PillarName, type: string, { role, side }: Standing): boolean {
  const scope = cell(pillar, `${type}.id`, role)
  return scope === 'all' || (scope !== 'no' && side === 'inside')
}
