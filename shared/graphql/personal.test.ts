import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Identity } from '#shared/identity/identity.ts'
import type { PersonalRead, PersonalValue } from '#shared/privacy/personal-reader.ts'
import { requestOf } from '#shared/testing/request.ts'
import { personalField, personalPart } from './personal.ts'
import { createRights } from './rights.ts'

const FIELD = 'Reporter.phone'
const rights = createRights(
  { [FIELD]: { seat: 'all', citizen: 'own' } },
  {
    Reporter: (row: { owner: string }, scope, { persons }) => scope === 'own' && persons?.includes(row.owner) === true,
  },
)
type Node = { owner: string; jwe?: string }
const resolve = personalField(rights, FIELD, ({ owner, jwe }: Node) => {
  return { stream: 'mat_1', subject: owner, jwe }
})
const evenAbsent = personalField(rights, FIELD, ({ owner, jwe }: Node) => ({ stream: 'mat_1', subject: owner, jwe }), {
  evenAbsent: true,
})
const withheld = personalField(rights, FIELD, ({ owner, jwe }: Node) => ({ stream: 'mat_1', subject: owner, jwe }), {
  isWithheld: ({ owner }) => owner === 'per_1',
})
const resolvePart = personalPart<Node, object | null, undefined>(rights, FIELD, {
  ownerOf: ({ owner }) => ({ stream: 'mat_1', subject: owner }),
  partOf: ({ jwe }) => (jwe === undefined ? null : { jwe }),
})

async function read(
  identity: Partial<Identity>,
  node: Node,
  value: PersonalValue,
  resolver: typeof resolve | typeof resolvePart = resolve,
) {
  const reads: PersonalRead[] = []
  const context = requestOf({ ...(identity.roles && { subject: 'someone' }), ...identity }, async (wanted) => {
    reads.push(wanted)
    return value
  })
  return { reads, answer: await resolver(node, undefined, context).catch((error: unknown) => error) }
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

for (const [who, identity, line] of [
  ['not signed in', {}, { reason: 'SIGNED_OUT' }],
  ['of a role without the right', { roles: ['analyst'] }, { reason: 'NO_RIGHT' }],
  ['of a role that does not reach this one', { roles: ['citizen'] }, { role: 'citizen', reason: 'OUT_OF_REACH' }],
] as const) {
  test(`who is ${who} is refused with the reason, under no role that gives no right`, async () => {
    for (const resolver of [resolve, resolvePart]) {
      const { reads } = await read(identity, stored, { outcome: 'denied', text: null }, resolver)
      const jwe = resolver === resolve ? { jwe: 'jwe' } : {}
      assert.deepEqual(reads, [
        { stream: 'mat_1', subject: 'per_1', field: FIELD, ...jwe, allowed: false, own: false, ...line },
      ])
    }
  })
}

test('what its object says is kept from some is null for them, in the trail as refused; no right is an error', async () => {
  const denied: PersonalValue = { outcome: 'denied', text: null }
  const stranger = { roles: ['citizen' as const], persons: ['per_2'] }
  const { answer, reads } = await read(stranger, stored, denied, withheld)
  assert.deepEqual([answer, reads[0]?.allowed, reads[0]?.reason], [null, false, 'OUT_OF_REACH'])
  assert.equal((await read({ roles: ['seat'] }, stored, granted, withheld)).answer, '138')

  for (const [who, node] of [
    [{ roles: ['analyst' as const] }, stored],
    [stranger, { ...stored, owner: 'per_3' }],
  ] as const) {
    const refused = await read(who, node, denied, withheld)
    assert.deepEqual(Reflect.get(refused.answer as object, 'extensions'), { code: 'FORBIDDEN' })
  }
})

test('an erased text is null, and where there is none nobody is asked', async () => {
  assert.equal((await read({ roles: ['seat'] }, stored, { outcome: 'erased', text: null })).answer, null)
  const { reads, answer } = await read({ roles: ['seat'] }, { owner: 'per_1' }, granted)
  assert.deepEqual([answer, reads], [null, []])
})

test('where that there is one is not for the trail’s readers, a text that is absent is asked for as well', async () => {
  const { reads, answer } = await read({ roles: ['seat'] }, { owner: 'per_1' }, granted, evenAbsent)
  const line = { stream: 'mat_1', subject: 'per_1', field: FIELD, allowed: true, own: false, role: 'seat' }
  assert.deepEqual([answer, reads], [null, [line]])
  assert.equal((await read({ roles: ['seat'] }, stored, granted, evenAbsent)).answer, '138')
})

test('a part of an object is read in the same way, whether it is there or none', async () => {
  const there = await read({ roles: ['seat'] }, stored, granted, resolvePart)
  const none = await read({ roles: ['seat'] }, { owner: 'per_1' }, granted, resolvePart)
  assert.deepEqual([there.answer, none.answer], [{ jwe: 'jwe' }, null])
  assert.equal(there.reads.length, 1)
  assert.deepEqual(none.reads, there.reads)
  for (const node of [stored, { owner: 'per_1' }]) {
    const denied = await read({ roles: ['citizen'] }, node, granted, resolvePart)
    assert.deepEqual(Reflect.get(denied.answer as object, 'extensions'), { code: 'FORBIDDEN' })
    assert.equal(denied.reads[0]?.allowed, false)
  }
})
