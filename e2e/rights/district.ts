import assert from 'node:assert/strict'
import { eachAfterThoseBefore } from '#infra/each-after.ts'
import { PILLARS, type PillarName } from '#infra/pillars.ts'
import { ROLES } from '#shared/identity/identity.ts'
import type { NextDoor, RightsTeller, Told } from '#shared/testing/rights-example.ts'
import type { Stack } from '../stack.ts'
import { openStores } from '../stores.ts'
import { EXAMPLES, OWNED } from './examples.ts'
import type { Standing } from './personas.ts'
import { createTeller } from './teller.ts'
import type { Arguments } from './ways.ts'

/** What stands where the walk goes: an example at least of every type of the graph, and what it is asked and sent with. */
export type Scene = Required<Told>

/** All of it lies in one community, with one unit, about one person. Ends when readers of every pillar see it. */
export async function buildDistrict(stack: Stack): Promise<Scene> {
  const told = await tell(stack, EXAMPLES, (example, teller) => example.tell(teller))
  return {
    ids: joined(told.map(({ ids }) => ids)),
    asked: joined(told.map(({ asked }) => asked)),
    sent: joined(told.map(({ sent }) => sent)),
    sentAs: Object.fromEntries(ROLES.map((role) => [role, joined(told.map(({ sentAs }) => sentAs?.[role]))])),
  }
}

/** One of each type that belongs to somebody. */
export type Elsewhere = ReadonlyMap<string, NextDoor>

/** The same next door, about the neighbour: what those outside reach, and those inside do not. */
export async function tellElsewhere(stack: Stack): Promise<Elsewhere> {
  return new Map(await tell(stack, OWNED, async (owned, teller) => [owned.type, await owned.tellNextDoor(teller)]))
}

type Named = { pillar: PillarName; name: string; after?: readonly string[] }

async function tell<T extends Named, R>(
  stack: Stack,
  all: readonly T[],
  telling: (one: T, teller: RightsTeller) => Promise<R>,
): Promise<R[]> {
  const stores = new Map(
    await Promise.all(PILLARS.map(async (pillar) => [pillar, await openStores(stack, pillar)] as const)),
  )
  const openOf = (pillar: PillarName) => stores.get(pillar)?.open ?? assert.fail(`${pillar} has no stores`)
  try {
    const told = await eachAfterThoseBefore(all, (one) => telling(one, createTeller(stack, openOf(one.pillar))))
    for (const each of stores.values()) await each.caughtUp()
    return told
  } finally {
    for (const each of stores.values()) await each.close()
  }
}

/** Throws where two examples mean different things by one name. */
function joined<T>(parts: readonly (Readonly<Record<string, T>> | undefined)[]): Record<string, T> {
  const all: Record<string, T> = {}
  for (const [name, value] of parts.flatMap((part) => Object.entries(part ?? {}))) {
    if (name in all && all[name] !== value)
      throw new Error(`two examples say different things of ${name}: one of them must say of which input`)
    all[name] = value
  }
  return all
}

export function argumentsIn({ ids, asked }: Scene): Arguments {
  return { idOf: (type) => ids[type], of: (field) => asked[field] }
}

/** Before anything stands: what is asked can be written down all the same. */
export const ANYTHING: Arguments = { idOf: () => 'none', of: () => '(none: 0)' }

/** What the mutations are sent with: all of it about the district; what else is named is the asker's own. */
export function valuesIn(district: Scene, elsewhere: Elsewhere, { role, side }: Standing): Record<string, unknown> {
  const own = side === 'inside' ? [] : [...elsewhere.values()].map(({ sent }) => sent)
  return { ...district.sent, ...district.sentAs[role], ...joined(own) }
}
