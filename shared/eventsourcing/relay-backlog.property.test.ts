import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { ObjectId } from 'mongodb'
import { type Backlog, createBacklog, type Entry, type Predecessor } from './relay-backlog.ts'

// Commits inserted, found late or in part, sent, lost, sent twice; relays that overlap, sleep and crash.

const STREAMS = ['a', 'b', 'c']
const FATES = ['acked', 'lost', 'answer-lost', 'half', 'late'] as const

type Fate = (typeof FATES)[number]
type Relay = { backlog: Backlog; sending: Entry[]; looked: { entry: Entry; predecessor: Predecessor }[] }

const newRelay = (): Relay => ({
  backlog: createBacklog({ partitions: 1, heldMs: 0, capacity: 5, remembered: 2, onReady: () => {} }),
  sending: [],
  looked: [],
})

const entryOf = ({ id, stream, seq }: Entry): Entry => ({ id, stream, seq })

/** The store, the topic's one partition, and some relays, each of which believes that it is the only one. */
function createWorld(relayCount: number) {
  const commits: (Entry & { pending: boolean })[] = []
  const topic: Entry[] = []
  const late: Entry[][] = []
  const relays = Array.from({ length: relayCount }, newRelay)
  const relay = (index: number) => relays[index % relays.length] ?? newRelay()
  const countOf = (stream: string) => commits.filter((commit) => commit.stream === stream).length

  function insert(stream: string): void {
    commits.push({ id: new ObjectId(), stream, seq: countOf(stream) + 1, pending: true })
  }

  /** What a scan saw of the pending commits: any part of them, in any order. */
  function scan({ backlog }: Relay, order: number[]): void {
    const pending = commits.filter((commit) => commit.pending)
    for (const index of order) {
      const found = pending[index % pending.length]
      if (found) backlog.offer(entryOf(found))
    }
  }

  function lookUp({ backlog, looked }: Relay): void {
    for (const entry of backlog.unplaced(10)) {
      const before = commits.find(({ stream, seq }) => stream === entry.stream && seq === entry.seq - 1)
      looked.push({ entry, predecessor: !before ? 'missing' : before.pending ? entryOf(before) : 'left' })
    }
  }

  /** The answer comes later than the question. */
  function place({ backlog, looked }: Relay): void {
    for (const { entry, predecessor } of looked.splice(0)) backlog.place(entry, predecessor)
  }

  function send(from: Relay, max: number): void {
    if (from.sending.length === 0) from.sending = from.backlog.take(0, max)
  }

  function answer(from: Relay, fate: Fate): void {
    const sent = from.sending
    const arrived = { acked: sent.length, 'answer-lost': sent.length, half: sent.length >> 1, lost: 0, late: 0 }[fate]
    topic.push(...sent.slice(0, arrived))
    if (fate === 'late') late.push(sent)
    const acked = fate === 'answer-lost' ? 0 : arrived
    for (const entry of sent.slice(0, acked)) from.backlog.acked(entry)
    from.backlog.failed(sent.slice(acked))
    from.sending = []
  }

  /** A request that its sender had given up arrives after all. */
  function arriveLate(which: number): void {
    topic.push(...(late.splice(which % Math.max(1, late.length), 1)[0] ?? []))
  }

  function clear({ backlog }: Relay, works: boolean): void {
    const ids = backlog.left.take(10)
    if (!works) {
      backlog.left.notCleared(ids)
      return
    }
    for (const commit of commits) if (ids.includes(commit.id)) commit.pending = false
    backlog.left.cleared(ids)
  }

  /** What it was sending may have arrived or not. */
  function crash(index: number, arrived: boolean): void {
    if (arrived) topic.push(...relay(index).sending)
    relays[index % relays.length] = newRelay()
  }

  /** One healthy relay, until nothing is pending; then whatever was still under way. */
  function drain(): void {
    const healthy = newRelay()
    for (let rounds = 0; commits.some(({ pending }) => pending); rounds++) {
      assert.ok(rounds < 1000, 'it does not come to an end')
      scan(healthy, [...commits.keys()])
      lookUp(healthy)
      place(healthy)
      send(healthy, 4)
      answer(healthy, 'acked')
      clear(healthy, true)
    }
    while (late.length > 0) arriveLate(0)
  }

  /** What any consumer does: drops a version not above the last of its stream, and must never meet a gap. */
  function check(): void {
    const last = new Map<string, number>()
    for (const { stream, seq } of topic) {
      const seen = last.get(stream) ?? 0
      assert.ok(seq <= seen + 1, `${stream}: ${seq} came after ${seen}`)
      last.set(stream, Math.max(seen, seq))
    }
    for (const stream of STREAMS) assert.equal(last.get(stream) ?? 0, countOf(stream))
  }

  return { relay, insert, scan, lookUp, place, send, answer, arriveLate, clear, crash, drain, check }
}

type World = ReturnType<typeof createWorld>
type Step = { what: string; run(world: World): void }

const which = fc.nat({ max: 2 })

function step<T>(weight: number, name: string, given: fc.Arbitrary<T>, run: (world: World, given: T) => void) {
  const arbitrary = given.map((value): Step => ({ what: `${name} ${value}`, run: (world) => run(world, value) }))
  return { weight, arbitrary }
}

const order = fc.array(fc.nat({ max: 20 }), { maxLength: 8 })

const anyStep = fc.oneof(
  step(4, 'insert', fc.constantFrom(...STREAMS), (world, stream) => world.insert(stream)),
  step(4, 'scan', fc.tuple(which, order), (world, [at, seen]) => world.scan(world.relay(at), seen)),
  step(3, 'look up', which, (world, at) => world.lookUp(world.relay(at))),
  step(3, 'place', which, (world, at) => world.place(world.relay(at))),
  step(4, 'send', fc.tuple(which, fc.integer({ min: 1, max: 6 })), (world, [at, max]) =>
    world.send(world.relay(at), max),
  ),
  step(2, 'acknowledge', which, (world, at) => world.answer(world.relay(at), 'acked')),
  step(2, 'fail', fc.tuple(which, fc.constantFrom(...FATES)), (world, [at, fate]) =>
    world.answer(world.relay(at), fate),
  ),
  step(1, 'arrive late', which, (world, at) => world.arriveLate(at)),
  step(3, 'clear', fc.tuple(which, fc.boolean()), (world, [at, works]) => world.clear(world.relay(at), works)),
  step(1, 'crash', fc.tuple(which, fc.boolean()), (world, [at, arrived]) => world.crash(at, arrived)),
)

test('whatever fails, sleeps or overlaps: a consumer sees every stream from 1 to n without a gap', () => {
  const steps = fc.array(anyStep, { maxLength: 200, size: 'max' })
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 3 }), steps, (relayCount, taken) => {
      const world = createWorld(relayCount)
      for (const { run } of taken) run(world)
      world.drain()
      world.check()
    }),
    { numRuns: 2000 },
  )
})
