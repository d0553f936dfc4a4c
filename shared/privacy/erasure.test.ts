import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { StoreUnavailable } from '#shared/eventsourcing/commit-store.ts'
import { now } from '#shared/eventsourcing/instant.ts'
import { testDatabase } from '#shared/testing/mongo.ts'
import { assertFromIndex, readingOf } from '#shared/testing/plans.ts'
import { type TestPrivacy, testPrivacy } from '#shared/testing/privacy.ts'
import { SubjectErased, UnknownSubject } from './encryption.ts'
import {
  createEraser,
  type ErasureParts,
  ensureErasureIndexes,
  eraseSubject,
  erasuresOf,
  startErasing,
  UNFINISHED,
} from './erasure.ts'
import { CACHE_MS } from './key-cache.ts'
import { createKeyLifecycle, GRACE_MS, type KeyLifecycle } from './key-lifecycle.ts'
import { ERASED } from './key-store.ts'

const IDENTIFIERS = { tokenSubject: 'wang', phone: '13812345678' }
const REQUEST = { by: 'officer', reasonCode: 'subject-request' }

type District = TestPrivacy & {
  person: string
  jwe: string
  /** What the commit store would hold: which streams name whom, and the commands that erased it there. */
  streams: Map<string, string[]>
  announced: Map<string, Set<string>>
  eraser(change?: Partial<ErasureParts>, graceMs?: number): ReturnType<typeof createEraser>
  lifecycle(graceMs?: number): KeyLifecycle
  parts: Omit<ErasureParts, 'lifecycle'>
}

/** A pillar with one person, whom two matters name. */
async function district(t: TestContext): Promise<District> {
  const store = await testPrivacy(t)
  const { db, drop } = await testDatabase('pillar')
  t.after(drop)
  await ensureErasureIndexes(db)
  const person = await store.privacy.ownerOf(IDENTIFIERS)
  const jwe = await store.privacy.encrypt(person, 'a text about a person')
  const streams = new Map([
    ['mat_1', [person]],
    ['mat_2', [person]],
    ['mat_3', ['somebody else']],
  ])
  const announced = new Map<string, Set<string>>()
  const lifecycle = (graceMs = 0) => createKeyLifecycle(store.privacy.keys, { graceMs })
  const parts: Omit<ErasureParts, 'lifecycle'> = {
    db,
    streamsNaming: async (subject) => [...streams].filter(([, named]) => named.includes(subject)).map(([id]) => id),
    appendErased: async ({ stream, commandId }) => {
      announced.set(stream, (announced.get(stream) ?? new Set()).add(commandId))
    },
  }
  const eraser = (change: Partial<ErasureParts> = {}, graceMs = 0) =>
    createEraser({ ...parts, lifecycle: lifecycle(graceMs), ...change })
  return { ...store, person, jwe, streams, announced, eraser, lifecycle, parts }
}

async function assertErased({ privacy, person, jwe, announced }: District) {
  assert.equal(await privacy.decrypt(jwe), ERASED)
  await assert.rejects(privacy.encrypt(person, 'more'), SubjectErased)
  const left = await privacy.keys.subjects.findOne({ _id: person })
  assert.equal(left?.state, 'destroyed')
  assert.ok(!JSON.stringify(left).includes('eyJ'), 'no wrapped key is left')
  assert.ok(left && !('lookups' in left))
  assert.deepEqual([...announced].map(([stream, commands]) => [stream, commands.size]).sort(), [
    ['mat_1', 1],
    ['mat_2', 1],
  ])
  const next = await privacy.ownerOf(IDENTIFIERS)
  assert.notEqual(next, person)
}

test('erasing a subject blocks its key, tells every stream that names it, and destroys key and lookups', async (t) => {
  const at = await district(t)
  const steps: string[] = []
  const erasure = await eraseSubject(
    at.eraser(),
    { subject: at.person, ...REQUEST },
    { onStep: (step) => steps.push(step) },
  )
  assert.deepEqual([erasure.step, erasure.by, erasure.reasonCode], ['destroyed', 'officer', 'subject-request'])
  await assertErased(at)
  assert.deepEqual(steps, ['destroyed'])
})

