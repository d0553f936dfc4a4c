import assert from 'node:assert/strict'
import { test } from 'node:test'
import { z } from 'zod'
import { type Asker, accepted } from '#shared/testing/pillar.ts'
import { governed } from './governed.fixture.ts'

/* Where a camera looks is a community, and communities end. */

const data: Asker = { subject: 'data', roles: ['data-officer'] }
const STANDING = 'com_440310-10018'
const ended = (code: string) => ({ level: 'COMMUNITY', code, name: code, parentId: 'str_440310-101' })
const shown = z.object({
  cameras: z.object({
    edges: z.array(z.object({ node: z.object({ code: z.string(), community: z.object({ id: z.string() }) }) })),
  }),
})

test('a camera of a community that has ended is found at the successor that its alerts are of, and by its code', async (t) => {
  const { ask, send } = await governed(t)
  const told = async (name: string, input: object) => accepted(await send(data, name, input)).receipt.token
  for (const code of ['440310-10098', '440310-10099']) await told('registerDivision', ended(code))
  const receipts = [
    await told('registerCamera', { code: 'gate_0', communityId: STANDING }),
    await told('registerCamera', { code: 'gate_1', communityId: 'com_440310-10098' }),
    await told('registerCamera', { code: 'gate_2', communityId: 'com_440310-10099' }),
    await told('retireDivision', { divisionId: 'com_440310-10098', successorId: 'com_440310-10099' }),
    await told('retireDivision', { divisionId: 'com_440310-10099', successorId: STANDING }),
  ]
  async function cameras(given: string) {
    const { data: found, errors } = await ask(
      data,
      `{ cameras(${given}) { edges { node { code community { id } } } } }`,
      {},
      receipts,
    )
    assert.deepEqual(errors, [])
    const nodes = shown.parse(found).cameras.edges.map(({ node }) => node)
    for (const { community } of nodes) assert.equal(community.id, STANDING)
    return nodes.map(({ code }) => code).toSorted()
  }
  assert.deepEqual(await cameras('first: 10'), ['gate_0', 'gate_1', 'gate_2'])
  assert.deepEqual(await cameras(`communityId: "${STANDING}"`), ['gate_0', 'gate_1', 'gate_2'])
  // Which ones it concerns that this one ended.
  assert.deepEqual(await cameras('communityId: "com_440310-10098"'), ['gate_1'])
  assert.deepEqual(await cameras('code: "gate_2"'), ['gate_2'])
  assert.deepEqual(await cameras(`code: "gate_2", communityId: "${STANDING}"`), ['gate_2'])
  assert.deepEqual(await cameras('code: "gate_9"'), [])
})
