import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { ObjectId } from 'mongodb'
import type { Commit } from '#shared/eventsourcing/commit.ts'
import { activeGeneration } from '#shared/eventsourcing/generations.ts'
import { now } from '#shared/eventsourcing/instant.ts'
import { sampleCommit } from '#shared/testing/commits.ts'
import { keptDatabase } from '#shared/testing/mongo.ts'
import { consumed, deleteTopic, readTopic, tellable } from '#shared/testing/topic.ts'
import { until } from '#shared/testing/until.ts'
import { plainFold, storedViews } from '#shared/testing/views.ts'
import { type Operated, operated } from './testing/operated.ts'

const SERVICE = 'smart-governance'
const dataOfficer = { subject: 'officer', roles: ['data-officer'] } as const
let at: Operated

before(async () => {
  at = await operated()
  await at.start()
  await at.mutate(dataOfficer, 'registerDivision', { level: 'DISTRICT', code: '440310', name: '坪山区' })
})
after(() => at.end())

const register = (code: string) =>
  at.mutate(dataOfficer, 'registerUnit', { code, name: `单位 ${code}`, divisionId: 'dis_440310' })
const rename = (code: string, name: string) => at.mutate(dataOfficer, 'renameUnit', { unitId: `unit_${code}`, name })

const commitsIn = () => at.stores.db.collection<Commit>('commits').find().toArray()
const topicOf = (epoch: number) => (epoch === 1 ? at.stores.topic : `${at.stores.topic}.e${epoch}`)

/** A service that has begun and waits: it has tried, and nothing of it has left. */
async function saysOnly(code: string): Promise<void> {
  const { exitCode, attention } = await at.report('status', SERVICE)
  assert.equal(exitCode, 2)
  assert.partialDeepStrictEqual(attention, [{ service: SERVICE, code, see: 'Begin a new epoch' }])
  assert.equal((attention as object[]).length, 1)
}

/** A consumer that follows all epochs has what the store holds; so have the views. */
async function allIsTold(epoch: number): Promise<void> {
  const { views } = await at.storesNow()
  assert.equal(views.topic, topicOf(epoch))
  await until(async () => (await commitsIn()).every(({ pending }) => !pending))
  const standing = Array.from({ length: epoch }, (_, index) => topicOf(index + 1)).filter((topic) => !gone.has(topic))
  const records = await Promise.all(standing.map((topic) => readTopic(topic)))
  assert.deepEqual(consumed(records.flat()), tellable(await commitsIn()))
  await until(async () => {
    const stored = await storedViews(views, (await activeGeneration(views)) ?? 0)
    return (await commitsIn()).every(({ stream, version }) => {
      const row = stored.rows.get(stream) as { v: number } | undefined
      return row !== undefined && row.v >= version
    })
  })
  const { rows } = await storedViews(views, (await activeGeneration(views)) ?? 0)
  const byMechanism = Map.groupBy(await commitsIn(), ({ stream }) => views.mechanismOf(stream))
  const folded = views.mechanisms.flatMap((mechanism) => [
    ...plainFold(mechanism, byMechanism.get(mechanism) ?? []).rows,
  ])
  assert.deepEqual(rows, new Map(folded))
}
const gone = new Set<string>()

