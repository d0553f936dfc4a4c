import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Commit } from '#shared/eventsourcing/commit.ts'
import type { Role } from '#shared/identity/identity.ts'
import { sampleCommit } from '#shared/testing/commits.ts'
import { requestOf } from '#shared/testing/request.ts'
import { commandContext, decidedEntity, toPayload } from './commands.ts'
import { createRights } from './rights.ts'

const FIELD = 'Mutation.transfer'
const rights = createRights({ [FIELD]: { seat: 'all' } }, {})
const digests: unknown[] = []
const parts = {
  rights,
  digest: (input: unknown) => {
    digests.push(input)
    return `digest ${digests.length}`
  },
}

const seat = requestOf({ subject: 'wang', roles: ['seat'], purpose: 'callback' })

test('a command knows who sent it, in which role, why, and what was asked', () => {
  const context = commandContext(FIELD, { commandId: 'c-1', expectedVersion: 3, ...{ unitId: 'unit_1' } }, seat, parts)
  assert.deepEqual(context, {
    commandId: 'c-1',
    actor: { id: 'wang', role: 'seat', purpose: 'callback' },
    digest: `digest ${digests.length}`,
    expectedVersion: 3,
    correlation: 'request',
  })
  assert.deepEqual(digests.at(-1), { field: FIELD, commandId: 'c-1', asked: { unitId: 'unit_1' } })
})

test('a citizen’s account is no part of what is kept of a command', () => {
  const own = createRights({ [FIELD]: { citizen: 'own', seat: 'all' } }, {})
  const sentBy = (roles: Role[]) => {
    const request = requestOf({ subject: 'wang', roles, persons: ['person_1'] })
    return commandContext(FIELD, { commandId: 'c-1' }, request, {
      rights: own,
      digest: (input) => JSON.stringify(input),
    })
  }
  const { actor } = sentBy(['citizen'])
  assert.deepEqual(actor, { ...actor, id: '{"account":"wang"}', role: 'citizen', aliases: ['wang', 'person_1'] })
  assert.equal(sentBy(['citizen', 'seat']).actor.id, 'wang')
})

test('nobody sends no command', () => {
  assert.throws(() => commandContext(FIELD, { commandId: 'c-1' }, requestOf({}), parts), {
    extensions: { code: 'UNAUTHENTICATED' },
  })
})

test('a command id has 1 to 128 characters that can be stored', () => {
  for (const commandId of ['', 'x'.repeat(129), '\ud800']) {
    assert.throws(() => commandContext(FIELD, { commandId }, seat, parts), { extensions: { code: 'BAD_USER_INPUT' } })
  }
  assert.equal(commandContext(FIELD, { commandId: 'x'.repeat(128) }, seat, parts).commandId.length, 128)
})

const commit = sampleCommit({ stream: 'mat_1' })
const receiptOf = (stream: string, version: number) => ({ service: 'service', stream, version, token: 't' })

test('a repeated command’s entity is not folded from its own commit, whether that began the stream or not', () => {
  const outcome = { kind: 'accepted', state: {}, version: 1, commit } as const
  assert.equal(toPayload(receiptOf, 'mat_1', { ...outcome, repeated: false }).commit, commit)
  const repeated = toPayload(receiptOf, 'mat_1', { ...outcome, repeated: true })
  assert.deepEqual(repeated, { stream: 'mat_1', receipt: receiptOf('mat_1', 1), rejection: null })
})

test('an accepted command has a receipt, a refused one why, and neither both', () => {
  const accepted = toPayload(receiptOf, 'mat_1', { kind: 'accepted', state: {}, version: 2, repeated: false, commit })
  assert.deepEqual(accepted.receipt, receiptOf('mat_1', 2))
  assert.equal(accepted.rejection, null)
  const unchanged = toPayload(receiptOf, 'mat_1', { kind: 'unchanged', state: {}, version: 2 })
  assert.equal(unchanged.receipt?.version, 2)
  assert.equal('commit' in unchanged, false)
  const rejection = { code: 'CLOSED', message: 'it is closed' }
  const refused = toPayload(receiptOf, 'mat_1', { kind: 'rejected', rejection, state: {}, version: 2 })
  assert.deepEqual(refused, { stream: 'mat_1', receipt: null, rejection })
})

describe('the entity of a payload', () => {
  const within = createRights({ 'Matter.id': { seat: 'all', 'unit-officer': 'unit' } }, { Matter: () => false })
  const readers = { fresh: async (stream: string, given?: Commit) => ({ stream, given }) as never }
  const entity = decidedEntity({ readers, rights: within }, { mat: 'Matter' })
  const receipt = receiptOf('mat_1', 1)
  const accepted = { stream: 'mat_1', commit, receipt, rejection: null }

  test('is read as decided, and not at all of a refused command', async () => {
    assert.deepEqual(await entity(accepted, {}, seat), { stream: 'mat_1', given: commit })
    const rejection = { code: 'CLOSED', message: 'it is closed' }
    assert.equal(await entity({ stream: 'mat_1', receipt: null, rejection }, {}, seat), null)
  })

  test('is null where whoever commanded does not reach it by now, and where the stream is no entity’s', async () => {
    const officer = requestOf({ subject: 'li', roles: ['unit-officer'], unit: 'unit_1' })
    assert.equal(await entity(accepted, {}, officer), null)
    assert.equal(await entity({ ...accepted, stream: 'pcf_1' }, {}, seat), null)
  })
})
