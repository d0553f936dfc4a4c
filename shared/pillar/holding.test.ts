import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Commit } from '#shared/eventsourcing/commit.ts'
import { createCommitStore, ensureCommitIndexes } from '#shared/eventsourcing/commit-store.ts'
import { ensureGeneration } from '#shared/eventsourcing/generations-ensure.ts'
import { type Instant, now } from '#shared/eventsourcing/instant.ts'
import { projectLive } from '#shared/eventsourcing/projector-live.ts'
import { PENDING_INDEX } from '#shared/eventsourcing/relay-store.ts'
import { kafkajs } from '#shared/kafka/kafkajs.ts'
import { parcelCommit, parcels, posted } from '#shared/testing/parcels.ts'
import { freshNamespace, kafkaBrokers } from '#shared/testing/servers.ts'
import { testTopic } from '#shared/testing/topic.ts'
import { until } from '#shared/testing/until.ts'
import { recordsOf, silent, testViews } from '#shared/testing/views.ts'
import { holdsAllBefore } from './holding.ts'

const kafka = kafkajs({ brokers: kafkaBrokers(), log: silent })

test('views hold everything once nothing waits for its topic or its view, and no stream stands still', async (t) => {
  const mechanism = parcels({
    beforeFold: (_, { stream }) => {
      if (stream === 'par_poison') throw new TypeError('poison')
    },
  })
  const { db, store: views, undo } = await testViews(t, [mechanism], await testTopic(t))
  await ensureCommitIndexes(db, [PENDING_INDEX])
  const sender = kafka.sender()
  undo(() => sender.close())
  const deps = { kafka, group: freshNamespace(), log: silent }
  const generation = await ensureGeneration(views, deps)
  const open = { store: createCommitStore(db), views, kafka }
  const holds = (before = now()) => holdsAllBefore(open, generation, before, { waitMs: 500 })
  const send = (commit: Commit) => sender.send(views.topic, recordsOf([commit]))
  assert.equal(await holds(), true)

  const waiting: Commit = { ...parcelCommit('par_1', 0, [posted()]), recordedAt: '2020-01-01T00:00:00.000Z' as Instant }
  await open.store.append(waiting)
  assert.equal(await holds(), false)
  assert.equal(await holds('2019-12-31T00:00:00.000Z' as Instant), true)

  await send(waiting)
  await open.store.commits.updateMany({}, { $unset: { pending: '' } })
  assert.equal(await holds(), false, 'nobody projects yet')
  const projectors = projectLive(views, deps, { lookMs: 50 })
  undo(() => projectors.stop())
  await until(() => holds())

  await send(parcelCommit('par_poison', 0, [posted()]))
  await until(async () => (await views.parked(generation).countDocuments()) === 1)
  assert.equal(await holds(), false)
})
