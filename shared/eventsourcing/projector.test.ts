import assert from 'node:assert/strict'
import { test } from 'node:test'
import { kafkajs } from '#shared/kafka/kafkajs.ts'
import { PARTITIONS, partitionOf } from '#shared/kafka/partition.ts'
import type { Batch } from '#shared/kafka/port.ts'
import { connectMongo } from '#shared/mongo/connect.ts'
import { startCutProxy } from '#shared/testing/cut-proxy.ts'
import { delivered, moved, parcelCommits, parcels, posted } from '#shared/testing/parcels.ts'
import { freshNamespace, kafkaBrokers, mongodbUri } from '#shared/testing/servers.ts'
import { testTopic } from '#shared/testing/topic.ts'
import { until } from '#shared/testing/until.ts'
import {
  emptyGeneration,
  handFed,
  partitionsOf,
  plainFold,
  recordsOf,
  silent,
  storedViews,
  testViews,
} from '#shared/testing/views.ts'
import { readCheckpoints, viewStore } from './generations.ts'
import { parkedStreams } from './parking.ts'
import { type Projector, startProjector } from './projector.ts'

const mechanism = parcels()
const life = [posted('north'), moved('south'), moved('east'), delivered]
const streams = Array.from({ length: 12 }, (_, index) => `par_${index}`)
const commits = streams.flatMap((stream) => parcelCommits(stream, life))
const log = () => partitionsOf(recordsOf(commits))

test('a projector that has been replaced has no effect any more', async (t) => {
  const { store } = await testViews(t, [mechanism])
  const generation = await emptyGeneration(store)
  const zombie = await handFed(store, generation)
  const successor = await handFed(store, generation)
  const [partition = []] = log().filter((records) => records.length >= 8)
  const number = partition[0]?.partition ?? 0
  await zombie.startAt(number)
  await successor.startAt(number)
  await zombie.deliver(partition.slice(0, 2))
  await assert.rejects(successor.deliver(partition.slice(0, 4)), { code: 'CHECKPOINT_MOVED' })
  await successor.startAt(number)
  await successor.deliver(partition.slice(0, 6))
  await assert.rejects(zombie.deliver(partition.slice(2, 8)), { code: 'CHECKPOINT_MOVED' })
  const [{ next, lag } = assert.fail('it has no partition')] = zombie.projector.status().partitions
  assert.deepEqual([next, lag], [2, 6], 'what is not projected is told, also where nothing succeeds')
  assert.equal((await readCheckpoints(store, generation)).get(number), 6)
  await successor.deliver(partition)
  const seen = new Set(partition.map(({ key }) => key))
  assert.deepEqual(
    await storedViews(store, generation),
    plainFold(
      mechanism,
      commits.filter(({ stream }) => seen.has(stream)),
    ),
  )
})

test('two projectors that both take every partition, at the same time, change everything once', async (t) => {
  const { store } = await testViews(t, [mechanism])
  const generation = await emptyGeneration(store)
  const both = await Promise.all([handFed(store, generation), handFed(store, generation)])
  await Promise.all(both.flatMap(({ deliverAll }) => log().map((partition) => deliverAll(partition, 2))))
  assert.deepEqual(await storedViews(store, generation), plainFold(mechanism, commits))
})

test('partitions that come at once share their fate only where they must: one that was taken over fails alone', async (t) => {
  const { store } = await testViews(t, [mechanism])
  const generation = await emptyGeneration(store)
  const here = await handFed(store, generation)
  const elsewhere = await handFed(store, generation)
  const partitions = log().filter((records) => records.length > 0)
  const [taken = []] = partitions
  for (const [first] of partitions) await here.startAt(first?.partition ?? 0)
  await elsewhere.startAt(taken[0]?.partition ?? 0)
  await elsewhere.deliver(taken.slice(0, 1))
  const results = await Promise.allSettled(partitions.map((records) => here.deliver(records)))
  assert.deepEqual(
    results.map(({ status }) => status),
    partitions.map((records) => (records === taken ? 'rejected' : 'fulfilled')),
  )
  await here.startAt(taken[0]?.partition ?? 0)
  await here.deliver(taken)
  assert.deepEqual(await storedViews(store, generation), plainFold(mechanism, commits))
})

test('a batch of nothing but old records moves the checkpoint alone', async (t) => {
  const { store } = await testViews(t, [mechanism])
  const generation = await emptyGeneration(store)
  const stream = 'par_1'
  const own = recordsOf(parcelCommits(stream, life))
  const [partition = []] = partitionsOf([...own, ...own]).filter((records) => records.length > 0)
  const { deliver } = await handFed(store, generation)
  await deliver(partition.slice(0, 4))
  const before = await storedViews(store, generation)
  await deliver(partition.slice(4))
  assert.equal((await readCheckpoints(store, generation)).get(partitionOf(stream)), 8)
  assert.deepEqual(await storedViews(store, generation), before)
})

