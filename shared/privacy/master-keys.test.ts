import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testPrivacy } from '#shared/testing/privacy.ts'
import { createKeyLifecycle, rewrapKeys } from './key-lifecycle.ts'
import { MasterKeyError, newMasterKey, parseMasterKeys } from './master-key.ts'
import { openPrivacy } from './privacy.ts'

const saysOf = (kid: string) => (error: unknown) =>
  error instanceof MasterKeyError && error.message.includes(kid) && error.message.includes('SIZHI_MASTER_KEY')

test('with a wrong or a missing master key nothing opens, and the error says which one', async (t) => {
  const { db, privacy } = await testPrivacy(t)
  await privacy.encrypt('mat_1', 'text')
  await assert.rejects(openPrivacy(db, parseMasterKeys(newMasterKey('k1'))), saysOf('k1'))
  await assert.rejects(openPrivacy(db, parseMasterKeys(newMasterKey('k2'))), saysOf('k1'))
})

test('after a rotation old and new texts are read, persons found, digests the same; then the old key may go', async (t) => {
  const { db, masterKey, privacy, another } = await testPrivacy(t)
  const next = newMasterKey('k2')
  const person = await privacy.personFor({ phone: '13812345678' })
  const before = await privacy.encrypt(person, 'before')
  const digest = privacy.digest({ a: 1 })

  const both = await another(`${next},${masterKey}`)
  const after = await both.encrypt('mat_2', 'after')
  assert.deepEqual(await both.decryptAll([before, after]), ['before', 'after'])
  await assert.rejects(openPrivacy(db, parseMasterKeys(next)), saysOf('k1'))

  assert.equal(await rewrapKeys(db, both.keys), 3)
  assert.equal(await rewrapKeys(db, both.keys), 0)
  const alone = await another(next)
  assert.deepEqual(await alone.decryptAll([before, after]), ['before', 'after'])
  assert.deepEqual(await alone.findPersons({ phone: '+86 138 1234 5678' }), [person])
  assert.equal(alone.digest({ a: 1 }), digest)
})

test('wrapping anew brings no destroyed key back', async (t) => {
  const { db, masterKey, privacy, another } = await testPrivacy(t)
  const jwe = await privacy.encrypt('mat_1', 'text')
  const lifecycle = createKeyLifecycle(privacy.keys, { graceMs: 0 })
  await lifecycle.block('mat_1')
  await lifecycle.destroy('mat_1')
  const both = await another(`${newMasterKey('k2')},${masterKey}`)
  await rewrapKeys(db, both.keys)
  const left = await privacy.keys.subjects.findOne({ _id: 'mat_1' })
  assert.deepEqual(Object.keys(left ?? {}).sort(), ['_id', 'createdAt', 'destroyedAt', 'state'])
  assert.equal(typeof (await both.decrypt(jwe)), 'symbol')
})

test('a wrapped key that was moved to another subject does not open', async (t) => {
  const { privacy, another } = await testPrivacy(t)
  await privacy.encryptAll([
    { subject: 'mat_1', text: 'one' },
    { subject: 'mat_2', text: 'two' },
  ])
  const stolen = await privacy.keys.subjects.findOne({ _id: 'mat_1' })
  assert.ok(stolen && stolen.state === 'active')
  await privacy.keys.subjects.updateOne({ _id: 'mat_2' }, { $set: { wrapped: stolen.wrapped } })
  const fresh = await another()
  await assert.rejects(fresh.encrypt('mat_2', 'text'), MasterKeyError)
})

test('the store holds no key in the clear', async (t) => {
  const { db, masterKey, privacy } = await testPrivacy(t)
  const key = await privacy.keys.keyFor('mat_1', { create: true })
  assert.ok(typeof key === 'object')
  const stored = JSON.stringify(await Promise.all((await db.collections()).map((each) => each.find().toArray())))
  assert.match(stored, /mat_1/)
  for (const secret of [String(key.export({ format: 'jwk' }).k), key.export().toString('base64'), masterKey.slice(3)]) {
    assert.ok(!stored.includes(secret))
  }
})
