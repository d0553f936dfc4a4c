import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { kafkajs } from '#shared/kafka/kafkajs.ts'
import type { Sender } from '#shared/kafka/port.ts'
import { overAll } from '#shared/mongo/over-all.ts'
import {
  delivered,
  moved,
  type ParcelOptions,
  parcelCommit,
  parcelCommits,
  parcels,
  posted,
} from '#shared/testing/parcels.ts'
import { freshNamespace, kafkaBrokers } from '#shared/testing/servers.ts'
import { testTopic } from '#shared/testing/topic.ts'
import { until } from '#shared/testing/until.ts'
import { plainFold, recordsOf, silent, storedViews, testViews } from '#shared/testing/views.ts'
import type { Commit } from './commit.ts'
import { activeGeneration, dropGeneration, flip, readGeneration, type ViewStore, viewStore } from './generations.ts'
import { viewDigest } from './generations-digest.ts'
import { ensureGeneration } from './generations-ensure.ts'
import { withViewsLease } from './generations-lease.ts'
import { parkedStreams } from './parking.ts'
import { redrive } from './parking-redrive.ts'
import { projectLive } from './projector-live.ts'
import { rebuild } from './rebuild.ts'
import type { EventMeta } from './view.ts'

const kafka = kafkajs({ brokers: kafkaBrokers(), log: silent })

/** A service's projecting process, with a topic and a commit store that the test writes. */
async function service(t: TestContext, options: ParcelOptions = {}) {
  const topic = await testTopic(t)
  const mechanism = parcels(options)
  const { db, store, undo } = await testViews(t, [mechanism], topic)
  const sender = kafka.sender()
  undo(() => sender.close())
  const group = freshNamespace()
  const written: Commit[] = []

  /** Commits first, then their records: as the relay does it. */
  async function write(commits: readonly Commit[]): Promise<void> {
    await db.collection<Commit>('commits').insertMany(commits.map((commit) => ({ ...commit })))
    await send(sender, topic, commits)
    written.push(...commits)
  }

  /** What a process with this definition has. */
  function instance(own: ViewStore = store) {
    const deps = { kafka, group, log: silent }
    const projectors = projectLive(own, deps, { lookMs: 50 })
    undo(() => projectors.stop())
    return { store: own, deps: { ...deps, look: projectors.look }, projectors }
  }

  const changed = (again: ParcelOptions) => viewStore(db, { topic, mechanisms: [parcels(again)] })
  return { db, store, mechanism, written, write, instance, changed }
}

async function send(sender: Sender, topic: string, commits: readonly Commit[]): Promise<void> {
  if (commits.length > 0) await sender.send(topic, recordsOf(commits))
}

const life = [posted('north'), moved('south'), moved('a.b'), delivered]
const streams = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => `par_${from + index}`)
const lives = (from: number, to: number) => streams(from, to).flatMap((stream) => parcelCommits(stream, life))

async function arrived(store: ViewStore, generation: number, commits: readonly Commit[]): Promise<void> {
  const wanted = new Map<string, number>()
  for (const { stream, version } of commits) wanted.set(stream, Math.max(version, wanted.get(stream) ?? 0))
  await until(async () => {
    const { rows } = await storedViews(store, generation)
    return [...wanted].every(([stream, version]) => (rows.get(stream) as { v?: number } | undefined)?.v === version)
  })
}

test('the first start makes the views, from whatever the commit store holds', async (t) => {
  const { instance, write, written, mechanism } = await service(t)
  await write(lives(0, 20))
  const { store, deps } = instance()
  const generation = await ensureGeneration(store, deps)
  assert.equal(generation, 1)
  assert.deepEqual(await storedViews(store, generation), plainFold(mechanism, written))
  await write(lives(20, 25))
  await arrived(store, generation, written)
  assert.deepEqual(await storedViews(store, generation), plainFold(mechanism, written))
  assert.equal(await ensureGeneration(store, deps), 1)
})

test('who acted in an event is the same from the commits as from the topic: the clock, where it fell due before', async (t) => {
  const firstBy = { extra: (_: object, { version, role }: EventMeta) => (version === 1 ? { firstBy: role } : {}) }
  const { instance, write, written, mechanism } = await service(t, firstBy)
  const due = (stream: string): Commit => ({ ...parcelCommit(stream, 0, [posted('north'), delivered]), due: 1 })
  await write([due('par_0')])
  const { store, deps } = instance()
  const generation = await ensureGeneration(store, deps)
  await write([due('par_1')])
  await arrived(store, generation, written)
  const views = await storedViews(store, generation)
  assert.deepEqual(views, plainFold(mechanism, written))
  for (const stream of ['par_0', 'par_1']) assert.partialDeepStrictEqual(views.rows.get(stream), { firstBy: 'system' })
})

