import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { z } from 'zod'
import type { Commit } from '#shared/eventsourcing/commit.ts'
import { toInstant } from '#shared/eventsourcing/instant.ts'
import { erasuresOf } from '#shared/privacy/erasure.ts'
import { newMasterKey } from '#shared/privacy/master-key.ts'
import { openPrivacy } from '#shared/privacy/privacy.ts'
import { until } from '#shared/testing/until.ts'
import { type Operated, operated } from './testing/operated.ts'

const SERVICE = 'smart-governance'
const DISTRICT = 'dis_440310'
const dataOfficer = { subject: 'officer', roles: ['data-officer'] } as const
const seat = { subject: 'seat', roles: ['seat'], division: DISTRICT } as const
const NAME = '欧阳小明'
const LEFT_ALONE = /^Not in this store, and left alone: psychological-care, rule-of-law, self-governance\.$/m
const answered = z.object({ matter: z.object({ id: z.string() }) })
let at: Operated

before(async () => {
  at = await operated()
  // Without the part that would go on with an erasure by itself.
  await at.start(['api', 'relay', 'projector'])
  const entries: [string, object][] = [
    ['registerDivision', { level: 'DISTRICT', code: '440310', name: '坪山区' }],
    ['registerDivision', { level: 'STREET', code: '440310006', name: '龙田街道', parentId: DISTRICT }],
    ['registerDivision', { level: 'COMMUNITY', code: '440310-10018', name: '南布社区', parentId: 'str_440310006' }],
    ['registerClass', { kind: 'CHANNEL', code: '12', name: '热线' }],
    ['registerClass', { kind: 'MAIN_TYPE', code: '22', name: '消防' }],
    ['registerClass', { kind: 'SUB_TYPE', code: '554', name: '消防设施', parent: '22' }],
  ]
  for (const [name, input] of entries) await at.mutate(dataOfficer, name, input)
  await at.caughtUp()
})
after(() => at.end())

/** A matter as it was reported; its id. */
async function reported(more: object = {}): Promise<string> {
  const place = { centreId: DISTRICT, channel: '12', subType: '554', communityId: 'com_440310-10018' }
  const input = { ...place, nature: 'COMPLAINT', description: '楼道灯坏', ...more }
  return answered.parse(await at.mutate(seat, 'receiveMatter', input, 'matter { id }')).matter.id
}

/** A matter whose reporter is known by this number; the person's id, and the matter's. */
async function received(phone: string): Promise<{ person: string; matter: string }> {
  const matter = await reported({ reporter: { name: NAME, phone } })
  const commit = await at.stores.db.collection<Commit>('commits').findOne({ stream: matter })
  const person = commit?.subjects?.find((subject) => subject.startsWith('person_'))
  assert.ok(person)
  return { person, matter }
}

const stepOf = async (person: string) => (await erasuresOf(at.stores.db).findOne({ _id: person }))?.step
const keyOf = (person: string) => at.stores.keysDb.collection<{ _id: string }>('subjects').findOne({ _id: person })

/** As if the grace had passed since the key was blocked. */
async function passGrace(person: string): Promise<void> {
  const longAgo = new Date(Date.now() - 600_000).toISOString()
  const subjects = at.stores.keysDb.collection<{ _id: string }>('subjects')
  const { matchedCount } = await subjects.updateOne({ _id: person }, { $set: { blockedAt: longAgo } })
  assert.equal(matchedCount, 1)
}

async function erasedFacts(matter: string): Promise<number> {
  const events = at.stores.db.collection<Commit>('commits')
  return events.countDocuments({ stream: matter, 'events.type': 'ReporterErased' })
}

test('what is not meant, not known or cannot be opened erases nothing, and no sentence repeats a number', async () => {
  const { person } = await received('13800000001')
  const sentences: [args: string[], sentence: RegExp, env?: Record<string, string | undefined>][] = [
    [['erase', person], /^Nothing was done: nobody can be asked here\. Say --yes where it is meant\.$/],
    [['erase', '--yes'], /^Name the subject by its id, or say --find/],
    [['erase', '13800000001', '--yes'], /^That is no id of a subject/],
    [['erase', `person_${'a'.repeat(26)}`, '--yes'], /^No service here knows person_a+: /],
    [['erase', person, '--yes', '--reason', 'Mr Wang'], /a code, never a text about somebody/],
    [['erase', person, '--yes'], /^SIZHI_MASTER_KEY is missing: /, { SIZHI_MASTER_KEY: '', SIZHI_HOME: '/nowhere' }],
    [
      ['erase', person, '--yes'],
      /^SIZHI_MASTER_KEY: entry 1 is not .*: give the master key/,
      { SIZHI_MASTER_KEY: 'k1:short' },
    ],
    [
      ['erase', person, '--yes'],
      /^master key k1 .* is not the one .*: give the master key/,
      { SIZHI_MASTER_KEY: newMasterKey('k1') },
    ],
    [['rewrap'], /need master key k1, which SIZHI_MASTER_KEY does not hold/, { SIZHI_MASTER_KEY: newMasterKey('k2') }],
  ]
  for (const [args, sentence, env = {}] of sentences) {
    const { exitCode, stdout, stderr } = await at.ops(args, { env })
    assert.deepEqual([exitCode, stdout], [1, ''], args.join(' '))
    assert.match(stderr.replace(LEFT_ALONE, '').trimStart(), sentence)
    assert.doesNotMatch(stderr, /13800000001/)
  }
  assert.equal(await stepOf(person), undefined)
})