test('free text that belongs to no known person is erased with its stream', async (t) => {
  const at = await district(t)
  const jwe = await at.privacy.encrypt('mat_3', 'a reply')
  at.streams.set('mat_3', ['mat_3'])
  await at.eraser().request({ subject: 'mat_3', ...REQUEST })
  assert.equal(await at.privacy.decrypt(jwe), ERASED)
  await assert.rejects(at.privacy.encrypt('mat_3', 'another reply'), SubjectErased)
})

test('the key is not destroyed before every cache has run out; until then it is refused everywhere', async (t) => {
  assert.ok(GRACE_MS > CACHE_MS)
  const at = await district(t)
  const other = await at.another()
  assert.equal(await other.decrypt(at.jwe), 'a text about a person')
  const patient = at.eraser({}, 3_600_000)
  const erasure = await patient.request({ subject: at.person, ...REQUEST })
  assert.equal(erasure.step, 'announced')
  assert.equal((await patient.advance(at.person)).step, 'announced')
  assert.equal(await at.lifecycle(3_600_000).destroy(at.person), false)
  assert.equal((await at.privacy.keys.subjects.findOne({ _id: at.person }))?.state, 'blocked')
  assert.equal(await other.decrypt(at.jwe), ERASED)
  assert.deepEqual(await other.findPersons(IDENTIFIERS), [])

  assert.equal((await at.eraser().advance(at.person)).step, 'destroyed')
  await assertErased(at)
})

test('a command that was under way at the block is told of the erasure too', async (t) => {
  const at = await district(t)
  at.streams.delete('mat_2')
  await at.eraser({}, 3_600_000).request({ subject: at.person, ...REQUEST })
  assert.deepEqual([...at.announced.keys()], ['mat_1'])
  at.streams.set('mat_2', [at.person])
  await at.eraser().advance(at.person)
  await assertErased(at)
})

/** Dies when it comes to the n-th call, before or after the call was carried out. */
function dying(at: District, n: number, when: 'before' | 'after'): Partial<ErasureParts> {
  let calls = 0
  const mortal =
    <A extends unknown[], T>(call: (...args: A) => Promise<T>) =>
    async (...args: A) => {
      calls++
      if (calls === n && when === 'before') throw new Error('killed')
      const result = await call(...args)
      if (calls === n) throw new Error('killed')
      return result
    }
  const { states, block, graceOver, destroy } = at.lifecycle()
  return {
    lifecycle: { states, block: mortal(block), graceOver: mortal(graceOver), destroy: mortal(destroy) },
    streamsNaming: mortal(async () => ['mat_1', 'mat_2']),
    appendErased: mortal(async ({ stream, commandId }) => {
      at.announced.set(stream, (at.announced.get(stream) ?? new Set()).add(commandId))
    }),
  }
}

for (const when of ['before', 'after'] as const) {
  test(`killed ${when} any of its steps, an erasure is resumed and ends the same`, async (t) => {
    for (let n = 1; n <= 9; n++) {
      const at = await district(t)
      const mortal = at.eraser(dying(at, n, when))
      await assert.rejects(mortal.request({ subject: at.person, ...REQUEST }), /killed/)
      assert.deepEqual(await at.eraser().resume(), [{ subject: at.person, step: 'destroyed' }])
      assert.deepEqual(await at.eraser().resume(), [])
      await assertErased(at)
    }
  })
}

test('several processes that erase the same subject at once do it once', async (t) => {
  const at = await district(t)
  const erasers = [at.eraser(), at.eraser(), at.eraser()]
  const erasures = await Promise.all(erasers.map((each) => each.request({ subject: at.person, ...REQUEST })))
  assert.deepEqual(
    erasures.map(({ step }) => step),
    ['destroyed', 'destroyed', 'destroyed'],
  )
  await assertErased(at)
})