test('under live writes a rebuild comes to the same digest, readers go over, and going back is instant', async (t) => {
  const { instance, write, written, mechanism } = await service(t)
  await write(lives(0, 150))
  const { store, deps } = instance()
  const first = await ensureGeneration(store, deps)
  let writing = true
  const writer = (async () => {
    for (let n = 150; writing; n++) {
      await write([
        ...parcelCommits(`par_${n}`, life.slice(0, 2)),
        parcelCommit(`par_${n - 150}`, n < 300 ? life.length : 2, [moved(`depot ${n}`)]),
      ])
    }
  })()
  const rebuilt = await rebuild(store, deps)
  writing = false
  await writer
  const second = rebuilt.generation
  assert.deepEqual(rebuilt.previous?.comparison.examples, [])
  assert.equal(rebuilt.flipped, true)
  assert.equal(await activeGeneration(store), second)
  assert.ok(written.length > 600, 'nothing was written meanwhile')
  await Promise.all([first, second].map((generation) => arrived(store, generation, written)))
  assert.deepEqual(await storedViews(store, second), plainFold(mechanism, written))
  assert.equal(await viewDigest(store, second), await viewDigest(store, first))

  await flip(store, first)
  assert.equal(await activeGeneration(store), first)
  await assert.rejects(dropGeneration(store, first, { graceMs: 0 }), { code: 'GENERATION_UNUSABLE' })
  await dropGeneration(store, second, { graceMs: 0 })
  const left = await store.db.listCollections({}, { nameOnly: true }).toArray()
  assert.deepEqual(
    left.filter(({ name }) => name.endsWith(`.g${second}`)),
    [],
  )
  await assert.rejects(flip(store, second), { code: 'GENERATION_UNUSABLE' })
  for (const gone of [second, 99]) await assert.rejects(dropGeneration(store, gone), { code: 'GENERATION_UNUSABLE' })
})

test('another process that reads and projects takes a rebuilt generation over', async (t) => {
  const { instance, write, written, store, changed } = await service(t)
  await write(lives(0, 10))
  const serving = instance(changed({}))
  await ensureGeneration(serving.store, serving.deps)
  // The operator's tool: it projects nothing before and nothing after.
  const { look, ...deps } = serving.deps
  const { generation } = await rebuild(store, deps)
  await until(() => serving.projectors.status().some((status) => status.generation === generation))
  await write(lives(10, 15))
  await Promise.all([1, generation].map((each) => arrived(store, each, written)))
  assert.equal(await viewDigest(store, generation), await viewDigest(store, 1))
})

for (const { name, isServed } of [
  { name: 'beside one that serves the old ones', isServed: true },
  { name: 'where there were none', isServed: false },
]) {
  test(`a process that projects nothing else makes views while records arrive, ${name}`, async (t) => {
    const { instance, write, written, changed } = await service(t)
    await write(lives(0, 20))
    const old = instance()
    if (isServed) await ensureGeneration(old.store, old.deps)
    let writing = true
    const writer = (async () => {
      for (let n = 20; writing; n++) await write(parcelCommits(`par_${n}`, life))
    })()
    const fresh = changed({ revision: 2 })
    const { look, ...deps } = old.deps
    const { flipped, generation, previous } = await rebuild(fresh, deps)
    writing = false
    await writer
    assert.deepEqual([flipped, previous?.comparison.examples ?? []], [true, []])
    const { projectors } = instance(fresh)
    await arrived(fresh, generation, written)
    await projectors.stop()
    assert.deepEqual(await storedViews(fresh, generation), plainFold(parcels({ revision: 2 }), written))
  })
}

test('a changed definition gets views of its own; the old code keeps reading the old ones', async (t) => {
  const { instance, write, written, changed } = await service(t)
  await write(lives(0, 10))
  const old = instance()
  const first = await ensureGeneration(old.store, old.deps)
  const options = { revision: 2, extra: ({ depot }: { depot: string }) => ({ shouted: depot.toUpperCase() }) }
  const fresh = instance(changed(options))
  const second = await ensureGeneration(fresh.store, fresh.deps)
  assert.notEqual(second, first)
  assert.deepEqual([await activeGeneration(old.store), await activeGeneration(fresh.store)], [first, second])
  await write(lives(10, 12))
  await Promise.all([arrived(old.store, first, written), arrived(fresh.store, second, written)])
  assert.deepEqual(await storedViews(old.store, first), plainFold(parcels(), written))
  assert.deepEqual(await storedViews(fresh.store, second), plainFold(parcels(options), written))
  assert.deepEqual([(await readGeneration(old.store))?._id, (await readGeneration(fresh.store))?._id], [first, second])
})

