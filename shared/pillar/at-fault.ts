import { z } from 'zod'
import type { EventDefinition } from '#shared/eventsourcing/event.ts'
import { COMMON_RIGHTS } from '#shared/graphql/common-rights.ts'
import type { Mechanism, Wired } from './mechanism.ts'

/** Mechanisms that would go wrong together or without a word: the pillar does not start with them. */
export class MechanismAtFault extends Error {
  readonly code = 'MECHANISM_AT_FAULT'
}

/** What the kit has already, in every pillar. */
const OF_THE_KIT: readonly Claim[] = [
  ...['counters', 'parked'].map((name) => ({ who: 'the kit', what: `the collection ${name}` })),
  ...Object.keys(COMMON_RIGHTS).map((name) => ({ who: 'the kit', what: `the rights of ${name}` })),
]

type Claim = { who: string; what: string }

/**
 * Throws where two mechanisms of a pillar claim the same: the one would read the other's streams, rows or ids as its
 * own, or grant what the other refuses.
 */
export function checkApart(mechanisms: readonly Omit<Mechanism, 'wire'>[]): void {
  const claims = [...OF_THE_KIT, ...mechanisms.flatMap(claimsOf)]
  for (const [what, by] of Map.groupBy(claims, (claim) => claim.what)) {
    if (by.length > 1) throw new MechanismAtFault(`${by.map(({ who }) => who).join(' and ')} both have ${what}`)
  }
}

function claimsOf({ name, projected, ...of }: Omit<Mechanism, 'wire'>): Claim[] {
  const claimed: [kind: string, keys: readonly string[]][] = [
    ['the collection', projected ? [projected.view.collection] : []],
    ['streams that begin with', projected?.prefixes ?? []],
    ['ids that begin with', Object.keys({ ...of.stubs, ...of.entities })],
    ['the rights of', Object.keys(of.rights)],
    ['the reach of', Object.keys(of.reaches ?? {})],
    ['hidden rows of', Object.keys(of.hidden ?? {})],
  ]
  return claimed.flatMap(([kind, keys]) => [...new Set(keys)].map((key) => ({ who: name, what: `${kind} ${key}` })))
}

/** Throws where nobody would do what the mechanism's view or facts need done: a deadline would pass unheard. */
export function checkWhole({ name, projected }: Omit<Mechanism, 'wire'>, { onDue, onErase }: Wired): void {
  if (projected?.view.deadlines && !onDue) throw new MechanismAtFault(`${name} has deadlines and no onDue`)
  const isPersonal = Object.values(projected?.events.definitions ?? {}).some(holdsPersonalText)
  if (isPersonal && !onErase) throw new MechanismAtFault(`${name} has personal texts and no onErase`)
}

function holdsPersonalText({ data }: EventDefinition): boolean {
  return JSON.stringify(z.toJSONSchema(data, { io: 'input' })).includes('"format":"jwe"')
}
