import assert from 'node:assert/strict'
import { EventEmitter } from 'node:events'
import { test } from 'node:test'
import type { ViewStore } from '#shared/eventsourcing/generations.ts'
import { rememberedRows } from './remembered-rows.ts'

function remembering() {
  const notices: ViewStore['notices'] = new EventEmitter()
  const clock = { time: 1, now: () => clock.time }
  return { notices, clock, rows: rememberedRows({ notices }, { clock }) }
}

const receipt = (version: number, stream = 'unit_1') => ({ service: 'testing', stream, version })

test('a row that was read or projected is known for a second, in its generation alone', () => {
  const { notices, clock, rows } = remembering()
  rows.keep(1, [{ _id: 'unit_1', v: 1 }])
  notices.emit('advanced', 1, [{ _id: 'unit_2', v: 4 }])
  const ids = ['unit_1', 'unit_2', 'unit_3']
  assert.deepEqual(
    [...rows.of(1, ids).values()].map(({ v }) => v),
    [1, 4],
  )
  assert.equal(rows.of(2, ids).size, 0)
  clock.time += 1001
  assert.equal(rows.of(1, ids).size, 0)
})

test('what was projected goes before what was read earlier and comes later', () => {
  const { notices, rows } = remembering()
  notices.emit('advanced', 1, [{ _id: 'unit_1', v: 2 }])
  rows.keep(1, [{ _id: 'unit_1', v: 1 }])
  assert.equal(rows.of(1, ['unit_1']).get('unit_1')?.v, 2)
})

test('no row is older than a receipt of its stream says', () => {
  const { rows } = remembering()
  rows.keep(1, [{ _id: 'unit_1', v: 2 }])
  const known = (...receipts: ReturnType<typeof receipt>[]) => rows.of(1, ['unit_1'], receipts).has('unit_1')
  assert.ok(known(receipt(2), receipt(9, 'unit_2')))
  assert.ok(!known(receipt(2), receipt(3)))
})