test('code that went back to its own views reads, compares with and keeps those, however new the other ones are', async (t) => {
  const { instance, write, written, changed } = await service(t)
  await write(lives(0, 10))
  const [old, fresh] = [instance(), instance(changed({ revision: 2 }))]
  assert.equal(await ensureGeneration(old.store, old.deps), 1)
  assert.equal(await ensureGeneration(fresh.store, fresh.deps), 2)
  // The newer release is taken back, and its views stand where they stood.
  await fresh.projectors.stop()
  await write(lives(10, 12))
  assert.equal(await ensureGeneration(old.store, old.deps), 1)
  await arrived(old.store, 1, written)
  assert.equal((await readGeneration(old.store))?._id, 1)
  const { generation, previous } = await rebuild(old.store, old.deps)
  assert.deepEqual([generation, previous?.generation], [3, 1])
})

test('an event that does not fold aborts the rebuild, with nothing left of it', async (t) => {
  const { instance, write, store, changed } = await service(t)
  await write(lives(0, 10))
  const { deps } = instance()
  await ensureGeneration(store, deps)
  const broken = instance(
    changed({
      revision: 2,
      beforeFold: ({ type }, { stream }) => {
        if (stream === 'par_7' && type === 'ParcelDelivered') throw new TypeError('poison')
      },
    }),
  )
  const failure = {
    code: 'REBUILD_FAILED',
    stream: 'par_7',
    version: 4,
    reason: { code: 'TypeError', message: 'poison' },
  }
  const told: object[] = []
  const error = (fields: object) => void told.push(fields)
  const log = { info() {}, warn() {}, error }
  await assert.rejects(ensureGeneration(broken.store, { ...broken.deps, log }), failure)
  assert.partialDeepStrictEqual(told, [{ stream: 'par_7', version: 4, code: 'TypeError', why: 'poison' }])
  assert.equal(await activeGeneration(broken.store), undefined)
  assert.equal(await activeGeneration(store), 1)
  const left = await store.db.listCollections({}, { nameOnly: true }).toArray()
  assert.deepEqual(
    left.map(({ name }) => name).filter((name) => name.endsWith('.g2')),
    [],
  )
  assert.equal((await store.generations.findOne({ _id: 2 }))?.state, 'retired')
})

const spoilt = [
  {
    name: 'an event that does not fold',
    damage: {
      beforeFold: ({ type }: { type: string }, { stream }: { stream: string }) => {
        if (stream === 'par_2' && type === 'ParcelDelivered') throw new TypeError('poison')
      },
    },
    code: 'TypeError',
  },
  {
    name: 'a row that a document cannot hold',
    damage: {
      extra: ({ delivered: done }: { delivered: boolean }, { stream }: { stream: string }) =>
        done && stream === 'par_2' ? { huge: 'x'.repeat(17 << 20) } : {},
    },
  },
  {
    name: 'a counter that counts no whole number',
    damage: {
      extra: ({ delivered: done }: { delivered: boolean }, { stream }: { stream: string }) =>
        done && stream === 'par_2' ? { grams: 0.5 } : {},
    },
    code: 'COUNTER_INVALID',
  },
] satisfies { name: string; damage: ParcelOptions; code?: string }[]

for (const { name, damage } of spoilt.slice(1)) {
  test(`${name} aborts the rebuild`, async (t) => {
    const { instance, write, store, changed } = await service(t)
    await write(lives(0, 3))
    await ensureGeneration(store, instance().deps)
    const broken = instance(changed({ revision: 2, ...damage }))
    const failure = { code: 'REBUILD_FAILED', stream: 'par_2', version: 4 }
    await assert.rejects(ensureGeneration(broken.store, broken.deps), failure)
  })
}

