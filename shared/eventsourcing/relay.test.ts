import assert from 'node:assert/strict'
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { type TestContext, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { type Db, ObjectId } from 'mongodb'
import { pino } from 'pino'
import { kafkajs } from '#shared/kafka/kafkajs.ts'
import { partitionOf } from '#shared/kafka/partition.ts'
import { type InRecord, type OutRecord, type Sender, SendFailed } from '#shared/kafka/port.ts'
import { sampleCommit } from '#shared/testing/commits.ts'
import { testDatabase } from '#shared/testing/mongo.ts'
import { kafkaBrokers } from '#shared/testing/servers.ts'
import { readTopic, testTopic } from '#shared/testing/topic.ts'
import { undoing } from '#shared/testing/undo.ts'
import { until } from '#shared/testing/until.ts'
import { recordEncoder } from './cloud-event.ts'
import type { Commit } from './commit.ts'
import { ensureCommitIndexes } from './commit-store.ts'
import { topicIn } from './epoch.ts'
import { beginEpoch } from './epoch-begin.ts'
import type { DataClass } from './event.ts'
import { viewStore } from './generations.ts'
import { now } from './instant.ts'
import type { LeaseRow } from './lease.ts'
import { type Relay, type RelayOptions, startRelay } from './relay.ts'
import { PENDING_INDEX, relayStore } from './relay-store.ts'

const log = pino({ level: process.env.TEST_LOG ?? 'silent' })
const kafka = kafkajs({ brokers: kafkaBrokers(), log })

type Stage = {
  db: Db
  topic: string
  undo(undo: () => unknown): void
  insert(...commits: Commit[]): Promise<void>
  pending(): Promise<number>
}

async function stage(t: TestContext): Promise<Stage> {
  const { db, drop } = await testDatabase('relay')
  const undo = undoing(t)
  undo(drop)
  await ensureCommitIndexes(db, [PENDING_INDEX])
  const commits = db.collection<Commit>('commits')
  return {
    db,
    undo,
    topic: await testTopic(t),
    insert: async (...given) => void (await commits.insertMany(given)),
    pending: () => commits.countDocuments({ pending: true }),
  }
}

function relaying({ db, topic, undo }: Stage, given: Partial<RelayOptions> = {}): Relay {
  const dataClassOf = (): DataClass => 'PUBLIC'
  const relay = startRelay({ db, topic, pillar: 'test', dataClassOf, kafka, log, leaseMs: 1000, ...given })
  undo(() => relay.stop())
  return relay
}

/** A sender between the relay and the real one. */
const through = (send: (real: Sender, topic: string, records: OutRecord[]) => Promise<void>) => ({
  kafka: {
    sender: (): Sender => {
      const real = kafka.sender()
      return { send: (topic, records) => send(real, topic, records), close: () => real.close() }
    },
  },
})

const streamsOf = (count: number) => Array.from({ length: count }, (_, i) => `mat_${i}`)
const range = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => from + i)

/** Versions per stream as a consumer takes them: one that is not above the last is dropped, a gap is an error. */
function consumed(records: InRecord[]): Record<string, number> {
  const last: Record<string, number> = {}
  for (const { key, headers } of records) {
    const version = Number(headers.ce_sequence)
    const seen = last[key] ?? 0
    assert.ok(version <= seen + 1, `${key}: version ${version} came after ${seen}`)
    last[key] = Math.max(seen, version)
  }
  return last
}

const all = (streams: string[], version: number) => Object.fromEntries(streams.map((stream) => [stream, version]))

async function drained({ pending }: Stage): Promise<void> {
  await until(async () => (await pending()) === 0)
}

test("a stream's commits leave in seq order whatever their ids and the clocks say", async (t) => {
  const at = await stage(t)
  const streams = streamsOf(40)
  const anyId = () => ObjectId.createFromTime(Math.floor(Date.now() / 1000 + (Math.random() - 0.5) * 7200))
  const commitsOf = (seq: number) =>
    streams.map((stream) => {
      const _id = ObjectId.createFromHexString(
        anyId().toHexString().slice(0, 8) + new ObjectId().toHexString().slice(8),
      )
      return sampleCommit({ stream, seq, _id })
    })
  await at.insert(...commitsOf(1), ...commitsOf(2), ...commitsOf(3))
  relaying(at)
  for (const seq of range(4, 9)) await at.insert(...commitsOf(seq))
  await drained(at)
  assert.deepEqual(consumed(await readTopic(at.topic)), all(streams, 8))
})