test('a stream of no mechanism is an alarm, and the others go on', async (t) => {
  const { store } = await testViews(t, [mechanism])
  const generation = await emptyGeneration(store)
  const foreign = parcelCommits('other_1', [posted()])
  const { projector, deliverAll } = await handFed(store, generation)
  for (const partition of partitionsOf(recordsOf([...foreign, ...commits]))) await deliverAll(partition)
  assert.deepEqual(projector.status().alarms, { gaps: 0, parked: 0, unclaimed: 1 })
  assert.deepEqual(await storedViews(store, generation), plainFold(mechanism, commits))
})

test('a store that goes away in between parks nothing: the batch is taken again', async (t) => {
  const views = await testViews(t, [mechanism])
  const { hostname, port } = new URL(mongodbUri())
  const proxy = await startCutProxy({ host: hostname, port: Number(port) })
  views.undo(() => proxy.close())
  const client = await connectMongo(`mongodb://127.0.0.1:${proxy.port}/?directConnection=true`, { selectionMs: 300 })
  views.undo(() => client.close())
  const cutOff = viewStore(client.db(views.db.databaseName), { topic: 'topic', mechanisms: [mechanism] })
  const generation = await emptyGeneration(views.store)
  const { projector, startAt, deliver, deliverAll } = await handFed(cutOff, generation)
  const [partition = []] = log().filter((records) => records.length > 0)
  await startAt(partition[0]?.partition ?? 0)
  for (const fault of [proxy.refuse, proxy.loseAnswers]) {
    fault()
    await assert.rejects(deliver(partition))
    assert.notEqual(projector.status().failure, undefined)
    proxy.heal()
  }
  for (const records of log()) await deliverAll(records)
  assert.equal(projector.status().failure, undefined)
  assert.equal((await parkedStreams(views.store, generation)).count, 0)
  assert.deepEqual(await storedViews(views.store, generation), plainFold(mechanism, commits))
})

test('through a real topic, with a handler that fails after its commit: once, up to the last record', async (t) => {
  const topic = await testTopic(t)
  const { store, undo } = await testViews(t, [mechanism], topic)
  const generation = await emptyGeneration(store)
  const kafka = kafkajs({ brokers: kafkaBrokers(), log: silent })
  let crashes = 0
  const crashing = async (batch: Batch, onBatch: (batch: Batch) => Promise<void>) => {
    await onBatch(batch)
    if (crashes++ < 4) throw new Error('the process dies before it has said that it is done')
  }
  const projector = await startProjector(store, generation, {
    kafka: {
      consume: (options) => kafka.consume({ ...options, onBatch: (batch) => crashing(batch, options.onBatch) }),
    },
    group: freshNamespace(),
    log: silent,
  })
  undo(() => projector.stop())
  const sender = kafka.sender()
  undo(() => sender.close())
  for (let at = 0; at < commits.length; at += 7) await sender.send(topic, recordsOf(commits.slice(at, at + 7)))
  const expected = plainFold(mechanism, commits)
  await until(async () => {
    const { rows } = await storedViews(store, generation)
    return (
      rows.size === expected.rows.size && [...rows.values()].every((row) => (row as { v: number }).v === life.length)
    )
  })
  // The rows may be there a moment before its handler has come to its crash.
  await until(async () => crashes > 0)
  assert.deepEqual(await storedViews(store, generation), expected)
  await until(() => projector.status().partitions.every(({ lag }) => lag === 0))
})

test('the figures of a partition are those of who has it now', async (t) => {
  const topic = await testTopic(t)
  const { store, undo } = await testViews(t, [mechanism], topic)
  const generation = await emptyGeneration(store)
  const deps = { kafka: kafkajs({ brokers: kafkaBrokers(), log: silent }), group: freshNamespace(), log: silent }
  const first = await startProjector(store, generation, deps)
  undo(() => first.stop())
  const partitions = (of: Projector) => of.status().partitions.map(({ partition }) => partition)
  await until(() => partitions(first).length === PARTITIONS)
  const second = await startProjector(store, generation, deps)
  undo(() => second.stop())
  await until(() => partitions(second).length > 0 && partitions(first).length < PARTITIONS)
  await until(() => [...partitions(first), ...partitions(second)].length === PARTITIONS)
  assert.equal(new Set([...partitions(first), ...partitions(second)]).size, PARTITIONS)
})