for (const { name, damage, code } of spoilt) {
  test(`where no views are read, ${name} stops its stream alone, as it does while records arrive`, async (t) => {
    const { instance, write, written, mechanism, changed } = await service(t)
    await write(lives(0, 6))
    const { store, deps } = instance(changed(damage))
    const generation = await ensureGeneration(store, deps)
    await write([...parcelCommits('par_2', [...life, moved('late')]).slice(4), ...lives(6, 8)])
    const others = written.filter(({ stream, version }) => stream !== 'par_2' || version <= 3)
    await until(async () => {
      const { rows } = await storedViews(store, generation)
      const { parked } = (rows.get('par_2') ?? {}) as { parked?: { version: number; skippedTo: number } }
      assert.equal(parked?.version, 4)
      return parked?.skippedTo === 5 && ['par_6', 'par_7'].every((stream) => rows.has(stream))
    })
    await arrived(store, generation, others)
    const { rows, counts } = await storedViews(store, generation)
    const { parked, ...kept } = rows.get('par_2') as Record<string, unknown>
    assert.ok(parked)
    assert.deepEqual({ rows: new Map(rows).set('par_2', kept), counts }, plainFold(mechanism, others))
    const { count, streams: stopped } = await parkedStreams(store, generation)
    assert.deepEqual([count, stopped[0]?._id, stopped[0]?.version], [1, 'par_2', 4])
    if (code) assert.equal(stopped[0]?.error.code, code)
    // The release that can fold it.
    await redrive(changed({}), 'par_2')
    assert.deepEqual(await storedViews(store, generation), plainFold(mechanism, written))
  })
}

/** A stream with a gap, and one of nobody. */
async function brokenStore({ write, db }: Pick<Awaited<ReturnType<typeof service>>, 'write' | 'db'>): Promise<void> {
  const [first, , third] = parcelCommits('par_1', life)
  assert.ok(first && third)
  await write([first, ...lives(2, 4)])
  await db.collection<Commit>('commits').insertOne(third)
}

test('a version missing in the store, or a stream of nobody, aborts the rebuild of views that are read', async (t) => {
  const { instance, write, db, changed } = await service(t)
  const read = instance()
  await ensureGeneration(read.store, read.deps)
  await brokenStore({ write, db })
  const { store, deps } = instance(changed({ revision: 2 }))
  await assert.rejects(ensureGeneration(store, deps), { code: 'REBUILD_FAILED', stream: 'par_1', version: 2 })
  await db.collection<Commit>('commits').deleteMany({})
  await write(parcelCommits('other_1', life.slice(0, 1)))
  await assert.rejects(ensureGeneration(store, deps), { code: 'UNCLAIMED_STREAM' })
})

test('where no views are read, a version missing in the store stops its stream, and a stream of nobody is passed over', async (t) => {
  const { instance, write, db, mechanism } = await service(t)
  await brokenStore({ write, db })
  await write(parcelCommits('other_1', life.slice(0, 1)))
  const { store, deps } = instance()
  const told: object[] = []
  const error = (fields: object) => void told.push(fields)
  const generation = await ensureGeneration(store, { ...deps, log: { info() {}, warn() {}, error } })
  assert.partialDeepStrictEqual(told, [
    { stream: 'other_1', version: 1 },
    { stream: 'par_1', version: 2, code: 'VERSION_GAP' },
  ])
  const { rows } = await storedViews(store, generation)
  const { parked, ...kept } = rows.get('par_1') as Record<string, unknown>
  assert.partialDeepStrictEqual(parked, { version: 2, skippedTo: 3 })
  const whole = plainFold(mechanism, [...parcelCommits('par_1', life.slice(0, 1)), ...lives(2, 4)])
  assert.deepEqual(rows.set('par_1', kept), whole.rows)
})

test('views that differ are not read before an operator has looked', async (t) => {
  const { instance, write } = await service(t)
  await write(lives(0, 10))
  const { store, deps } = instance()
  const first = await ensureGeneration(store, deps)
  const [mechanism] = store.mechanisms
  assert.ok(mechanism)
  await store.db
    .collection<{ _id: string }>(`parcels.g${first}`)
    .updateOne({ _id: 'par_3' }, { $set: { depot: 'nowhere' } })
  await store.db.collection<{ _id: string }>(`parcels.g${first}`).deleteOne({ _id: 'par_4' })
  await store.db
    .collection<{ _id: string }>(`parcels.g${first}`)
    .insertOne({ _id: 'par_99', v: 1, ...posted() } as never)
  await store.counters(first).updateOne({ '_id.key': 'depot:a.b' }, { $inc: { 'sum.count': 3 } }, overAll('test'))
  const { flipped, generation, previous } = await rebuild(store, deps)
  assert.equal(flipped, false)
  assert.equal(await activeGeneration(store), first)
  const { examples = [], same, ahead } = previous?.comparison ?? {}
  assert.deepEqual([same, ahead], [8, 1])
  assert.ok(examples.some((example) => example.startsWith('par_3 has other content at version 4')))
  assert.ok(examples.some((example) => example.startsWith('par_99 is at version 0')))
  assert.ok(examples.some((example) => /counter depot:a\.b count of partition \d is off by -3/.test(example)))
  await flip(store, generation)
  assert.equal(await activeGeneration(store), generation)
})

