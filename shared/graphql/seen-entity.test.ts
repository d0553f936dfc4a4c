import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Identity } from '#shared/identity/identity.ts'
import { requestOf } from '#shared/testing/request.ts'
import { createRights } from './rights.ts'
import { seenEntity } from './seen-entity.ts'

type Row = { unit: string }
const table = { 'Matter.id': { seat: 'all', 'unit-officer': 'unit' } } as const
const rights = createRights(table, { Matter: (row: Row, _: unknown, who: Identity) => row.unit === who.unit })
const rows: Record<string, Row> = { mat_1: { unit: 'unit_1' }, pcf_1: { unit: 'unit_1' } }
const readers = { load: async (_: unknown, id: string) => (rows[id] ?? null) as never }
const seen = seenEntity({ readers, rights }, { mat: 'Matter' })

const seat = requestOf({ subject: 'wang', roles: ['seat'] })
const officerOf = (unit: string) => requestOf({ subject: 'li', roles: ['unit-officer'], unit })

test('another object is seen by whom its own type lets see it, and is null to others like one that is not there', async () => {
  assert.equal(await seen('mat_1', seat), rows.mat_1)
  assert.equal(await seen('mat_1', officerOf('unit_1')), rows.mat_1)
  assert.equal(await seen('mat_1', officerOf('unit_2')), null)
  assert.equal(await seen('mat_2', seat), null)
})

test('what another object opens is seen by whoever may read the field that leads there, by whose roles have any reach of it', async () => {
  const letters = createRights(
    { 'Letter.id': { 'unit-officer': 'unit' }, 'Matter.letter': { 'unit-officer': 'unit', citizen: 'all' } },
    {
      Letter: () => false,
      Matter: (row: Row, _: unknown, who: Identity) => row.unit === who.unit,
    },
  )
  const letter = { unit: 'nobody' }
  const stored: Record<string, object> = { ltr_1: letter, mat_1: { unit: 'unit_1' } }
  const openings = { Letter: { field: 'Matter.letter', idOf: (id: string) => id.replace('ltr', 'mat') } }
  const stores = { load: async (_: unknown, id: string) => (stored[id] ?? null) as never }
  const opened = seenEntity({ readers: stores, rights: letters, openings }, { ltr: 'Letter' })
  const officer = officerOf('unit_1')
  const found = await opened('ltr_1', officer)
  assert.deepEqual(found, letter)
  assert.ok(letters.allows('Letter.id', found, officer.identity))
  // The row itself is remembered for others, and stays shut.
  assert.ok(!letters.allows('Letter.id', letter, officer.identity))
  assert.equal(await opened('ltr_1', officerOf('unit_2')), null)
  assert.equal(await opened('ltr_1', requestOf({ subject: 'li', roles: ['citizen'] })), null)
})

test('nothing is null, and so is what is no entity', async () => {
  assert.equal(await seen(undefined, seat), null)
  assert.equal(await seen('pcf_1', seat), null)
})
