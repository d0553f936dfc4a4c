import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Identity } from '#shared/identity/identity.ts'
import type { PersonalRead, PersonalValue } from '#shared/privacy/personal-reader.ts'
import { requestOf } from '#shared/testing/request.ts'
import { personalField } from './personal.ts'
import { createRights } from './rights.ts'

const FIELD = 'Reporter.phone'
const rights = createRights(
  { [FIELD]: { seat: 'all', citizen: 'own' } },
  {
    Reporter: (row: { owner: string }, scope, { persons }) => scope === 'own' && persons?.includes(row.owner) === true,
  },
)
const resolve = personalField(rights, FIELD, ({ owner, jwe }: { owner: string; jwe?: string }) => {
  return { stream: 'mat_1', subject: owner, jwe }
})

async function read(identity: Partial<Identity>, node: { owner: string; jwe?: string }, value: PersonalValue) {
  const reads: PersonalRead[] = []
  const context = requestOf({ subject: 'someone', ...identity }, async (wanted) => {
    reads.push(wanted)
    return value
  })
  return { reads, answer: await resolve(node, undefined, context).catch((error: unknown) => error) }
}

const granted: PersonalValue = { outcome: 'granted', text: '138' }
const stored = { owner: 'per_1', jwe: 'jwe' }

test('who may reads the text, and the reader is told by which role', async () => {
  const { reads, answer } = await read({ roles: ['seat'] }, stored, granted)
  assert.equal(answer, '138')
  assert.deepEqual(reads, [
    { stream: 'mat_1', subject: 'per_1', field: FIELD, jwe: 'jwe', allowed: true, own: false, role: 'seat' },
  ])
})

test('the person reads the own text', async () => {
  const { reads } = await read({ roles: ['citizen'], persons: ['per_1'] }, stored, granted)
  assert.deepEqual([reads[0]?.allowed, reads[0]?.own, reads[0]?.role], [true, true, 'citizen'])
})

test('who may not is refused after the reader has been asked, so that it is in the trail', async () => {
  const { reads, answer } = await read({ roles: ['citizen'], persons: ['per_2'] }, stored, {
    outcome: 'denied',
    text: null,
  })
  assert.equal(reads[0]?.allowed, false)
  assert.deepEqual(Reflect.get(answer as object, 'extensions'), { code: 'FORBIDDEN' })
})

test('an erased text is null, and where there is none nobody is asked', async () => {
  assert.equal((await read({ roles: ['seat'] }, stored, { outcome: 'erased', text: null })).answer, null)
  const { reads, answer } = await read({ roles: ['seat'] }, { owner: 'per_1' }, granted)
  assert.deepEqual([answer, reads], [null, []])
})
