import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { testPrivacy } from '#shared/testing/privacy.ts'
import { InvalidText, SubjectErased, UNAVAILABLE, UnknownSubject } from './encryption.ts'
import { createKeyLifecycle } from './key-lifecycle.ts'
import { ERASED } from './key-store.ts'
import { newPersonId } from './subject.ts'

test('any well-formed text of any subject comes back in its order, in another process too', async (t) => {
  const { privacy, another } = await testPrivacy(t)
  const reader = await another()
  const subject = fc.constantFrom('mat_1', 'mat_2', 'mat_3')
  const texts = fc.array(fc.record({ subject, text: fc.string({ unit: 'binary' }) }), { maxLength: 20 })
  await fc.assert(
    fc.asyncProperty(texts, async (given) => {
      const jwes = await privacy.encryptAll(given)
      assert.deepEqual(
        await reader.decryptAll(jwes),
        given.map(({ text }) => text),
      )
    }),
    { numRuns: 30 },
  )
})

test('texts with half a character are refused, all of the batch, and no key is made', async (t) => {
  const { privacy } = await testPrivacy(t)
  const batch = [
    { subject: 'mat_1', text: 'fine' },
    { subject: 'mat_2', text: 'half \ud83d' },
  ]
  await assert.rejects(privacy.encryptAll(batch), InvalidText)
  assert.equal(await privacy.keys.subjects.countDocuments(), 0)
})

test('what could be guessed is digested under its subject’s own key, and not any more once that is blocked', async (t) => {
  const { privacy, another } = await testPrivacy(t)
  const digest = await privacy.digestFor('mat_1', { answers: [0, 1], note: undefined })
  assert.equal(await (await another()).digestFor('mat_1', { answers: [0, 1] }), digest)
  assert.notEqual(await privacy.digestFor('mat_1', { answers: [1, 0] }), digest)
  assert.notEqual(await privacy.digestFor('mat_2', { answers: [0, 1] }), digest)
  assert.notEqual(privacy.digest({ answers: [0, 1] }), digest)
  await createKeyLifecycle(privacy.keys).block('mat_1')
  await assert.rejects(privacy.digestFor('mat_1', { answers: [0, 1] }), SubjectErased)
})

test('a stream gets its key at first use, an unknown person does not', async (t) => {
  const { privacy } = await testPrivacy(t)
  await privacy.encrypt('mat_1', 'text')
  for (const subject of [newPersonId(), 'no subject', '']) {
    await assert.rejects(privacy.encrypt(subject, 'text'), UnknownSubject)
  }
  assert.equal(await privacy.keys.subjects.countDocuments(), 1)
})

test('however many processes use a new subject at once, it has one key', async (t) => {
  const { privacy, another } = await testPrivacy(t)
  const processes = [privacy, await another(), await another()]
  const jwes = await Promise.all(
    Array.from({ length: 60 }, (_, n) => processes[n % 3]?.encrypt(`mat_${n % 4}`, `text ${n}`) ?? ''),
  )
  assert.equal(await privacy.keys.subjects.countDocuments(), 4)
  const texts = await privacy.decryptAll(jwes)
  assert.deepEqual(
    texts,
    jwes.map((_, n) => `text ${n}`),
  )
})

test('each subject’s key is asked for once per batch, in one query, and what waits together goes together', async (t) => {
  const { privacy } = await testPrivacy(t)
  const jwes = await privacy.encryptAll(
    Array.from({ length: 50 }, (_, n) => ({ subject: `mat_${n % 5}`, text: `${n}` })),
  )
  const find = t.mock.method(privacy.keys.subjects, 'find')
  await Promise.all([
    privacy.decryptAll(jwes.slice(0, 20)),
    privacy.decryptAll(jwes.slice(10)),
    privacy.decrypt(jwes[0] ?? ''),
  ])
  assert.deepEqual(
    find.mock.calls.map((call) => call.arguments[0]),
    [{ _id: { $in: ['mat_0', 'mat_1', 'mat_2', 'mat_3', 'mat_4'] } }],
  )
})

test('a token that was changed, or whose key is not here, is unavailable; the others of the batch are read', async (t) => {
  const { privacy } = await testPrivacy(t)
  const { privacy: stranger } = await testPrivacy(t)
  const [good = '', other = ''] = await privacy.encryptAll([
    { subject: 'mat_1', text: 'good' },
    { subject: 'mat_1', text: 'other' },
  ])
  const foreign = await stranger.encrypt('mat_9', 'foreign')
  const spliced = [...good.split('.').slice(0, 4), other.split('.')[4]].join('.')
  assert.deepEqual(await privacy.decryptAll([spliced, good, foreign, 'plain', '']), [
    UNAVAILABLE,
    'good',
    UNAVAILABLE,
    UNAVAILABLE,
    UNAVAILABLE,
  ])
})

test('a token under another subject’s name is not opened', async (t) => {
  const { privacy } = await testPrivacy(t)
  const [mine = '', theirs = ''] = await privacy.encryptAll([
    { subject: 'mat_1', text: 'mine' },
    { subject: 'mat_2', text: 'theirs' },
  ])
  assert.equal(await privacy.decrypt([theirs.split('.')[0], ...mine.split('.').slice(1)].join('.')), UNAVAILABLE)
})

test('a blocked key is refused at once by every process, also where it lies in the cache', async (t) => {
  const { privacy, another } = await testPrivacy(t)
  const other = await another()
  const jwe = await privacy.encrypt('mat_1', 'text')
  assert.equal(await other.decrypt(jwe), 'text')
  assert.equal(other.keys.cache.size, 1)

  await createKeyLifecycle(privacy.keys).block('mat_1')
  for (const each of [privacy, other]) {
    assert.equal(await each.decrypt(jwe), ERASED)
    await assert.rejects(each.encrypt('mat_1', 'more'), SubjectErased)
    assert.equal(each.keys.cache.size, 0)
  }
})