test('a process of an earlier epoch sends nothing any more; what leaves says its epoch', async (t) => {
  const at = await stage(t)
  const later = await testTopic(t, topicIn(2, at.topic))
  const commits = streamsOf(8).map((stream) => sampleCommit({ stream }))
  await at.insert(...commits)
  await beginEpoch(viewStore(at.db, { topic: at.topic, mechanisms: [] }), 2)
  // One that was cut off, and has acknowledgements left from before.
  await relayStore(at.db.collection('commits'), 1).clear(commits.map(({ _id }) => _id))
  const earlier = relaying(at)
  await until(async () => (await leaseTerm(at)) >= 2)
  assert.deepEqual([await at.pending(), (await earlier.status()).sent], [8, 0])
  relaying({ ...at, topic: later }, { epoch: 2 })
  await drained(at)
  assert.deepEqual(await readTopic(at.topic), [])
  const records = await readTopic(later)
  assert.deepEqual(consumed(records), all(streamsOf(8), 1))
  assert.ok(records.every(({ headers }) => headers.ce_epoch === '2'))
})

/** How often the relay's lease was taken. */
const leaseTerm = async ({ db }: Stage) =>
  (await db.collection<LeaseRow>('leases').findOne({ _id: 'relay' }))?.term ?? 0

test('a commit of several events leaves as that many records, in their order, those that fell due as the clock’s', async (t) => {
  const at = await stage(t)
  const event = sampleCommit({ stream: 'mat_0' }).events[0]
  assert.ok(event)
  await at.insert(sampleCommit({ stream: 'mat_0', version: 3, due: 2, events: [event, event, event] }))
  await at.insert(sampleCommit({ stream: 'mat_0', seq: 2, version: 5, events: [event, event] }))
  relaying(at)
  await drained(at)
  const records = await readTopic(at.topic)
  assert.deepEqual(
    records.map(({ headers }) => Number(headers.ce_sequence)),
    [1, 2, 3, 4, 5],
  )
  assert.deepEqual(
    records.map(({ headers }) => headers.ce_role),
    ['system', 'system', 'seat', 'seat', 'seat'],
  )
})

test('a missing seq holds its stream, says so, and lets others pass; when it comes everything leaves', async (t) => {
  const at = await stage(t)
  await at.insert(...[1, 3, 4].map((seq) => sampleCommit({ stream: 'mat_0', seq })), sampleCommit({ stream: 'mat_1' }))
  const told: unknown[] = []
  const relay = relaying(at, { log: { info: () => {}, warn: (what: unknown) => void told.push(what) } })
  await until(async () => (await relay.status()).held.length === 1)
  await until(async () => (await at.pending()) === 2)
  assert.deepEqual(told, [{ stream: 'mat_0', seq: 3, reason: 'missing-seq', why: 'commit 2 is not there' }])
  const { held, lag, isLeader } = await relay.status()
  assert.deepEqual(
    held.map(({ stream, seq, reason }) => ({ stream, seq, reason })),
    [{ stream: 'mat_0', seq: 3, reason: 'missing-seq' }],
  )
  assert.equal(lag.pending, 2)
  assert.match(lag.oldestAt ?? '', /^\d{4}-/)
  assert.equal(isLeader, true)
  await at.insert(sampleCommit({ stream: 'mat_0', seq: 2 }))
  await drained(at)
  assert.deepEqual(consumed(await readTopic(at.topic)), { mat_0: 4, mat_1: 1 })
  assert.deepEqual((await relay.status()).held, [])
})

test('commits that are handed over leave without being read, and only once', async (t) => {
  const at = await stage(t)
  const relay = relaying(at)
  await until(async () => (await relay.status()).isLeader)
  for (const seq of range(1, 30)) {
    const commits = streamsOf(10).map((stream) => sampleCommit({ stream, seq }))
    await at.insert(...commits)
    relay.wake(commits)
  }
  await drained(at)
  const records = await readTopic(at.topic)
  assert.deepEqual(consumed(records), all(streamsOf(10), 29))
  assert.equal(records.length, 290)
})

