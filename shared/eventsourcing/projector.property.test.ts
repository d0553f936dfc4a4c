import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { InRecord } from '#shared/kafka/port.ts'
import { delivered, moved, type ParcelEvent, parcelCommits, parcels, posted } from '#shared/testing/parcels.ts'
import {
  emptyGeneration,
  handFed,
  partitionsOf,
  plainFold,
  recordsOf,
  storedViews,
  testViews,
} from '#shared/testing/views.ts'

const depots = fc.constantFrom('north', 'south', 'a.b', '$', '', '__proto__')
const stream = fc
  .record({
    first: depots,
    grams: fc.integer({ min: 0, max: 5000 }),
    next: fc.array(fc.option(depots), { maxLength: 5 }),
  })
  .map(({ first, grams, next }): ParcelEvent[] => [
    posted(first, grams),
    ...next.map((depot) => (depot === null ? delivered : moved(depot, `to ${depot}`))),
  ])

/** One of the orders in which a topic can hold the streams' records: each stream in order, old records coming again. */
const history = fc.record({
  streams: fc.array(stream, { minLength: 1, maxLength: 5 }),
  order: fc.array(fc.nat(), { minLength: 40, maxLength: 40 }),
  batches: fc.array(fc.record({ size: fc.integer({ min: 1, max: 7 }), back: fc.nat(4), crash: fc.boolean() }), {
    minLength: 1,
    maxLength: 12,
  }),
})

function topicOf(
  streams: ParcelEvent[][],
  order: number[],
): { commits: ReturnType<typeof parcelCommits>; log: InRecord[][] } {
  const queues = streams.map((events, index) => parcelCommits(`par_${index}`, events))
  const commits = queues.flat()
  const sent = queues.map(() => 0)
  const records = order.flatMap((pick) => {
    const index = pick % queues.length
    const queue = queues[index] ?? []
    const next = sent[index] ?? 0
    // An odd pick sends an old record again, where there is one.
    const again = Math.floor(pick / queues.length) % 3 === 0 && next > 0
    if (!again) sent[index] = Math.min(next + 1, queue.length)
    return recordsOf(queue.slice(again ? pick % next : next, again ? (pick % next) + 1 : next + 1))
  })
  const rest = queues.flatMap((queue, index) => recordsOf(queue.slice(sent[index])))
  return { commits, log: partitionsOf([...records, ...rest]) }
}

test('any interleaving, duplicate, redelivery and crash gives the rows, versions and counters of a plain fold', async (t) => {
  const mechanism = parcels()
  const { store } = await testViews(t, [mechanism])
  await fc.assert(
    fc.asyncProperty(history, async ({ streams, order, batches }) => {
      const { commits, log } = topicOf(streams, order)
      const generation = await emptyGeneration(store)
      let { projector, startAt, deliver } = await handFed(store, generation)
      for (const partition of log) {
        for (let at = 0, turn = 0; at < partition.length; turn++) {
          const { size, back, crash } = batches[turn % batches.length] ?? { size: 1, back: 0, crash: false }
          await deliver(partition.slice(Math.max(0, at - back), at + size))
          at += size
          if (!crash) continue
          // The process dies after the commit, before anybody has heard of it.
          ;({ projector, startAt, deliver } = await handFed(store, generation))
          assert.equal(await startAt(partition[0]?.partition ?? 0), BigInt(Math.min(at, partition.length)))
        }
      }
      assert.deepEqual(await storedViews(store, generation), plainFold(mechanism, commits))
      assert.deepEqual(projector.status().alarms, { gaps: 0, parked: 0, unclaimed: 0 })
    }),
    { numRuns: 30 },
  )
})
