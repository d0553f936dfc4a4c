import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ANONYMOUS, type Identity } from '#shared/identity/identity.ts'
import type { RequestContext } from './context.ts'
import { entityReferences } from './references.ts'
import { createRights } from './rights.ts'

const rows = new Map(
  ['div_1', 'com_1', 'sec_1', 'sec_open'].map((_id) => [_id, { _id, open: _id === 'sec_open' }] as const),
)
const asked: string[] = []
const readers = {
  async load(_: RequestContext, id: string) {
    asked.push(id)
    return (rows.get(id) ?? null) as never
  },
}
const mechanisms = [
  {
    entities: { div: 'Division', com: 'Division', sec: 'Secret' },
    stubs: { unit: 'Unit' },
    hidden: { Secret: (row: { open: boolean }) => !row.open },
  },
]
const rights = createRights(
  {
    'Division.id': { public: 'all' },
    'Unit.id': { public: 'all' },
    'Secret.id': { auditor: 'all' },
  },
  {},
)
const references = entityReferences(mechanisms, { readers, rights })

function refer(type: string, id: unknown, identity: Identity = ANONYMOUS) {
  const { __resolveReference: resolve } = references[type] as {
    __resolveReference(representation: { id: unknown }, context: { identity: Identity }): Promise<unknown>
  }
  return resolve({ id }, { identity })
}

const auditor: Identity = { ...ANONYMOUS, subject: 'a', roles: ['auditor'] }

test('a type is found under each of its prefixes, and under no other', async () => {
  assert.equal(await refer('Division', 'div_1'), rows.get('div_1'))
  assert.equal(await refer('Division', 'com_1'), rows.get('com_1'))
  assert.equal(await refer('Division', 'sec_1'), null)
  assert.equal(await refer('Division', 'div_2'), null)
})

test('another pillar’s type is its id, whether or not it exists', async () => {
  assert.deepEqual(await refer('Unit', 'unit_nobody'), { id: 'unit_nobody' })
  assert.equal(await refer('Unit', 'div_1'), null)
})

test('what is not for the reader, hidden or unknown looks the same', async () => {
  assert.equal(await refer('Secret', 'sec_open'), null)
  assert.equal(await refer('Secret', 'sec_1', auditor), null)
  assert.equal(await refer('Secret', 'sec_2', auditor), null)
  assert.equal(await refer('Secret', 'sec_open', auditor), rows.get('sec_open'))
})

test('an id that is no text is nobody’s, and nothing is asked for it', async () => {
  const before = asked.length
  for (const id of [7, null, undefined, {}, ['div_1'], true]) assert.equal(await refer('Division', id), null)
  assert.equal(asked.length, before)
})
