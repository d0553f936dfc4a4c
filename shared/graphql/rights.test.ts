import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { buildSchema, graphql } from 'graphql'
import { ANONYMOUS, type Identity, type Role } from '#shared/identity/identity.ts'
import type { RightsTable } from '#shared/identity/rights.ts'
import { createRights, enforceRights } from './rights.ts'

type Letter = { unit: string }

const table: RightsTable = {
  'Query.letters': { seat: 'all', 'unit-officer': 'unit' },
  'Query.news': { public: 'all' },
  'Letter.text': { seat: 'all', 'unit-officer': 'unit' },
  'Letter.phone': { seat: 'all' },
  'Letter.copies': { seat: 'all', 'unit-officer': 'unit' },
}
const rights = createRights(table, { Letter: (row: Letter, scope, { unit }) => scope === 'unit' && row.unit === unit })
const as = (roles: Role[], unit?: string): Identity => ({
  ...ANONYMOUS,
  subject: 'someone',
  roles,
  ...(unit && { unit }),
})

const TYPES = `
  type Query { letters: [Letter!]! news: String! }
  type Letter { text: String phone: String copies: Int }
`

async function ask(identity: Identity, source: string) {
  const schema = buildSchema(TYPES)
  enforceRights(schema, rights, { personal: new Set(['Letter.phone']), narrowed: new Set(['Letter.copies']) })
  const rootValue = {
    news: 'all is well',
    letters: [
      { unit: 'unit_1', text: 'one', phone: '1', copies: 1 },
      { unit: 'unit_2', text: 'two', phone: '2', copies: 2 },
    ],
  }
  const { data, errors = [] } = await graphql({ schema, source, rootValue, contextValue: { identity } })
  return { data: JSON.parse(JSON.stringify(data)), codes: errors.map(({ extensions }) => extensions.code) }
}

describe('a field is answered', () => {
  test('to everyone where the matrix says so, and to nobody whom it does not name', async () => {
    assert.deepEqual(await ask(ANONYMOUS, '{ news }'), { data: { news: 'all is well' }, codes: [] })
    assert.deepEqual(await ask(as(['citizen']), '{ letters { text } }'), { data: null, codes: ['FORBIDDEN'] })
    assert.deepEqual(await ask(ANONYMOUS, '{ letters { text } }'), { data: null, codes: ['UNAUTHENTICATED'] })
  })

  test('of those objects that lie within the reach, and of no other', async () => {
    const { data, codes } = await ask(as(['unit-officer'], 'unit_1'), '{ letters { text } }')
    assert.deepEqual(data, { letters: [{ text: 'one' }, { text: null }] })
    assert.deepEqual(codes, ['FORBIDDEN'])
  })

  test('by the widest reach of the roles', async () => {
    const { codes } = await ask(as(['unit-officer', 'seat'], 'unit_1'), '{ letters { text } }')
    assert.deepEqual(codes, [])
  })

  test('whatever the object where it narrows by itself', async () => {
    const { codes } = await ask(as(['unit-officer'], 'unit_1'), '{ letters { copies } }')
    assert.deepEqual(codes, [])
  })

  test('without the guard where it asks for the right itself', async () => {
    const { data } = await ask(as(['unit-officer'], 'unit_1'), '{ letters { phone } }')
    assert.deepEqual(data, { letters: [{ phone: '1' }, { phone: '2' }] })
  })
})

test('a schema with a field that the matrix does not name is not served', () => {
  const schema = buildSchema(`${TYPES} extend type Letter { secret: String } extend type Query { more: Int }`)
  assert.throws(() => enforceRights(schema, rights, { personal: new Set(), narrowed: new Set() }), {
    message: 'no rights are stated for Query.more, Letter.secret',
  })
})

test('in several fields at once nobody reaches beyond any of them, whatever another role opens in one', () => {
  const both = as(['seat', 'unit-officer'])
  const asked = createRights({ 'Query.letters': { seat: 'all' }, 'Letter.phone': { 'unit-officer': 'unit' } }, {})
  assert.equal(asked.narrowest(['Query.letters'], both), 'all')
  assert.equal(asked.narrowest(['Query.letters', 'Letter.phone'], both), 'unit')
  assert.equal(asked.narrowest(['Query.letters', 'Letter.phone'], as(['seat'])), 'no')
})

test('the role a command is recorded with is the one that gave the reach', () => {
  assert.equal(rights.actingRole('Query.letters', as(['citizen', 'unit-officer', 'seat'])), 'seat')
  assert.equal(rights.actingRole('Query.letters', as(['citizen', 'unit-officer'])), 'unit-officer')
  assert.equal(rights.actingRole('Query.news', ANONYMOUS), 'public')
  assert.equal(rights.actingRole('Query.news', as(['citizen'])), 'public')
})

test('where no role gives any reach there is none that acts', () => {
  assert.equal(rights.actingRole('Query.letters', as(['citizen'])), undefined)
  assert.equal(rights.actingRole('Query.letters', ANONYMOUS), undefined)
})

test('a reach that no type explains holds nothing', () => {
  const unexplained = createRights(table, {})
  assert.equal(unexplained.allows('Letter.text', { unit: 'unit_1' }, as(['unit-officer'], 'unit_1')), false)
  assert.equal(unexplained.scope('Letter.unknown', as(['seat'])), 'no')
})
