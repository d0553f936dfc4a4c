import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parcels, parcelView } from '#shared/testing/parcels.ts'
import { until } from '#shared/testing/until.ts'
import { emptyGeneration, testViews } from '#shared/testing/views.ts'
import { flip, viewStore } from './generations.ts'
import { followActive } from './generations-active.ts'

const view = parcelView()

test('readers follow a flip: at once in the same process, soon in another', async (t) => {
  const { store, db, undo } = await testViews(t, [parcels()])
  const elsewhere = viewStore(db, { topic: store.topic, mechanisms: store.mechanisms })
  const here = await followActive(store)
  const there = await followActive(elsewhere, { refreshMs: 20 })
  undo(here.stop)
  undo(there.stop)
  assert.throws(() => here.generation(), { code: 'NO_ACTIVE_VIEWS' })
  const first = await emptyGeneration(store)
  assert.equal(here.generation(), first)
  const second = await emptyGeneration(store)
  assert.equal(here.generation(), second)
  assert.equal(here.rows(view).collectionName, `parcels.g${second}`)
  await until(() => there.counters().collectionName === `counters.g${second}`)
  await flip(store, first)
  assert.equal(here.generation(), first)
  await until(() => there.generation() === first)
})

test('code of another definition, or with another topic, neither follows nor may flip', async (t) => {
  const { store, db, undo } = await testViews(t, [parcels()])
  const generation = await emptyGeneration(store)
  for (const other of [
    viewStore(db, { topic: store.topic, mechanisms: [parcels({ revision: 2 })] }),
    viewStore(db, { topic: `${store.topic}.e2`, mechanisms: store.mechanisms }),
    viewStore(db, { topic: store.topic, mechanisms: [] }),
  ]) {
    const active = await followActive(other)
    undo(active.stop)
    assert.throws(() => active.generation(), { code: 'NO_ACTIVE_VIEWS' })
    await assert.rejects(flip(other, generation), { code: 'GENERATION_UNUSABLE' })
  }
})

test('the timer finds what is due by an index, and every index of the view is there', async (t) => {
  const { store } = await testViews(t, [parcels()])
  const generation = await emptyGeneration(store)
  const [mechanism] = store.mechanisms
  assert.ok(mechanism)
  const rows = store.rows(mechanism, generation)
  const plan = JSON.stringify(
    await rows
      .find({ timerAt: { $lte: '2018' as never } })
      .sort({ timerAt: 1 })
      .explain(),
  )
  assert.match(plan, /"indexName":"timerAt_1"/)
  assert.doesNotMatch(plan, /COLLSCAN/)
  const indexes = await rows.indexes()
  assert.deepEqual(indexes.map(({ name }) => name).sort(), ['_id_', 'depot_1_delivered_1', 'timerAt_1'])
})
