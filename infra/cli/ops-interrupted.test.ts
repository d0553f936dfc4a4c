import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { ObjectId } from 'mongodb'
import type { Commit } from '#shared/eventsourcing/commit.ts'
import { ensureCommitIndexes } from '#shared/eventsourcing/commit-store.ts'
import { activeGeneration } from '#shared/eventsourcing/generations.ts'
import { now } from '#shared/eventsourcing/instant.ts'
import { PARTITIONS } from '#shared/kafka/partition.ts'
import { sampleCommit } from '#shared/testing/commits.ts'
import { markOf } from '../native/running.ts'
import { keepAddresses } from '../start/addresses.ts'
import { keptKeys } from '../start/keys.ts'
import { type Operated, operated } from './testing/operated.ts'

const SERVICE = 'smart-governance'
const STREAMS = 20_000
let at: Operated

/** A store with many streams, and no service that runs on it. */
before(async () => {
  at = await operated()
  const { db, kafka, topic } = at.stores
  const admin = await kafka.admin()
  await admin.ensureTopic(topic, PARTITIONS).finally(() => admin.close())
  await ensureCommitIndexes(db)
  const data = { name: '单位', divisionId: 'dis_440310' }
  const event = { type: 'UnitRegistered', schema: 1, at: now(), data }
  const commits = Array.from({ length: STREAMS }, (_, index) => {
    const { pending: _pending, ...commit } = sampleCommit({ stream: `unit_${index}`, events: [event] })
    return { ...commit, _id: new ObjectId() }
  })
  await db.collection<Commit>('commits').insertMany(commits)
})
after(() => at.end())

const statesOf = async () =>
  (await at.stores.views.generations.find().sort({ _id: 1 }).toArray()).map(({ state }) => state)

/** A rebuild that gets the signal as soon as it reads the commits. */
async function signalled(signal: 'SIGKILL' | 'SIGINT') {
  const running = at.startOps(['rebuild', SERVICE])
  running.stderr.on('data', (text) => String(text).includes('loading') && running.kill(signal))
  return running
}

test('a rebuild that was killed or stopped leaves nothing that is read, and the next one does the whole', async () => {
  await signalled('SIGKILL')
  assert.deepEqual(await statesOf(), ['building'])
  const { exitCode, stdout, stderr } = await signalled('SIGINT')
  assert.deepEqual([exitCode, String(stdout)], [130, ''])
  assert.match(String(stderr), /Stopped: readers read what they read before; run it again to begin anew\.$/)
  assert.deepEqual(await statesOf(), ['retired', 'retired'])
  assert.equal(await activeGeneration(at.stores.views), undefined)

  const whole = await at.report('rebuild', SERVICE)
  assert.partialDeepStrictEqual(whole, {
    exitCode: 0,
    generation: 3,
    streams: STREAMS,
    commits: STREAMS,
    flipped: true,
  })
  assert.equal(await at.stores.db.collection('units.g3').countDocuments(), STREAMS)
  const left = await at.stores.db.listCollections({ name: /\.g[12]$/ }).toArray()
  assert.deepEqual(left, [])
})

test('a generation whose removal was killed is gone after the next rebuild', async () => {
  await at.report('rebuild', SERVICE, '--keep')
  const dropping = at.startOps(['drop', SERVICE, '3'])
  for (let state = 'live'; state === 'live'; state = (await statesOf())[2] ?? '') await pause(20)
  dropping.kill('SIGKILL')
  await dropping
  await at.report('rebuild', SERVICE)
  assert.deepEqual(await at.stores.db.listCollections({ name: /\.g3$/ }).toArray(), [])
  assert.deepEqual((await statesOf()).slice(0, 3), ['retired', 'retired', 'retired'])
})

test('beside npm start nothing needs to be set, and only as long as it runs', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'sizhi-ops-home-'))
  t.after(() => rm(folder, { recursive: true }))
  const home = { root: folder, of: (name: string) => join(folder, name) }
  const { MONGODB_URI, KAFKA_BROKERS, SIZHI_NAMESPACE } = at.env
  await keptKeys(home.of('keys.json'))
  // This process stands for npm start.
  await keepAddresses(home, { MONGODB_URI, KAFKA_BROKERS })
  await writeFile(home.of('start.pid'), markOf(process.pid) ?? '')
  const unset = { MONGODB_URI: '', KAFKA_BROKERS: '', SIZHI_MASTER_KEY: '' }
  const beside = { ...unset, SIZHI_HOME: folder, SIZHI_NAMESPACE }
  const { stdout } = await at.ops(['parked', SERVICE], { env: beside })
  assert.equal(stdout, 'No stream is parked.')
  assert.equal((await at.ops(['rewrap', SERVICE], { env: beside })).exitCode, 0, 'the master key is found too')
  const elsewhere = await at.ops(['rewrap'], { env: { ...beside, MONGODB_URI: `${MONGODB_URI}&appName=theirs` } })
  assert.match(
    elsewhere.stderr,
    /^SIZHI_MASTER_KEY is missing/,
    'the key of one place does not meet the store of another',
  )
  await writeFile(home.of('start.pid'), `${process.pid} 1`)
  const ended = await at.ops(['parked', SERVICE], { env: beside })
  assert.match(ended.stderr, /^MONGODB_URI is missing: .*npm start, .* does not run from/)
})