test('one erasure that fails does not keep the others from being resumed', async (t) => {
  const at = await district(t)
  const other = await at.privacy.personFor({ phone: '13900000000' })
  const failing = at.eraser({ streamsNaming: async () => Promise.reject(new StoreUnavailable('away')) })
  for (const subject of [at.person, other])
    await assert.rejects(failing.request({ subject, ...REQUEST }), StoreUnavailable)
  const picky = at.eraser({
    streamsNaming: async (subject) => (subject === other ? [] : Promise.reject(new StoreUnavailable('away'))),
  })
  const results = await picky.resume()
  assert.deepEqual(results.map((result) => ('step' in result ? result.step : 'failed')).sort(), ['destroyed', 'failed'])
})

test('what is unfinished is found by an index, however much was erased before', async (t) => {
  const { parts } = await district(t)
  const ended = Array.from({ length: 300 }, (_, index) => ({
    ...{ _id: `p_${index}`, step: 'destroyed' as const, by: 'officer', reasonCode: 'subject-request' },
    ...{ startedAt: now(), changedAt: now(), accounts: 'forgotten' as const },
  }))
  await erasuresOf(parts.db).insertMany(ended)
  assertFromIndex(await readingOf(erasuresOf(parts.db), { filter: UNFINISHED }), 'unfinished')
})

test('a service resumes what is unfinished by itself, and tells what fails', async (t) => {
  const at = await district(t)
  await assert.rejects(
    at
      .eraser({ streamsNaming: async () => Promise.reject(new Error('killed')) })
      .request({ subject: at.person, ...REQUEST }),
  )
  let failures = 0
  const flaky = at.eraser({
    streamsNaming: async () => (failures < 2 ? Promise.reject(new Error('away')) : ['mat_1', 'mat_2']),
  })
  await new Promise<void>((done) => {
    const erasing = startErasing(flaky, { everyMs: 1, onError: () => void failures++ })
    const poll = setInterval(async () => {
      if ((await at.privacy.keys.subjects.findOne({ _id: at.person }))?.state !== 'destroyed') return
      clearInterval(poll)
      await erasing.stop()
      done()
    }, 5)
  })
  assert.equal(failures, 2)
  await assertErased(at)
})

test('a key store restored from a backup is erased again', async (t) => {
  const at = await district(t)
  const subject = await at.privacy.keys.subjects.findOne({ _id: at.person })
  await at.eraser().request({ subject: at.person, ...REQUEST })

  assert.ok(subject)
  await at.privacy.keys.subjects.replaceOne({ _id: at.person }, subject)
  assert.equal(await at.privacy.decrypt(at.jwe), 'a text about a person')
  const eraser = at.eraser()
  await eraser.reopen()
  assert.deepEqual(await eraser.resume(), [{ subject: at.person, step: 'destroyed' }])
  await eraser.reopen()
  assert.deepEqual(await eraser.resume(), [])
  await assertErased(at)
})

test('who goes with a subject in a stream is erased with it, and it is not called erased before that is', async (t) => {
  const at = await district(t)
  const jwe = await at.privacy.encrypt('mat_1', 'written before it was known whom it concerns')
  at.streams.set('mat_1', [at.person, 'mat_1'])
  const erasedWith = async (stream: string, subject: string) => (subject === at.person ? stream : undefined)
  const patient = at.eraser({ erasedWith }, 3_600_000)
  await patient.request({ subject: at.person, ...REQUEST })
  assert.equal(await at.privacy.decrypt(jwe), ERASED)

  // The person's grace is over, that of who goes along is not.
  const { graceOver, destroy, ...lifecycle } = at.lifecycle()
  const still = at.lifecycle(3_600_000)
  const ofPerson = (subject: string) => subject === at.person
  const between = at.eraser({
    erasedWith,
    lifecycle: {
      ...lifecycle,
      graceOver: (subject) => (ofPerson(subject) ? graceOver : still.graceOver)(subject),
      destroy: (subject) => (ofPerson(subject) ? destroy : still.destroy)(subject),
    },
  })
  assert.equal((await between.advance(at.person)).step, 'announced')
  assert.equal((await at.eraser({ erasedWith }).advance(at.person)).step, 'destroyed')
  assert.equal((await at.privacy.keys.subjects.findOne({ _id: 'mat_1' }))?.state, 'destroyed')
  const records = await erasuresOf(at.parts.db).find().sort({ _id: 1 }).toArray()
  assert.partialDeepStrictEqual(records, [
    { _id: 'mat_1', step: 'destroyed', ...REQUEST },
    { _id: at.person, step: 'destroyed', ...REQUEST },
  ])
})