test('an erasure that is killed or stopped goes on when it is run again, and is done once', async () => {
  const { person, matter } = await received('13800000002')
  const killed = at.startOps(['erase', person, '--yes'])
  await until(async () => (await stepOf(person)) === 'announced')
  killed.kill('SIGKILL')
  await killed
  assert.partialDeepStrictEqual(await keyOf(person), { state: 'blocked' })
  // As a new release takes up again what an older one has erased long ago.
  const erasures = erasuresOf(at.stores.db)
  await erasures.updateOne({ _id: person }, { $set: { startedAt: toInstant(new Date('2018-11-30T00:00:00Z')) } })
  const oldestAt = (await erasures.findOne({ _id: person }))?.changedAt
  const { services } = await at.report('status')
  assert.partialDeepStrictEqual(services, [{ service: SERVICE, erasures: { count: 1, oldestAt } }])

  const stopped = at.startOps(['erase', person, '--yes', '--json'])
  stopped.stderr.on('data', (text) => String(text).includes('can no longer be read') && stopped.kill('SIGINT'))
  const { exitCode, stdout } = await stopped
  assert.equal(exitCode, 130)
  const { erased } = JSON.parse(String(stdout))
  assert.partialDeepStrictEqual(erased, [{ service: SERVICE, subject: person, step: 'announced', streams: 1 }])

  await passGrace(person)
  const done = await at.ops(['erase', person, '--yes'])
  assert.deepEqual(
    [done.exitCode, done.stdout],
    [0, `${person} is erased in ${SERVICE}: its key is destroyed, 1 stream says so.`],
  )
  assert.partialDeepStrictEqual(await keyOf(person), { state: 'destroyed' })
  assert.equal(await erasedFacts(matter), 1)
  const again = await at.report('erase', person, '--yes')
  assert.partialDeepStrictEqual(again, { exitCode: 0, erased: [{ step: 'destroyed' }] })
  assert.equal(await erasedFacts(matter), 1)
})

test('a person is found by a number that is never said again, and erased in every matter', async () => {
  const phone = '13800000003'
  const [first, second] = [await received(phone), await received('138 0000 0003')]
  assert.equal(second.person, first.person)
  const running = at.startOps(['erase', '--find', 'phone', '--yes'], { input: `${phone}\n` })
  await until(async () => (await stepOf(first.person)) === 'announced')
  await passGrace(first.person)
  const { exitCode, stdout, stderr } = await running
  assert.equal(exitCode, 2, 'who is known by a number may be known elsewhere')
  assert.match(String(stderr), LEFT_ALONE)
  assert.match(String(stdout), new RegExp(`^${first.person} is erased in ${SERVICE}: .* 2 streams say so`))
  for (const text of [phone, NAME]) assert.ok(!`${stdout}${stderr}`.includes(text))
  for (const { matter } of [first, second]) assert.equal(await erasedFacts(matter), 1)

  const nobody = await at.ops(['erase', '--find', 'phone', '--yes'], { input: phone })
  assert.equal(nobody.exitCode, 1)
  assert.match(nobody.stderr, LEFT_ALONE)
  assert.match(nobody.stderr, /\nNo service here knows anybody by that/)
  const elsewhere = await at.ops(['erase', '--find', 'phone', '--yes'], {
    input: phone,
    env: { SIZHI_NAMESPACE: 'nowhere' },
  })
  assert.equal(elsewhere.exitCode, 1)
  assert.match(elsewhere.stderr, /^No service has a database here: /)
})

