import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { z } from 'zod'
import { COMMUNITY, DISTRICT, registerDistrict, STREET, send, sendWell } from '../district.ts'
import { type Stack, startStack } from '../stack.ts'
import { openStores, type Stores } from '../stores.ts'

const CODE = '440310006003'
const NEIGHBOUR = { level: 'COMMUNITY', name: '竹坑社区', parentId: STREET }

let stack: Stack
let stores: Stores
let dataOfficer: string

before(async () => {
  stack = await startStack()
  stores = await openStores(stack)
  dataOfficer = await stack.token({ roles: ['data-officer'] })
  await registerDistrict(stack)
  await sendWell(stack, dataOfficer, 'registerDivision', { ...NEIGHBOUR, code: '440310-10012' })
  await sendWell(stack, dataOfficer, 'publishDivisionCode', { divisionId: COMMUNITY, code: CODE })
  await stores.caughtUp()
})

after(async () => {
  await stores.close()
  await stack.stop()
})

async function idsBy(code: string): Promise<string[]> {
  const query = 'query($code: String) { divisions(filter: { code: $code }) { edges { node { id } } } }'
  const { data, errors } = await stack.graph(query, { code })
  assert.deepEqual(errors, [])
  const page = z.object({ divisions: z.object({ edges: z.array(z.object({ node: z.object({ id: z.string() }) })) }) })
  return page.parse(data).divisions.edges.map(({ node }) => node.id)
}

async function refused(mutation: string, input: object): Promise<string | undefined> {
  const { payload, codes } = await send(stack, dataOfficer, mutation, input)
  assert.deepEqual(codes, [])
  return payload?.rejection?.code
}

test('a division is found by the code that was published later, and by its id’s own', async () => {
  assert.deepEqual(await idsBy(CODE), [COMMUNITY])
  assert.deepEqual(await idsBy('440310'), [DISTRICT])
  assert.deepEqual(await idsBy('440310'), [DISTRICT])
  assert.deepEqual(await idsBy('440310006004'), [])
  const query = 'query($code: String!) { community(code: $code) { id code } }'
  const { data } = await stack.graph(query, { code: COMMUNITY.slice(4) })
  assert.deepEqual(data, { community: { id: COMMUNITY, code: CODE } })
})

test('a code that is a division’s is no other’s, published or of a new id', async () => {
  assert.equal(
    await refused('publishDivisionCode', { divisionId: 'com_440310-10012', code: CODE }),
    'DIVISION_CODE_TAKEN',
  )
  assert.equal(await refused('registerDivision', { ...NEIGHBOUR, code: CODE }), 'DIVISION_CODE_TAKEN')
  await sendWell(stack, dataOfficer, 'registerDivision', { ...NEIGHBOUR, name: '老坑社区', code: '440310006004' })
  await stores.caughtUp()
  const published = { divisionId: 'com_440310-10012', code: '440310006004' }
  assert.equal(await refused('publishDivisionCode', published), 'DIVISION_CODE_TAKEN')
})

test('a code of another level’s length is none', async () => {
  for (const code of ['440310', '440310006', 'x'.repeat(12)])
    assert.equal(await refused('publishDivisionCode', { divisionId: COMMUNITY, code }), 'DIVISION_CODE_INVALID')
})
