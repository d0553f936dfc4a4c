import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import type { InRecord } from '#shared/kafka/port.ts'
import {
  delivered,
  moved,
  type ParcelEvent,
  parcelCommit,
  parcelCommits,
  parcels,
  posted,
} from '#shared/testing/parcels.ts'
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
import type { ProjectedMechanism } from './fold.ts'
import { parkedStreams } from './parking.ts'
import { redrive } from './parking-redrive.ts'

const life = [posted('north'), moved('south'), moved('east'), delivered]
const healthy = ['par_1', 'par_2', 'par_3', 'par_4', 'par_5'].flatMap((stream) => parcelCommits(stream, life))

/** The views of streams that go on, and of one that stops after `version`. */
function upTo(mechanism: ProjectedMechanism, commits: readonly Commit[], stream: string, version: number) {
  return plainFold(
    mechanism,
    commits.filter((commit) => commit.stream !== stream || commit.version <= version),
  )
}

async function start(t: TestContext, mechanism: ProjectedMechanism, commits: readonly Commit[]) {
  const { store, db } = await testViews(t, [mechanism])
  await db.collection<Commit>('commits').insertMany([...commits])
  const generation = await emptyGeneration(store)
  return { store, db, generation, ...(await handFed(store, generation)) }
}

/** The rows and counters, and beside them what was parked. */
async function viewsAndParked(store: Parameters<typeof storedViews>[0], generation: number) {
  const views = await storedViews(store, generation)
  const parked = [...views.rows].flatMap(([stream, row]) => {
    const { parked, ...rest } = row as Record<string, unknown>
    if (parked) views.rows.set(stream, rest)
    return parked ? [{ stream, ...(parked as { version: number; skippedTo: number; error: { code: string } }) }] : []
  })
  return {
    views,
    parked: parked.map(({ stream, version, skippedTo, error }) => [stream, version, error.code, skippedTo]),
  }
}

async function deliverTo(
  deliverAll: (partition: InRecord[], size?: number) => Promise<void>,
  commits: readonly Commit[],
) {
  for (const partition of partitionsOf(recordsOf(commits))) await deliverAll(partition, 100)
}

test('a stream whose event does not fold stops before it, and only that stream', async (t) => {
  let poison = true
  const mechanism = parcels({
    beforeFold: ({ type }, { stream }) => {
      if (poison && type === 'ParcelDelivered' && stream === 'par_3') throw new TypeError('poison')
    },
  })
  const commits = [...healthy, ...parcelCommits('par_6', [posted()])]
  const { store, generation, deliverAll, projector } = await start(t, mechanism, commits)
  await deliverTo(deliverAll, commits)
  const { views, parked } = await viewsAndParked(store, generation)
  poison = false
  assert.deepEqual(parked, [['par_3', 4, 'TypeError', 4]])
  assert.deepEqual(views, upTo(mechanism, commits, 'par_3', 3))
  assert.deepEqual(projector.status().alarms, { gaps: 0, parked: 1, unclaimed: 0 })
  const { count, streams, oldestAt } = await parkedStreams(store, generation)
  assert.equal(count, 1)
  assert.deepEqual(
    streams.map(({ _id, version, error }) => [_id, version, error.code]),
    [['par_3', 4, 'TypeError']],
  )
  assert.equal(oldestAt, streams[0]?.at)

  assert.deepEqual(await redrive(store, 'par_3'), [generation])
  assert.deepEqual(await storedViews(store, generation), plainFold(mechanism, commits))
  assert.equal((await parkedStreams(store, generation)).count, 0)
  assert.deepEqual(await redrive(store, 'par_3'), [])
})

