import assert from 'node:assert/strict'
import { test } from 'node:test'
import { z } from 'zod'
import { moved, parcelCommits, parcelEvents, parcels, parcelView, posted } from '#shared/testing/parcels.ts'
import {
  emptyGeneration,
  handFed,
  partitionsOf,
  plainFold,
  recordsOf,
  storedViews,
  testViews,
} from '#shared/testing/views.ts'
import type { Commit } from './commit.ts'
import { defineEvents } from './event.ts'
import { projected } from './fold.ts'
import { viewStore } from './generations.ts'
import { parkedStreams } from './parking.ts'
import { redrive } from './parking-redrive.ts'

/** The release before: it writes and reads the first version of ParcelPosted, and folds it to the same rows. */
const first = z.strictObject({ depot: z.string(), kilos: z.int() })
const earlierEvents = defineEvents({
  ...parcelEvents.definitions,
  ParcelPosted: { version: 1, description: 'A parcel was posted', dataClass: 'PUBLIC', data: first },
})
const { fold, ...view } = parcelView()
const earlier = projected({
  prefixes: ['par'],
  events: earlierEvents,
  view: {
    ...view,
    fold: (row: Parameters<typeof fold>[0], event, meta) => {
      if (event.type !== 'ParcelPosted') return fold(row, event, meta)
      const { kilos, ...rest } = event
      return fold(row, { ...rest, grams: kilos * 1000, tags: [] }, meta)
    },
  },
})

/** As the release before has written it. */
function writtenBefore(stream: string): Commit[] {
  const [commit, ...others] = parcelCommits(stream, [posted('north'), moved('south')])
  assert.ok(commit)
  const [event] = commit.events
  assert.ok(event)
  return [{ ...commit, events: [{ ...event, schema: 1, data: { depot: 'north', kilos: 3 } }] }, ...others]
}

test('a new version of an event: what was written reads on, and a process of the release before stops its stream alone', async (t) => {
  const { store, db } = await testViews(t, [parcels()])
  const before = viewStore(db, { topic: store.topic, mechanisms: [earlier] })
  assert.equal(before.revision, store.revision, 'both releases keep the same views')
  const generation = await emptyGeneration(store)
  const old = [...writtenBefore('par_1'), ...writtenBefore('par_2')]
  const fresh = [...parcelCommits('par_3', [posted('east'), moved('west')]), ...writtenBefore('par_4')]
  await db.collection<Commit>('commits').insertMany([...old, ...fresh])

  const running = await handFed(before, generation)
  for (const partition of partitionsOf(recordsOf([...old, ...fresh]))) await running.deliverAll(partition, 100)
  const { streams } = await parkedStreams(before, generation, 10)
  assert.deepEqual(
    streams.map(({ _id, version, error }) => [_id, version, error.code, error.message]),
    [['par_3', 1, 'UNKNOWN_EVENT', 'ParcelPosted version 2 is newer than this code']],
  )

  await redrive(store, 'par_3')
  assert.deepEqual(await storedViews(store, generation), plainFold(parcels(), [...old, ...fresh]))
})
