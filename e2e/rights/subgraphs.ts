import assert from 'node:assert/strict'
import { PILLARS, type PillarName } from '#infra/pillars.ts'
import { generateInternalKeys } from '#shared/identity/internal-keys.ts'
import { createInternalMinter } from '#shared/identity/internal-token.ts'
import { type Graph, graphAt } from '../graph.ts'
import type { Stack } from '../stack.ts'
import { API, cell, MATRIX } from './matrix.ts'
import { type Asker, type Persona, placeOf, type Standing, subjectOf } from './personas.ts'
import type { Arguments } from './ways.ts'

/** Straight to a pillar, past the gateway. */
export function subgraph(stack: Stack, pillar: PillarName): Graph {
  const url = stack.services.get(pillar)?.url
  if (!url) throw new Error(`${pillar} is no part of the stack`)
  return graphAt(url)
}

/** The asker with a token as the gateway mints it: all that a subgraph trusts. */
export async function minted(stack: Stack, pillar: PillarName, asker: Asker): Promise<Persona> {
  const roles = asker.role === 'public' ? [] : [asker.role]
  return { ...asker, token: await stack.minted(pillar, { subject: subjectOf(asker), roles, ...placeOf(asker) }) }
}

/** Whether the asker may know of an object of those inside. */
function mayKnow(pillar: PillarName, type: string, { role, side }: Standing): boolean {
  const scope = cell(pillar, `${type}.id`, role)
  return scope === 'all' || (scope !== 'no' && side === 'inside')
}

type Representation = { __typename: string; id: string }

/** What a pillar gives of the examples, asked for as the gateway asks. */
export function representations(pillar: PillarName, { idOf }: Arguments): Representation[] {
  return Object.keys(API.getTypeMap()).flatMap((__typename) => {
    const id = MATRIX[pillar][`${__typename}.id`] && idOf(__typename)
    return id ? [{ __typename, id }] : []
  })
}

const PROTOCOL = 'query($r: [_Any!]!) { __typename _service { sdl } _entities(representations: $r) { __typename } }'

/** Without its gateway's token for it a subgraph answers nothing, the protocol's own fields included. */
export async function checkClosed(stack: Stack, pillar: PillarName, args: Arguments): Promise<void> {
  const identity = { subject: 'somebody', roles: ['auditor'] as const }
  const { privateJwk } = await generateInternalKeys()
  const caller = { identity, expiresAt: Date.now() + 60_000, token: 'forged' }
  const other = PILLARS.find((each) => each !== pillar) ?? assert.fail()
  const tokens = [
    undefined,
    'nothing',
    await stack.token({ roles: ['auditor'] }),
    await stack.minted(other, identity),
    await createInternalMinter({ privateJwk })(caller, pillar, 'handling'),
  ]
  for (const token of tokens) {
    const answer = await subgraph(stack, pillar)(PROTOCOL, { r: representations(pillar, args) }, token)
    const codes = answer.errors.map(({ extensions }) => extensions.code)
    assert.deepEqual([answer.status, answer.data, codes], [401, null, ['UNAUTHENTICATED']])
  }
}

/** An entity is given to those alone who may know of it; to others it is like one that is not there. */
export async function checkEntities(stack: Stack, pillar: PillarName, args: Arguments, who: Persona): Promise<void> {
  const wanted = representations(pillar, args)
  const selections = wanted.map(({ __typename: type }) => `... on ${type} { id }`).join(' ')
  const query = `query($r: [_Any!]!) { _entities(representations: $r) { ${selections} } }`
  const { data, errors } = await subgraph(stack, pillar)(query, { r: wanted }, who.token)
  assert.deepEqual(errors, [])
  const known = wanted.map(({ __typename: type, id }) => (mayKnow(pillar, type, who) ? { id } : null))
  assert.deepEqual(data?._entities, known, who.name)
}
