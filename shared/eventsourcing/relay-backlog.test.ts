import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { ObjectId } from 'mongodb'
import { partitionOf } from '#shared/kafka/partition.ts'
import { createBacklog, type Entry } from './relay-backlog.ts'

const entry = (stream: string, seq: number): Entry => ({ id: new ObjectId(), stream, seq })
const seqs = (entries: Entry[]) => entries.map(({ seq }) => seq)

function backlogOf(given: Partial<Parameters<typeof createBacklog>[0]> = {}) {
  const rings: number[] = []
  const backlog = createBacklog({
    partitions: 1,
    remembered: 100,
    onReady: (partition) => rings.push(partition),
    ...given,
  })
  const offer = (...entries: Entry[]) => {
    for (const each of entries) backlog.offer(each)
  }
  const ack = (entries: Entry[]) => {
    for (const each of entries) backlog.acked(each)
  }
  return { backlog, rings, offer, ack }
}

test('commits found in any order leave in seq order', () => {
  const { backlog, offer } = backlogOf()
  offer(entry('a', 3), entry('a', 1), entry('a', 4), entry('a', 2))
  assert.deepEqual(seqs(backlog.take(0, 10)), [1, 2, 3, 4])
})

test('what follows a gap waits, and leaves when the gap is filled', () => {
  const { backlog, offer, ack } = backlogOf()
  offer(entry('a', 1), entry('a', 3))
  const first = backlog.take(0, 10)
  assert.deepEqual(seqs(first), [1])
  ack(first)
  assert.deepEqual(backlog.take(0, 10), [])
  assert.deepEqual(seqs(backlog.unplaced(10)), [3])
  offer(entry('a', 2))
  assert.deepEqual(seqs(backlog.take(0, 10)), [2, 3])
})

test('nothing more of a stream is taken while some of it is being sent', () => {
  const { backlog, offer, ack } = backlogOf()
  offer(entry('a', 1))
  const first = backlog.take(0, 10)
  offer(entry('a', 2))
  assert.deepEqual(backlog.take(0, 10), [])
  ack(first)
  assert.deepEqual(seqs(backlog.take(0, 10)), [2])
})

test('what failed is taken again, before what came later', () => {
  const { backlog, offer } = backlogOf()
  offer(entry('a', 1), entry('a', 2))
  const taken = backlog.take(0, 10)
  offer(entry('a', 3))
  backlog.failed(taken)
  assert.deepEqual(seqs(backlog.take(0, 10)), [1, 2, 3])
})

test('a stream that is met in the middle waits until its predecessor is known to have left', () => {
  const { backlog, offer } = backlogOf()
  const fifth = entry('a', 5)
  offer(fifth)
  assert.deepEqual(backlog.take(0, 10), [])
  backlog.place(fifth, 'left')
  assert.deepEqual(backlog.take(0, 10), [fifth])
})

test('a predecessor that is itself pending goes first, and is looked up in its turn', () => {
  const { backlog, offer } = backlogOf({ capacity: 1 })
  const [fourth, fifth] = [entry('a', 4), entry('a', 5)]
  offer(fifth)
  backlog.place(fifth, fourth)
  assert.deepEqual(backlog.unplaced(10), [fourth])
  backlog.place(fourth, 'left')
  assert.deepEqual(backlog.take(0, 10), [fourth, fifth])
})

test('a missing predecessor holds the stream and says so; other streams go on; later it is tried again', async () => {
  const { backlog, offer } = backlogOf({ heldMs: 50 })
  const third = entry('a', 3)
  offer(third, entry('b', 1))
  backlog.place(third, 'missing')
  assert.deepEqual(
    backlog.held().map(({ stream, seq, reason }) => ({ stream, seq, reason })),
    [{ stream: 'a', seq: 3, reason: 'missing-seq' }],
  )
  assert.deepEqual(
    backlog.take(0, 10).map(({ stream }) => stream),
    ['b'],
  )
  await pause(51)
  offer(third)
  backlog.place(third, 'left')
  assert.deepEqual(backlog.take(0, 10), [third])
  backlog.acked(third)
  assert.deepEqual(backlog.held(), [])
})