test('who is named where only a newer release can read is closed at once, and the rest waits for that release', async () => {
  const phone = '13800000009'
  const { person, matter } = await received(phone)
  const commits = at.stores.db.collection('commits')
  const first = await commits.findOne({ stream: matter })
  await commits.updateOne({ stream: matter, seq: 1 }, { $set: { 'events.0.type': 'MatterDreamt' } })
  const { exitCode, stderr } = await at.ops(['erase', '--find', 'phone', '--yes'], { input: phone })
  await commits.updateOne({ stream: matter, seq: 1 }, { $set: { events: first?.events } })
  assert.equal(exitCode, 1)
  assert.match(stderr, new RegExp(`${person} is being erased in ${SERVICE}`))
  assert.match(stderr, /cannot be read at version 1: it holds an event of a newer release\. What was begun goes on/)
  assert.doesNotMatch(stderr, /\n +at /)
  assert.partialDeepStrictEqual(await keyOf(person), { state: 'blocked' })

  const byNumber = await at.ops(['erase', '--find', 'phone', '--yes'], { input: phone })
  assert.match(byNumber.stderr, /erased already or being erased \(status says/)
  await passGrace(person)
  assert.equal((await at.ops(['erase', person, '--yes'])).exitCode, 0)
})

test('what was said of a stream after its texts were erased goes with it when it is erased again', async () => {
  const matter = await reported()
  const erase = async (subject: string) => {
    const running = at.startOps(['erase', matter, '--yes', '--json'])
    await until(async () => (await stepOf(subject)) === 'announced')
    await passGrace(subject)
    const { exitCode, stdout } = await running
    assert.equal(exitCode, 0)
    return JSON.parse(String(stdout)).erased
  }
  assert.partialDeepStrictEqual(await erase(matter), [{ subject: matter, step: 'destroyed', streams: 1 }])
  await at.mutate(seat, 'declineMatter', { matterId: matter, reason: 'NO_FACTS', remark: '无法核实' })
  assert.partialDeepStrictEqual(await erase(`${matter}.1`), [
    { subject: matter, step: 'destroyed', streams: 1 },
    { subject: `${matter}.1`, step: 'destroyed', streams: 1 },
  ])
  assert.equal(await erasedFacts(matter), 2)
})

test('so is one who is known by an identity number, in any spelling of it', async () => {
  // Nobody's: the sequence number 000 is given to no one.
  const idNumber = '110105194912310003'
  const privacy = await openPrivacy(at.stores.keysDb, at.config.SIZHI_MASTER_KEY)
  const person = await privacy.personFor({ idNumber })
  privacy.close()
  const running = at.startOps(['erase', '--find', 'id-number', '--yes'], { input: '110105 19491231 0003\n' })
  await until(async () => (await stepOf(person)) === 'announced')
  await passGrace(person)
  const { exitCode, stdout, stderr } = await running
  assert.equal(exitCode, 2)
  assert.match(String(stdout), new RegExp(`^${person} is erased in ${SERVICE}`))
  assert.ok(!`${stdout}${stderr}`.includes('19491231'))
})

test('one whose key is missing is erased by the id alone: nothing else leads there without the key', async () => {
  const phone = '13800000006'
  const { person, matter } = await received(phone)
  await at.stores.keysDb.collection<{ _id: string }>('subjects').deleteOne({ _id: person })
  assert.equal((await at.ops(['erase', '--find', 'phone', '--yes'], { input: phone })).exitCode, 1)
  const erased = await at.report('erase', person, '--yes')
  assert.partialDeepStrictEqual(erased, { exitCode: 0, erased: [{ subject: person, step: 'destroyed', streams: 1 }] })
  assert.equal(await erasedFacts(matter), 1)
})

test('a stream is erased whichever of those who stand for it had a text', async () => {
  const { matter } = await received('13800000005')
  const privacy = await openPrivacy(at.stores.keysDb, at.config.SIZHI_MASTER_KEY)
  await privacy.encrypt(`${matter}.1`, '后来写的')
  privacy.close()
  const running = at.startOps(['erase', matter, '--yes', '--json'])
  await until(async () => (await stepOf(`${matter}.1`)) === 'announced')
  await passGrace(`${matter}.1`)
  const { exitCode, stdout } = await running
  assert.equal(exitCode, 0)
  assert.partialDeepStrictEqual(JSON.parse(String(stdout)), { erased: [{ subject: `${matter}.1`, step: 'destroyed' }] })
})

test('a master key is rotated as the page says, step by step; then the old one may go', async () => {
  const phone = '13800000004'
  const { person } = await received(phone)
  const next = newMasterKey('k2')
  const both = { SIZHI_MASTER_KEY: `${next},${at.env.SIZHI_MASTER_KEY}` }
  const restartWith = async (env: Record<string, string>) => {
    await at.stop()
    await at.start(['api', 'relay', 'projector'], env)
    // Found by a key of the store, and encrypted by that of the person.
    assert.equal((await received(phone)).person, person)
  }
  await restartWith(both)
  const { exitCode, stdout, stderr } = await at.ops(['rewrap', '--json'], { env: both })
  assert.equal(exitCode, 2, 'a service that is not here may have keys elsewhere')
  assert.match(stderr, LEFT_ALONE)
  const { masterKey, services } = JSON.parse(stdout)
  assert.equal(masterKey, 'k2')
  assert.ok(services[0].wrapped >= 3, stdout)
  const alone = await at.ops(['rewrap', SERVICE], { env: { SIZHI_MASTER_KEY: next } })
  assert.deepEqual([alone.exitCode, alone.stdout], [0, `${SERVICE}: 0 keys wrapped under master key k2.`])
  await restartWith({ SIZHI_MASTER_KEY: next })
})