test('nothing is cleared by a send that failed; everything arrives in the end', async (t) => {
  const at = await stage(t)
  let healthy = false
  let failures = 0
  relaying(
    at,
    through(async (real, topic, records) => {
      if (healthy) return real.send(topic, records)
      const fate = failures++ % 4
      // All of it arrived, or a part, or it arrives later, or nothing does: the relay hears the same each time.
      if (fate === 0) await real.send(topic, records)
      if (fate === 1) await real.send(topic, records.slice(0, records.length >> 1))
      if (fate === 2) void pause(50).then(() => real.send(topic, records).catch(() => {}))
      throw new SendFailed('no word from the broker')
    }),
  )
  const streams = streamsOf(30)
  for (const seq of range(1, 6)) await at.insert(...streams.map((stream) => sampleCommit({ stream, seq })))
  await until(() => failures >= 16)
  assert.equal(await at.pending(), 150)
  healthy = true
  await drained(at)
  assert.deepEqual(consumed(await readTopic(at.topic)), all(streams, 5))
})

test('a partition that cannot be reached stops no other', async (t) => {
  const at = await stage(t)
  let dead = true
  relaying(
    at,
    through(async (real, topic, records) => {
      if (dead && records[0]?.partition === 1) throw new SendFailed('no leader')
      return real.send(topic, records)
    }),
  )
  const streams = streamsOf(40)
  const stuck = streams.filter((stream) => partitionOf(stream) === 1)
  for (const seq of range(1, 4)) await at.insert(...streams.map((stream) => sampleCommit({ stream, seq })))
  await until(async () => (await at.pending()) === 3 * stuck.length)
  dead = false
  await drained(at)
  assert.deepEqual(consumed(await readTopic(at.topic)), all(streams, 3))
})

test('poison holds its own stream only: an unknown event, and a record that the broker refuses', async (t) => {
  const at = await stage(t)
  const withData = (stream: string, seq: number, type: string, text: string) => {
    const commit = sampleCommit({ stream, seq })
    return { ...commit, events: commit.events.map((event) => ({ ...event, type, data: { text } })) }
  }
  const dataClassOf = (type: string): DataClass => {
    if (type === 'Unknown') throw new Error('no event Unknown is defined')
    return 'PUBLIC'
  }
  await at.insert(
    withData('mat_0', 1, 'Known', 'a'),
    withData('mat_0', 2, 'Unknown', 'a'),
    withData('mat_0', 3, 'Known', 'a'),
    withData('mat_1', 1, 'Known', 'x'.repeat(2_000_000)),
    withData('mat_1', 2, 'Known', 'a'),
    ...range(2, 60).map((i) => withData(`mat_${i}`, 1, 'Known', 'a')),
  )
  const relay = relaying(at, { dataClassOf })
  await until(async () => (await at.pending()) === 4)
  const { held } = await relay.status()
  assert.deepEqual(held.map(({ stream, seq, reason }) => `${stream} ${seq} ${reason}`).sort(), [
    'mat_0 2 unencodable',
    'mat_1 1 refused',
  ])
  assert.deepEqual(consumed(await readTopic(at.topic)), {
    mat_0: 1,
    ...all(
      range(2, 60).map((i) => `mat_${i}`),
      1,
    ),
  })
})

test('what is longer than memory leaves too', async (t) => {
  const at = await stage(t)
  const streams = streamsOf(5000)
  for (const seq of range(1, 4)) await at.insert(...streams.map((stream) => sampleCommit({ stream, seq })))
  relaying(at)
  await drained(at)
  assert.deepEqual(consumed(await readTopic(at.topic)), all(streams, 3))
})

