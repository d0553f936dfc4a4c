import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import type { InRecord, Kafka } from '#shared/kafka/port.ts'
import { moved, parcelCommits, parcels, posted } from '#shared/testing/parcels.ts'
import { emptyGeneration, handFed, partitionsOf, recordsOf, testViews } from '#shared/testing/views.ts'
import type { Commit } from './commit.ts'
import { topicIn } from './epoch.ts'
import { checkTopics } from './epoch-check.ts'

type Topics = Record<string, readonly (readonly InRecord[])[]>

/** A Kafka whose topics are arrays; it counts how often somebody began to read. */
function holding(topics: Topics) {
  const kafka = {
    reads: 0,
    admin: async () => ({
      ensureTopic: async () => {},
      topics: async () => new Set(Object.keys(topics)),
      endOffsets: async (topic: string) => (topics[topic] ?? []).map(({ length }) => BigInt(length)),
      close: async () => {},
    }),
    async consume({ topic, startAt, onBatch }: Parameters<Kafka['consume']>[0]) {
      kafka.reads++
      for (const [partition, all] of (topics[topic] ?? []).entries()) {
        const records = all.slice(Number(await startAt(partition)))
        if (records.length > 0) await onBatch({ topic, partition, records, highWatermark: BigInt(all.length) })
      }
      return { silentMs: () => 0, stop: async () => {} }
    },
  }
  return kafka
}

const commits = ['par_1', 'par_2', 'par_3'].flatMap((stream) =>
  parcelCommits(stream, [posted('north'), moved('south')]),
)
const lost = parcelCommits('par_lost', [posted('east')])
const told = partitionsOf(recordsOf(commits))
const toldMore = partitionsOf(recordsOf([...commits, ...lost]))

/** A store that has told these commits, and whose views have seen them. */
async function toldAndSeen(t: TestContext) {
  const { store, db } = await testViews(t, [parcels()])
  await db.collection<Commit>('commits').insertMany(commits.map(({ pending: _, ...commit }) => commit))
  const { deliverAll } = await handFed(store, await emptyGeneration(store))
  for (const partition of told) await deliverAll(partition)
  return store
}

test('a store and its topics belong together: where the views are up to date nothing is read', async (t) => {
  const store = await toldAndSeen(t)
  const kafka = holding({ [store.topic]: told })
  await checkTopics(store, kafka)
  assert.equal(kafka.reads, 0)
})

test('what the views have not seen is of commits that the store has, or of nobody’s', async (t) => {
  const store = await toldAndSeen(t)
  const copies = recordsOf(commits).toReversed()
  const strange = copies.map((record) => ({ ...record, headers: { ...record.headers, ce_id: 'somebody else’s' } }))
  const kafka = holding({ [store.topic]: partitionsOf([...recordsOf(commits), ...copies, ...strange]) })
  await checkTopics(store, kafka)
  assert.equal(kafka.reads, 1)
})

test('a store that was restored is behind its topics, whoever has told more or begun anew', async (t) => {
  const store = await toldAndSeen(t)
  const later = topicIn(2, store.topic)
  for (const topics of [{ [store.topic]: toldMore }, { [store.topic]: told, [later]: partitionsOf([]) }]) {
    await assert.rejects(checkTopics(store, holding(topics)), { code: 'STORE_BEHIND_TOPICS' })
  }
})

test('topics that do not hold what they held are lost; those of a store that has told nothing are not', async (t) => {
  const store = await toldAndSeen(t)
  for (const topics of [{}, { [store.topic]: partitionsOf([]) }]) {
    await assert.rejects(checkTopics(store, holding(topics)), { code: 'TOPICS_LOST' })
  }
  const { store: fresh, db } = await testViews(t, [parcels()])
  await db.collection<Commit>('commits').insertMany(commits)
  await checkTopics(fresh, holding({}))
  await checkTopics(fresh, holding({ [fresh.topic]: partitionsOf([]) }))
})