test('a stream that stops at its first event counts nowhere until it is redriven', async (t) => {
  let poison = true
  const mechanism = parcels({
    beforeFold: (_, { stream }) => {
      if (poison && stream === 'par_2') throw new TypeError('poison')
    },
  })
  const { store, generation, deliverAll } = await start(t, mechanism, healthy)
  await deliverTo(deliverAll, healthy)
  const { views, parked } = await viewsAndParked(store, generation)
  assert.deepEqual(parked, [['par_2', 1, 'TypeError', 4]])
  assert.deepEqual(views.rows.get('par_2'), { _id: 'par_2', v: 0 })
  assert.equal(views.counts.get('parcels')?.get('grams'), 400)
  poison = false
  await redrive(store, 'par_2')
  assert.deepEqual(await storedViews(store, generation), plainFold(mechanism, healthy))
})

test('a redrive of a stream that is not cured says where it stops, and changes nothing', async (t) => {
  const mechanism = parcels({
    beforeFold: ({ type }, { stream }) => {
      if (type === 'ParcelDelivered' && stream === 'par_3') throw new TypeError('poison')
    },
  })
  const { store, generation, deliverAll } = await start(t, mechanism, healthy)
  await deliverTo(deliverAll, healthy)
  const before = await storedViews(store, generation)
  await assert.rejects(redrive(store, 'par_3'), { code: 'REDRIVE_FAILED', stream: 'par_3', version: 4 })
  assert.deepEqual(await storedViews(store, generation), before)
  assert.equal((await parkedStreams(store, generation)).count, 1)
  await assert.rejects(redrive(store, 'unheard_of'), { code: 'UNKNOWN_STREAM' })
})

test('an unknown event and a record that is none of ours park their stream', async (t) => {
  const mechanism = parcels()
  const { store, generation, deliverAll } = await start(t, mechanism, healthy)
  const spoil = (record: InRecord): InRecord => {
    const { ce_type = '' } = record.headers
    if (record.key === 'par_1' && ce_type.includes('Delivered')) {
      return { ...record, headers: { ...record.headers, ce_type: 'sizhi.testing.ParcelLost.v1' } }
    }
    return record.key === 'par_2' && ce_type.includes('Delivered') ? { ...record, value: '{' } : record
  }
  for (const partition of partitionsOf(recordsOf(healthy))) await deliverAll(partition.map(spoil), 100)
  const { parked } = await viewsAndParked(store, generation)
  assert.deepEqual(parked.sort(), [
    ['par_1', 4, 'UNKNOWN_EVENT', 4],
    ['par_2', 4, 'MALFORMED_RECORD', 4],
  ])
  await redrive(store, 'par_1')
  await redrive(store, 'par_2')
  assert.deepEqual(await storedViews(store, generation), plainFold(mechanism, healthy))
})

const large = 'x'.repeat(9 * 1024 * 1024)

for (const { name, options, events, code } of [
  {
    name: 'a row that outgrows a document',
    options: {
      extra: ({ hops, note }: { hops: unknown[]; note?: string }) =>
        hops.length > 1 ? { copy: `${note}${large}${large}` } : {},
    },
    events: life,
    code: undefined,
  },
  {
    name: 'a counter whose path leads through a number',
    options: { countedAs: (depot: string) => (depot === 'east' ? 'grams' : depot) },
    events: life,
    code: '28',
  },
  {
    name: 'a counter that counts no whole number',
    options: {
      extra: ({ hops, grams }: { hops: unknown[]; grams: number }) => (hops.length > 1 ? { grams: grams / 3 } : {}),
    },
    events: life,
    code: 'COUNTER_INVALID',
  },
] satisfies { name: string; options: object; events: ParcelEvent[]; code: string | undefined }[]) {
  test(`${name} is found by bisection: its stream stops before that event, the others go on`, async (t) => {
    const mechanism = parcels(options as Parameters<typeof parcels>[0])
    const others = ['par_1', 'par_2', 'par_4'].flatMap((stream) =>
      parcelCommits(stream, [posted('north'), moved('west')]),
    )
    const commits = [...others.slice(0, 3), ...parcelCommits('par_3', events), ...others.slice(3)]
    const { store, generation, deliverAll } = await start(t, mechanism, commits)
    await deliverTo(deliverAll, commits)
    const { views, parked } = await viewsAndParked(store, generation)
    const [[stream, version, was, skippedTo] = []] = parked
    assert.deepEqual([parked.length, stream, version, skippedTo], [1, 'par_3', 3, 4])
    if (code) assert.equal(was, code)
    assert.deepEqual(views, upTo(mechanism, commits, 'par_3', 2))
    await assert.rejects(redrive(store, 'par_3'), { code: 'REDRIVE_FAILED' })
  })
}

