import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createCommitStore, ensureCommitIndexes } from '#shared/eventsourcing/commit-store.ts'
import { sampleCommit } from '#shared/testing/commits.ts'
import { testDatabase, uniqueName } from '#shared/testing/mongo.ts'
import { findPlaintext } from '#shared/testing/plaintext.ts'
import { createAudit } from './audit.ts'
import { createEraser } from './erasure.ts'
import { createKeyLifecycle } from './key-lifecycle.ts'
import { ERASED } from './key-store.ts'
import { newMasterKey, parseMasterKeys } from './master-key.ts'
import { createPersonalReader } from './personal-reader.ts'
import { openPrivacy } from './privacy.ts'
import { subjectsNamed } from './subject.ts'

const NAME = '欧阳小明'
const PHONE = '13812345678'
const TEXT = '市民反映夜间施工噪音扰民'

test('a person’s texts stand nowhere in the clear, are found for erasure in every stream, and end with the key', async (t) => {
  const { client, drop } = await testDatabase()
  const namespace = uniqueName('ns')
  const [db, keysDb] = [client.db(`${namespace}-pillar`), client.db(`${namespace}-pillar-keys`)]
  const privacy = await openPrivacy(keysDb, parseMasterKeys(newMasterKey('k1')))
  t.after(async () => {
    privacy.close()
    await Promise.all([db.dropDatabase(), keysDb.dropDatabase()])
    await drop()
  })
  await ensureCommitIndexes(db)
  const store = createCommitStore(db)
  const append = async (stream: string, data: Record<string, unknown>, seq = 1, id = 'receive') => {
    const { events, command, ...rest } = sampleCommit({ stream, seq })
    const named = events.map((event) => ({ ...event, data }))
    const digest = privacy.digest({ name: NAME, phone: PHONE, text: TEXT })
    await store.append({ ...rest, events: named, command: { ...command, id, digest }, subjects: subjectsNamed(named) })
  }

  const person = await privacy.ownerOf({ phone: PHONE, tokenSubject: 'wang' })
  const sealed = async () => {
    const [name, phone, text] = await privacy.encryptAll([NAME, PHONE, TEXT].map((text) => ({ subject: person, text })))
    return { reporter: { id: person, name, phone }, text }
  }
  await append('mat_1', await sealed())
  await append('mat_2', { reporter: { id: person } })
  await append('mat_3', { text: await privacy.encrypt('mat_3', TEXT) })
  const { text = '' } = await sealed()
  const identity = { subject: 'officer', roles: ['seat'], purpose: 'handling' } as const
  const reader = createPersonalReader({ encryption: privacy, audit: createAudit(db), identity, requestId: '1' })
  const read = { stream: 'mat_1', subject: person, field: 'Matter.text', jwe: text, allowed: true }
  assert.equal((await reader.read(read)).text, TEXT)

  const search = () => findPlaintext({ client, namespace, needles: [NAME, PHONE, TEXT] })
  assert.deepEqual(await search(), [])

  const plan = await store.commits.find({ subjects: person }).explain('queryPlanner')
  assert.match(JSON.stringify(plan.queryPlanner.winningPlan), /"subjects_1"/)

  const eraser = createEraser({
    db,
    lifecycle: createKeyLifecycle(privacy.keys, { graceMs: 0 }),
    streamsNaming: store.streamsNaming,
    appendErased: ({ stream, subject, commandId }) => append(stream, { person: subject }, 2, commandId),
  })
  await eraser.request({ subject: person, by: 'officer', reasonCode: 'subject-request' })
  const erased = await store.commits.find({ seq: 2 }).sort({ stream: 1 }).toArray()
  assert.deepEqual(
    erased.map(({ stream }) => stream),
    ['mat_1', 'mat_2'],
  )
  assert.equal(await privacy.decrypt(text), ERASED)
  assert.deepEqual(await search(), [])
})
