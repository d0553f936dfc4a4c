import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { StoreUnavailable } from '#shared/eventsourcing/commit-store.ts'
import type { Identity } from '#shared/identity/identity.ts'
import { testDatabase } from '#shared/testing/mongo.ts'
import { testPrivacy } from '#shared/testing/privacy.ts'
import { type Audit, createAudit, ensureAuditIndexes } from './audit.ts'
import { createKeyLifecycle } from './key-lifecycle.ts'
import { createPersonalReader, PersonalDataUnreadable } from './personal-reader.ts'

const IDENTITY: Identity = { subject: 'officer-1', roles: ['seat'], purpose: 'callback' }
const REQUEST = 'request-1'

async function reading(t: TestContext, { broken = false } = {}) {
  const { privacy } = await testPrivacy(t)
  const { db, drop } = await testDatabase('pillar')
  t.after(drop)
  const person = await privacy.personFor({ phone: '13812345678' })
  const [name = '', phone = '', text = ''] = await privacy.encryptAll([
    { subject: person, text: '王小明' },
    { subject: person, text: '13812345678' },
    { subject: 'mat_2', text: 'a noise at night' },
  ])
  await ensureAuditIndexes(db)
  const stored = createAudit(db)
  const audit: Audit = broken ? { ...stored, append: async () => Promise.reject(new StoreUnavailable('away')) } : stored
  const append = t.mock.method(audit, 'append')
  const find = t.mock.method(privacy.keys.subjects, 'find')
  const reader = createPersonalReader({ encryption: privacy, audit, identity: IDENTITY, requestId: REQUEST })
  const read = { stream: 'mat_1', subject: person, field: 'Reporter.name', jwe: name, allowed: true }
  const entries = async () => (await stored.query({ limit: 100 })).map(({ _id, at, ...entry }) => entry)
  return { privacy, person, name, phone, text, reader, read, entries, append, find }
}

const WHO = { actor: 'officer-1', role: 'seat', purpose: 'callback', requestId: REQUEST }

test('the reads of one tick take one fetch of keys and one audit insert', async (t) => {
  const { reader, read, phone, text, person, entries, append, find } = await reading(t)
  const answers = await Promise.all([
    reader.read(read),
    reader.read({ ...read, field: 'Reporter.phone', jwe: phone }),
    reader.read({ ...read }),
    reader.read({ stream: 'mat_2', subject: 'mat_2', field: 'Matter.description', jwe: text, allowed: true }),
  ])
  assert.deepEqual(
    answers.map((answer) => answer.text),
    ['王小明', '13812345678', '王小明', 'a noise at night'],
  )
  assert.deepEqual([append.mock.callCount(), find.mock.callCount()], [1, 1])
  assert.deepEqual(
    (await entries()).toSorted((a, b) => a.object.localeCompare(b.object)),
    [
      { ...WHO, object: 'mat_1', person, fields: ['Reporter.name', 'Reporter.phone'], outcome: 'granted' },
      { ...WHO, object: 'mat_2', fields: ['Matter.description'], outcome: 'granted' },
    ],
  )
})

test('a denied read gives nothing, decrypts nothing, and is in the trail with its reason', async (t) => {
  const { reader, read, person, entries, find } = await reading(t)
  const denied = await reader.read({ ...read, allowed: false, reason: 'confidential', role: 'unit-officer' })
  assert.deepEqual(denied, { outcome: 'denied', text: null })
  assert.equal(find.mock.callCount(), 0)
  assert.deepEqual(await entries(), [
    {
      ...WHO,
      role: 'unit-officer',
      object: 'mat_1',
      person,
      fields: ['Reporter.name'],
      outcome: 'denied',
      reason: 'confidential',
    },
  ])
})

test('reading one’s own data is not audited', async (t) => {
  const { reader, read, entries, phone } = await reading(t)
  const [own, other] = await Promise.all([
    reader.read({ ...read, own: true }),
    reader.read({ ...read, stream: 'mat_7', field: 'Reporter.phone', jwe: phone }),
  ])
  assert.deepEqual([own.text, other.text], ['王小明', '13812345678'])
  assert.deepEqual(
    (await entries()).map(({ object }) => object),
    ['mat_7'],
  )
})

test('no text leaves before its audit entry stands: where that fails the field is refused, denied ones too', async (t) => {
  const { reader, read } = await reading(t, { broken: true })
  await assert.rejects(reader.read(read), StoreUnavailable)
  await assert.rejects(reader.read({ ...read, allowed: false }), StoreUnavailable)
})

test('an erased person’s data is nothing, and is said to be erased', async (t) => {
  const { reader, read, privacy, person } = await reading(t)
  await createKeyLifecycle(privacy.keys).block(person)
  assert.deepEqual(await reader.read(read), { outcome: 'erased', text: null })
})

test('a token that cannot be opened fails its own field alone, and its error repeats nothing', async (t) => {
  const { reader, read, name } = await reading(t)
  const changed = `${name.slice(0, -22)}${'A'.repeat(22)}`
  const [good, bad] = await Promise.allSettled([
    reader.read(read),
    reader.read({ ...read, field: 'Reporter.address', jwe: changed }),
  ])
  assert.deepEqual(good, { status: 'fulfilled', value: { outcome: 'granted', text: '王小明' } })
  assert.ok(bad.status === 'rejected' && bad.reason instanceof PersonalDataUnreadable)
  assert.ok(!bad.reason.message.includes('eyJ'))
})