test('what older code erased is told to its streams once more, since it left accounts there', async (t) => {
  const at = await district(t)
  const told: string[] = []
  const tell = (only: string[]) => at.eraser({ appendErased: async ({ stream }) => void only.push(stream) })
  await tell([]).request({ subject: at.person, ...REQUEST })
  await erasuresOf(at.parts.db).updateOne({ _id: at.person }, { $unset: { accounts: '' } })
  const eraser = tell(told)
  await eraser.reopen()
  assert.deepEqual(await eraser.resume(), [{ subject: at.person, step: 'destroyed' }])
  assert.deepEqual(new Set(told), new Set(['mat_1', 'mat_2']))
  await eraser.reopen()
  assert.deepEqual(await eraser.resume(), [])
})

test('what older code erased is called free of accounts when they are gone, not before: older code may end it once more', async (t) => {
  const at = await district(t)
  const erasures = erasuresOf(at.parts.db)
  const isFree = async () => (await erasures.findOne({ _id: at.person }))?.accounts === 'forgotten'
  await at.eraser({}, 3_600_000).request({ subject: at.person, ...REQUEST })
  assert.equal(await isFree(), false)
  await at.eraser().advance(at.person)
  assert.equal(await isFree(), true)

  await erasures.updateOne({ _id: at.person }, { $unset: { accounts: '' } })
  await at.eraser().reopen()
  await erasures.updateOne({ _id: at.person }, { $set: { step: 'destroyed' } })
  assert.equal(await isFree(), false)
  await at.eraser().reopen()
  assert.deepEqual(await at.eraser().resume(), [{ subject: at.person, step: 'destroyed' }])
  assert.equal(await isFree(), true)
})

test('a subject whose key is missing is erased where streams name it, and its key too should it come back', async (t) => {
  const at = await district(t)
  const restored = await at.privacy.keys.subjects.findOneAndDelete({ _id: at.person })
  const { step } = await at.eraser().request({ subject: at.person, ...REQUEST })
  assert.equal(step, 'destroyed')

  assert.ok(restored)
  await at.privacy.keys.subjects.insertOne(restored)
  const eraser = at.eraser()
  await eraser.reopen()
  assert.deepEqual(await eraser.resume(), [{ subject: at.person, step: 'destroyed' }])
  await assertErased(at)
})

test('who is not known is not erased, and a reason is a code', async (t) => {
  const at = await district(t)
  const eraser = at.eraser()
  await assert.rejects(eraser.request({ subject: 'mat_unknown', ...REQUEST }), UnknownSubject)
  await assert.rejects(eraser.advance('mat_unknown'), UnknownSubject)
  await assert.rejects(eraser.request({ subject: at.person, by: 'officer', reasonCode: 'Mr Wang asked' }), TypeError)
  assert.equal(await at.privacy.decrypt(at.jwe), 'a text about a person')
})

test('the record of an erasure names nobody', async (t) => {
  const { db, drop } = await testDatabase('pillar')
  t.after(drop)
  const at = await district(t)
  await at.eraser({ db }).request({ subject: at.person, ...REQUEST })
  const record = await erasuresOf(db).findOne()
  assert.deepEqual(Object.keys(record ?? {}).sort(), [
    '_id',
    'accounts',
    'by',
    'changedAt',
    'reasonCode',
    'startedAt',
    'step',
  ])
})