test('one of two relays sends; when it stops, the other goes on', async (t) => {
  const at = await stage(t)
  const relays = [relaying(at), relaying(at)]
  await at.insert(sampleCommit({ stream: 'mat_0', seq: 1 }))
  await drained(at)
  const leads = await Promise.all(relays.map(async (relay) => (await relay.status()).isLeader))
  assert.deepEqual(leads.toSorted(), [false, true])
  await relays[leads.indexOf(true)]?.stop()
  await at.insert(sampleCommit({ stream: 'mat_0', seq: 2 }))
  await drained(at)
  const records = await readTopic(at.topic)
  assert.deepEqual(consumed(records), { mat_0: 2 })
})

/** A relay in a process of its own that has begun to send. */
async function relayProcess({ db, topic, undo }: Stage): Promise<ChildProcess> {
  const child = fork(new URL('./relay-process.fixture.ts', import.meta.url), [db.databaseName, topic])
  undo(() => child.kill('SIGKILL'))
  await once(child, 'message')
  return child
}

/** Commits of the streams, one version after the other, until told to stop. */
function writing(at: Stage, streams: string[]): { stop(): Promise<number> } {
  let stopped = false
  const write = async () => {
    let seq = 0
    while (!stopped) {
      seq++
      await at.insert(...streams.map((stream) => sampleCommit({ stream, seq })))
      await pause(20)
    }
    return seq
  }
  const done = write()
  return {
    stop: () => {
      stopped = true
      return done
    },
  }
}

test('a relay that is killed again and again in the middle loses nothing and leaves no gap', async (t) => {
  const at = await stage(t)
  const streams = streamsOf(20)
  const writer = writing(at, streams)
  for (const _ of range(0, 4)) {
    const child = await relayProcess(at)
    await pause(Math.random() * 200)
    child.kill('SIGKILL')
  }
  const versions = await writer.stop()
  relaying(at)
  await drained(at)
  assert.deepEqual(consumed(await readTopic(at.topic)), all(streams, versions))
})

test('a relay that sleeps beyond its lease and wakes up late repeats old records, and never skips one', async (t) => {
  const at = await stage(t)
  const streams = streamsOf(20)
  const writer = writing(at, streams)
  const child = await relayProcess(at)
  const other = relaying(at)
  for (const _ of range(0, 3)) {
    child.kill('SIGSTOP')
    await until(async () => (await other.status()).isLeader)
    child.kill('SIGCONT')
    await pause(300)
    child.kill('SIGSTOP')
    child.kill('SIGCONT')
  }
  const versions = await writer.stop()
  await drained(at)
  assert.deepEqual(consumed(await readTopic(at.topic)), all(streams, versions))
})

test('a relay asleep in the middle of a send, for as long as another takes to send everything', async (t) => {
  const at = await stage(t)
  const streams = streamsOf(20)
  const asleep = Promise.withResolvers<void>()
  let caught = 0
  const sleeper = relaying(
    at,
    through(async (real, topic, records) => {
      if (caught++ < 4) await asleep.promise
      return real.send(topic, records)
    }),
  )
  for (const seq of range(1, 4)) await at.insert(...streams.map((stream) => sampleCommit({ stream, seq })))
  await until(() => caught === 4)
  // The lease goes to another although the sleeper still believes in it.
  await at.db.collection('leases').deleteMany({})
  relaying(at)
  await drained(at)
  for (const seq of range(4, 6)) await at.insert(...streams.map((stream) => sampleCommit({ stream, seq })))
  asleep.resolve()
  await drained(at)
  await sleeper.stop()
  assert.deepEqual(consumed(await readTopic(at.topic)), all(streams, 5))
})

test('what the relay loads of a commit makes the same records as the whole commit does', async (t) => {
  const at = await stage(t)
  const whole = sampleCommit({
    stream: 'mat_1',
    events: [1, 2].map((amount) => ({ type: 'Counted', schema: 1, at: now(), data: { amount } })),
    version: 2,
    due: 1,
    causation: `${new ObjectId()}/0`,
    trace: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01',
    origin: 'import',
    subjects: ['person_1'],
  })
  await at.insert(whole)
  const store = relayStore(at.db.collection<Commit>('commits'))
  const loaded = await store.load(await store.scan(undefined, 1))
  const encode = recordEncoder({ pillar: 'test', dataClassOf: () => 'PUBLIC' })
  assert.deepEqual([...loaded.values()].map(encode), [encode(whole)])
})