test('a store that is restored older than its topics tells nothing, then everything in a new epoch', async () => {
  await register('1')
  await register('2')
  await at.caughtUp()
  const restore = await keptDatabase(at.stores.db)
  await rename('1', '后来失去的名字')
  await register('3')
  const erased = { type: 'ReporterErased', schema: 1, at: now(), data: { subject: 'person_lost' } }
  const erasure = new ObjectId()
  const told = { type: 'MatterReceived', schema: 1, at: now(), data: {} }
  const byItself = { id: 'command', type: 'noteUnit', digest: 'digest', actor: 'policy:learn-units', role: 'system' }
  await at.publish([
    sampleCommit({ stream: 'mat_erased', _id: erasure, events: [erased] }),
    sampleCommit({ stream: 'mat_imported', events: [told], origin: 'import' }),
    sampleCommit({ stream: 'mat_followed', events: [told], command: byItself }),
  ])
  await at.caughtUp()
  const running = await at.ops(['republish', SERVICE, '--yes'])
  assert.equal(running.exitCode, 1)
  assert.match(
    running.stderr,
    new RegExp(`^smart-governance runs \\(.* process ${process.pid}\\): stop every process of every service first\\.$`),
  )

  await at.stop()
  await restore()
  const ends = (await readTopic(topicOf(1))).length
  await at.start()
  await rename('1', '另一个名字')
  await saysOnly('STORE_BEHIND_TOPICS')
  assert.equal((await readTopic(topicOf(1))).length, ends, 'nothing is sent where it would contradict what is there')
  await at.stop()

  const events = ['WentBy', 'WasDone'].map((type) => ({ type, schema: 1, at: now(), data: {} }))
  const followed = sampleCommit({ stream: 'mat_after', events, due: 1, causation: `${erasure.toHexString()}/0` })
  await at.stores.db.collection('commits').insertOne(followed)
  const asked = await at.ops(['republish', SERVICE])
  await at.stores.db.collection('commits').deleteOne({ _id: followed._id })
  assert.equal(asked.exitCode, 1)
  assert.match(asked.stderr, /^Nothing was done: nobody can be asked here\. Say --yes/)
  assert.match(asked.stdout, /^smart-governance: \d+ commits into .*\.e2\.\n {2}Lost, .* 5 events in 5 streams:\n/)
  assert.match(asked.stdout, /\n {2}3 by people, to be entered again by whoever it concerns:\n {4}/)
  assert.match(asked.stdout, /\n {4}UnitRenamed unit_1 2, \S+Z, by data-officer\n/)
  assert.match(asked.stdout, /\n {2}1 by imports: run them again, which doubles nothing\.\n/)
  assert.match(asked.stdout, /\n {2}1 by the services themselves, [^\n]* comes again [^\n]*\n/)
  assert.doesNotMatch(asked.stdout, /mat_imported|mat_followed/)
  assert.match(asked.stdout, /\n {2}Erasures are among them; erase again:\n {4}person_lost\n/)
  assert.match(asked.stdout, /\n {4}WasDone mat_after in [^\n]*$/, 'what fell due rests on nothing')
  const { exitCode, services } = await at.report('republish', SERVICE, '--yes')
  const [{ lost, ...plan } = {}] = services as { lost?: { type: string; stream: string; version: number }[] }[]
  assert.equal(exitCode, 2)
  const begun = { service: SERVICE, epoch: 2, topics: [topicOf(2)], commits: (await commitsIn()).length }
  assert.deepEqual(plan, { ...begun, erased: ['person_lost'], resting: [] })
  const said = lost?.map(({ type, stream, version }) => `${type} ${stream} ${version}`).toSorted()
  const byNoPerson = ['MatterReceived mat_followed 1', 'MatterReceived mat_imported 1']
  assert.deepEqual(said, [
    ...byNoPerson,
    'ReporterErased mat_erased 1',
    'UnitRegistered unit_3 1',
    'UnitRenamed unit_1 2',
  ])
  const again = await at.report('republish', SERVICE, '--yes')
  assert.deepEqual(again, { exitCode: 2, services }, 'said again, and the same epoch begun')

  await at.start()
  await register('3')
  await allIsTold(2)
})

test('topics that Kafka has lost are not begun in the middle; a new epoch holds everything again', async () => {
  await at.stop()
  const { stdout: asked } = await at.ops(['republish', SERVICE])
  assert.match(
    asked,
    /^smart-governance: \d+ commits into .*\.e3\.$/,
    'what an epoch that has told found lost is history',
  )
  for (const epoch of [1, 2]) {
    await deleteTopic(topicOf(epoch))
    gone.add(topicOf(epoch))
  }
  await at.start()
  await register('4')
  await saysOnly('TOPICS_LOST')
  await at.stop()
  // Whoever makes it again does not make it whole.
  const { kafka } = at.stores
  const admin = await kafka.admin()
  await admin.ensureTopic(topicOf(2), 4).finally(() => admin.close())
  gone.delete(topicOf(2))
  await saysOnly('TOPICS_LOST')

  const { exitCode, stdout, stderr } = await at.ops(['republish', '--all', '--epoch', '5', '--yes'])
  assert.equal(exitCode, 0)
  assert.equal(stderr, 'Not in this store, and left alone: psychological-care, rule-of-law, self-governance.')
  assert.match(stdout, new RegExp(`^smart-governance: \\d+ commits into ${topicOf(5)}\\.\nStart the services now`))
  for (const epoch of [3, 4]) gone.add(topicOf(epoch))
  await at.start()
  await rename('4', '新的名字')
  await allIsTold(5)
})

test('a store in which nothing is begins no epoch', async () => {
  const { exitCode, stderr } = await at.ops(['republish', '--all', '--yes'], { env: { SIZHI_NAMESPACE: 'nobody' } })
  assert.equal(exitCode, 1)
  assert.match(stderr, /^No service has a database here: /)
})