test('views of a changed definition that differ wait for an operator, however often the service starts', async (t) => {
  const { instance, write, store, changed } = await service(t)
  await write(lives(0, 10))
  const old = instance()
  const first = await ensureGeneration(store, old.deps)
  const furtherThanTheStore = { $set: { v: 9 } }
  await store.db.collection<{ _id: string }>(`parcels.g${first}`).updateOne({ _id: 'par_3' }, furtherThanTheStore)
  const { store: own, deps } = instance(changed({ revision: 2 }))
  await assert.rejects(ensureGeneration(own, deps), { code: 'VIEWS_DIFFER', generation: 2 })
  await assert.rejects(ensureGeneration(own, deps), { code: 'VIEWS_DIFFER', generation: 2 })
  assert.equal(await activeGeneration(own), undefined)
  assert.equal((await store.generations.findOne({ _id: 2 }))?.differs, 1)
  await flip(own, 2)
  assert.equal(await ensureGeneration(own, deps), 2)
})

test('a generation whose builder died before readers went over is compared, not believed', async (t) => {
  const { instance, write, store, changed } = await service(t)
  await write(lives(0, 10))
  const old = instance()
  const first = await ensureGeneration(store, old.deps)
  const { store: own, deps } = instance(changed({ revision: 2 }))
  const second = await ensureGeneration(own, deps)
  await own.pointers.deleteOne({ _id: own.revision })
  await store.db.collection<{ _id: string }>(`parcels.g${second}`).deleteOne({ _id: 'par_3' })
  await assert.rejects(ensureGeneration(own, deps), { code: 'VIEWS_DIFFER', generation: second })
  assert.equal(await activeGeneration(store), first)
})

test('a rebuild that is stopped leaves readers with what they read, also while it waits for its turn', async (t) => {
  const { instance, write, store } = await service(t)
  await write(lives(0, 10))
  const { deps } = instance()
  const first = await ensureGeneration(store, deps)
  for (const step of ['loading', 'catching up', 'comparing']) {
    const stopping = new AbortController()
    const onStep = (now: string) => now === step && stopping.abort()
    await assert.rejects(rebuild(store, { ...deps, onStep, stop: stopping.signal }))
    assert.equal(await activeGeneration(store), first)
  }
  const letGo = Promise.withResolvers<void>()
  const held = withViewsLease(store, () => letGo.promise)
  const stopping = new AbortController()
  const waiting = rebuild(store, { ...deps, stop: stopping.signal })
  stopping.abort()
  await assert.rejects(waiting)
  letGo.resolve()
  await held
})

test('a rebuild heals a stream that was parked, and says that there was one', async (t) => {
  let poison = true
  const { instance, write, written, mechanism } = await service(t, {
    beforeFold: ({ type }, { stream }) => {
      if (poison && stream === 'par_3' && type === 'ParcelDelivered') throw new TypeError('poison')
    },
  })
  const { store, deps } = instance()
  const first = await ensureGeneration(store, deps)
  await write(lives(0, 5))
  await until(async () => (await store.parked(first).countDocuments()) === 1)
  poison = false
  const { generation, flipped, previous } = await rebuild(store, deps)
  assert.deepEqual([flipped, previous?.parked, previous?.comparison.ahead], [true, 1, 1])
  assert.deepEqual(await storedViews(store, generation), plainFold(mechanism, written))
  assert.equal(await store.parked(generation).countDocuments(), 0)
})

test('processes that start at the same time make one generation; what a dead builder left is taken away', async (t) => {
  const { instance, write, store, changed } = await service(t)
  await write(lives(0, 10))
  await store.generations.insertOne({
    _id: 7,
    revision: store.revision,
    state: 'building',
    createdAt: new Date().toISOString() as never,
  })
  await store.db.createCollection('parcels.g7')
  const instances = [instance(), instance(changed({})), instance(changed({}))]
  const generations = await Promise.all(instances.map(({ store: own, deps }) => ensureGeneration(own, deps)))
  assert.deepEqual(new Set(generations), new Set([8]))
  assert.deepEqual(await store.db.listCollections({ name: 'parcels.g7' }).toArray(), [])
})
