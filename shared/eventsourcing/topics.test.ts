import assert from 'node:assert/strict'
import { test } from 'node:test'
import { kafkajs } from '#shared/kafka/kafkajs.ts'
import { moved, parcelCommits, parcels, posted } from '#shared/testing/parcels.ts'
import { freshNamespace, kafkaBrokers } from '#shared/testing/servers.ts'
import { readTopic, testTopic } from '#shared/testing/topic.ts'
import { until } from '#shared/testing/until.ts'
import { silent, storedViews, testViews } from '#shared/testing/views.ts'
import type { Commit } from './commit.ts'
import { viewDigest } from './generations-digest.ts'
import { ensureGeneration } from './generations-ensure.ts'
import { projectLive } from './projector-live.ts'
import { rebuild } from './rebuild.ts'
import { startRelay } from './relay.ts'

const kafka = kafkajs({ brokers: kafkaBrokers(), log: silent })
const streamsOf = (prefix: string, count: number) => Array.from({ length: count }, (_, index) => `${prefix}_${index}`)
const lives = (streams: readonly string[]) =>
  streams.flatMap((stream) => parcelCommits(stream, [posted('north'), moved('south')]))

test('a mechanism may have a topic of its own: its streams live there alone, and all views move as one', async (t) => {
  const [topic, other] = [await testTopic(t), await testTopic(t)]
  const letters = parcels()
  const mechanisms = [
    parcels(),
    { ...letters, prefixes: ['let'], topic: other, view: { ...letters.view, collection: 'letters' } },
  ]
  const { db, store, undo } = await testViews(t, mechanisms, topic)
  const pillar = { db, topic, topicOf: store.topicOf, pillar: 'test', dataClassOf: () => 'PUBLIC' as const }
  const relay = startRelay({ ...pillar, kafka, log: silent, leaseMs: 1000 })
  undo(() => relay.stop())
  const write = (commits: Commit[]) => db.collection<Commit>('commits').insertMany(commits)
  await write(lives([...streamsOf('par', 6), ...streamsOf('let', 6)]))

  const deps = { kafka, group: freshNamespace(), log: silent }
  const projectors = projectLive(store, deps, { lookMs: 50 })
  undo(() => projectors.stop())
  const generation = await ensureGeneration(store, { ...deps, look: projectors.look })
  await write(lives([...streamsOf('par', 9).slice(6), ...streamsOf('let', 9).slice(6)]))
  const rowsOf = async (of: number) => (await storedViews(store, of)).rows
  await until(async () => {
    const versions = [...(await rowsOf(generation)).values()].map((row) => (row as { v: number }).v)
    return versions.length === 18 && versions.every((version) => version === 2)
  })

  const keysIn = async (name: string) => new Set((await readTopic(name)).map(({ key }) => key))
  assert.deepEqual([...(await keysIn(topic))].toSorted(), streamsOf('par', 9))
  assert.deepEqual([...(await keysIn(other))].toSorted(), streamsOf('let', 9))

  const again = await rebuild(store, { ...deps, look: projectors.look })
  assert.equal(again.flipped, true)
  assert.equal(await viewDigest(store, again.generation), await viewDigest(store, generation))
  await write(lives(streamsOf('let', 10).slice(9)))
  await until(async () => (await rowsOf(again.generation)).has('let_9'))
  const [status] = projectors.status().filter((each) => each.generation === again.generation)
  assert.deepEqual(
    [...new Set(status?.partitions.map((partition) => partition.topic))].toSorted(),
    [topic, other].toSorted(),
  )
})