test('while a stream is held nothing of it is taken in', () => {
  const { backlog, offer } = backlogOf({ heldMs: 60_000 })
  offer(entry('a', 1), entry('a', 2))
  const taken = backlog.take(0, 1)
  backlog.hold(taken, 'refused', 'too large')
  offer(entry('a', 1), entry('a', 2), entry('a', 3))
  assert.deepEqual(backlog.take(0, 10), [])
  assert.deepEqual(backlog.unplaced(10), [])
})

test('commits before the one that is held still leave, and the stream stays held', () => {
  const { backlog, offer } = backlogOf({ heldMs: 60_000 })
  offer(entry('a', 1), entry('a', 2))
  const [first, second] = backlog.take(0, 10)
  assert.ok(first && second)
  backlog.hold([second], 'unencodable', 'unknown event')
  backlog.acked(first)
  assert.deepEqual(
    backlog.held().map(({ seq }) => seq),
    [2],
  )
  offer(second)
  assert.deepEqual(backlog.take(0, 10), [])
})

test('progress is remembered: after the last commit left, the next needs no look-up', () => {
  const { backlog, offer, ack } = backlogOf()
  offer(entry('a', 1))
  ack(backlog.take(0, 10))
  offer(entry('a', 2))
  assert.deepEqual(seqs(backlog.take(0, 10)), [2])
})

test('an acknowledged commit that is still seen as pending is not sent again; after a while it is cleared again', (t) => {
  t.mock.timers.enable({ apis: ['Date'] })
  const { backlog, offer, ack } = backlogOf()
  const first = entry('a', 1)
  offer(first)
  ack(backlog.take(0, 10))
  offer(first)
  assert.deepEqual(backlog.left.take(10), [first.id])
  backlog.left.cleared([first.id])
  offer(first)
  assert.deepEqual(backlog.left.take(10), [])
  for (const _ of [1, 2]) {
    t.mock.timers.tick(1001)
    backlog.left.take(10)
  }
  offer(first)
  assert.deepEqual(backlog.take(0, 10), [])
  assert.deepEqual(backlog.left.take(10), [first.id])
})

test('ids that could not be cleared come again', () => {
  const { backlog, offer, ack } = backlogOf()
  offer(entry('a', 1))
  ack(backlog.take(0, 10))
  const ids = backlog.left.take(10)
  assert.deepEqual(backlog.left.take(10), [])
  backlog.left.notCleared(ids)
  assert.deepEqual(backlog.left.take(10), ids)
})

test('a full partition takes nothing in and keeps no other from it', () => {
  const { backlog, offer } = backlogOf({ partitions: 2, capacity: 1 })
  const names = Array.from({ length: 20 }, (_, i) => `s${i}`)
  const of = (partition: number) => names.filter((name) => partitionOf(name, 2) === partition)
  const [full = '', refused = ''] = of(0)
  const [other = ''] = of(1)
  offer(entry(full, 1), entry(refused, 1))
  assert.equal(backlog.isFull(), false)
  offer(entry(other, 1))
  assert.equal(backlog.isFull(), true)
  assert.deepEqual(
    backlog.take(0, 10).map(({ stream }) => stream),
    [full],
  )
  assert.deepEqual(
    backlog.take(1, 10).map(({ stream }) => stream),
    [other],
  )
})

test('whoever waits for a partition is told when something becomes ready, once', () => {
  const { backlog, rings, offer } = backlogOf()
  offer(entry('a', 1), entry('a', 2))
  assert.deepEqual(rings, [0])
  backlog.take(0, 1)
  offer(entry('a', 3))
  assert.deepEqual(rings, [0])
})