test('a row that is refused when others of its batch are written takes them back: its stream stops, they go on', async (t) => {
  const mechanism = parcels({ extra: ({ note }) => (note ? { copy: large + large } : {}) })
  const names = Array.from({ length: 600 }, (_, number) => `par_${number}`)
  const [known, fresh] = [names.slice(0, 480), names.slice(480)]
  const earlier = known.flatMap((stream) => parcelCommits(stream, [posted()]))
  // The store gives rows by their names: this is the last of those that are replaced.
  const moves = known.map((stream) =>
    parcelCommit(stream, 1, [moved('south', stream === 'par_99' ? 'large' : undefined)]),
  )
  const commits = [...earlier, ...moves, ...fresh.flatMap((stream) => parcelCommits(stream, [posted()]))]
  const { store, generation, deliverAll } = await start(t, mechanism, commits)
  await deliverTo(deliverAll, earlier)
  for (const partition of partitionsOf(recordsOf(commits))) await deliverAll(partition, 1000)
  const { views, parked } = await viewsAndParked(store, generation)
  assert.deepEqual(
    parked.map(([stream, version]) => [stream, version]),
    [['par_99', 2]],
  )
  assert.deepEqual(views, upTo(mechanism, commits, 'par_99', 1))
})

test('a version that never arrives is an alarm; a redrive fills the gap from the commit store', async (t) => {
  const mechanism = parcels()
  const { store, generation, deliverAll, projector } = await start(t, mechanism, healthy)
  const missing = recordsOf(healthy).filter(
    ({ key, headers }) => !(key === 'par_4' && Number(headers.ce_sequence) === 2),
  )
  const log = partitionsOf([...missing, ...recordsOf(parcelCommits('par_4', [...life, moved('home')]).slice(4))])
  for (const partition of log) await deliverAll(partition, 2)
  const { views, parked } = await viewsAndParked(store, generation)
  assert.deepEqual(parked, [['par_4', 2, 'VERSION_GAP', 5]])
  assert.deepEqual(views, upTo(mechanism, healthy, 'par_4', 1))
  assert.deepEqual(projector.status().alarms, { gaps: 1, parked: 1, unclaimed: 0 })

  const last = parcelCommits('par_4', [...life, moved('home')]).slice(4)
  await store.db.collection<Commit>('commits').insertMany(last)
  await redrive(store, 'par_4')
  assert.deepEqual(await storedViews(store, generation), plainFold(mechanism, [...healthy, ...last]))
})

test('a redrive at the same moment as live events of the stream loses none and counts none twice', async (t) => {
  const events = [posted('north'), ...Array.from({ length: 25 }, (_, hop) => moved(`depot ${hop % 5}`))]
  for (let round = 0; round < 6; round++) {
    let poison = true
    const mechanism = parcels({
      beforeFold: (_, { version }) => {
        if (poison && version === 3) throw new TypeError('poison')
      },
    })
    const commits = parcelCommits('par_1', events)
    const { store, generation, deliverAll, startAt, deliver } = await start(t, mechanism, commits)
    const [partition = []] = partitionsOf(recordsOf(commits)).filter((records) => records.length > 0)
    await startAt(partition[0]?.partition ?? 0)
    await deliver(partition.slice(0, 5 + round))
    poison = false
    await Promise.all([deliverAll(partition, 1), redrive(store, 'par_1')])
    assert.deepEqual(await storedViews(store, generation), plainFold(mechanism, commits))
    assert.equal((await parkedStreams(store, generation)).count, 0)
  }
})
