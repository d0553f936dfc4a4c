import { LRUCache } from 'lru-cache'
import type { ObjectId } from 'mongodb'
import { atMost } from '#shared/config/at-most.ts'
import { partitionOf } from '#shared/kafka/partition.ts'
import type { SentCommit } from './cloud-event.ts'
import { type Instant, now } from './instant.ts'
import { type AckedCommits, createAcked } from './relay-acked.ts'

/** A pending commit as the relay knows it; with the whole commit where whoever appended it handed it over. */
export type Entry = { id: ObjectId; stream: string; seq: number; commit?: SentCommit }

/** Why a stream's commits stay pending while others leave. */
export type Hold = 'missing-seq' | 'unencodable' | 'refused'

export type HeldStream = { stream: string; seq: number; reason: Hold; error: string; since: Instant }

/** The commit before a pending one in its stream: it has been sent, it is pending too, or it is not in the store. */
export type Predecessor = 'left' | 'missing' | Entry

export type Backlog = {
  /**
   * Adds a pending commit, in any order and any number of times; says whether it was new. One that finds no room is
   * offered again by a later look.
   */
  offer(entry: Entry): boolean
  /** The next commits of a partition, each stream's own in `seq` order, to be answered by `acked`, `failed`, `hold`. */
  take(partition: number, max: number): Entry[]
  acked(entry: Entry): void
  failed(entries: Entry[]): void
  /** Holds the stream back for a while. `entries` are those of its commits that `take` gave. */
  hold(entries: Entry[], reason: Hold, error: string): void
  /** Commits whose predecessor must be looked up before they may leave. */
  unplaced(max: number): Entry[]
  place(entry: Entry, predecessor: Predecessor): void
  /** What was acknowledged and is to be cleared. */
  left: Pick<AckedCommits, 'take' | 'cleared' | 'notCleared'>
  isFull(): boolean
  held(): HeldStream[]
}

type Stream = {
  name: string
  lane: Lane
  /** The seq that may leave next: all before it are acknowledged. Unknown until the predecessor was looked up. */
  next: number | undefined
  /** By seq, without those that are being sent. */
  waiting: Entry[]
  sending: number
}

type Lane = { count: number; ready: Set<Stream>; onReady(): void }

type Options = {
  partitions: number
  /** Commits in memory per partition. */
  capacity?: number
  heldMs?: number
  /** Streams whose progress is remembered while nothing of them is pending: it saves looking up the predecessor. */
  remembered?: number
  onReady(partition: number): void
  /** Told once of a stream that is held from now on, however often it is tried. */
  onHeld?(held: HeldStream): void
}

/**
 * Which pending commits may be sent now: version v of a stream only when v−1 was acknowledged or goes before it in the
 * same batch, in whatever order commits are found. It does no I/O, so a property test can hold it.
 */
export function createBacklog(options: Options): Backlog {
  const { partitions, capacity = 2000, heldMs = 5000, remembered = 100_000, onReady, onHeld } = options
  const lanes = Array.from({ length: partitions }, (_, partition): Lane => {
    return { count: 0, ready: new Set(), onReady: () => onReady(partition) }
  })
  const laneOf = (name: string) => lanes[partitionOf(name, partitions)] as Lane
  const streams = new Map<string, Stream>()
  const progress = new LRUCache<string, number>(atMost(remembered))
  const unplaced = new Set<Stream>()
  const holds = new Map<string, HeldStream & { until: number }>()
  /** Everything waiting or being sent. */
  const known = new Set<string>()
  const left = createAcked()

  function streamOf(name: string): Stream {
    const known = streams.get(name)
    if (known) return known
    const stream: Stream = { name, lane: laneOf(name), next: progress.get(name), waiting: [], sending: 0 }
    streams.set(name, stream)
    return stream
  }

  /** Puts the stream where its first waiting commit belongs: ready, to be looked up, or nowhere. */
  function settle(stream: Stream): void {
    const first = stream.waiting[0]
    if (stream.sending > 0) return
    if (first?.seq === 1) stream.next = 1
    const ready = first !== undefined && first.seq === stream.next
    if (ready) unplaced.delete(stream)
    else if (first) unplaced.add(stream)
    if (!ready) stream.lane.ready.delete(stream)
    else if (!stream.lane.ready.has(stream)) {
      stream.lane.ready.add(stream)
      stream.lane.onReady()
    }
    if (!first) forget(stream)
  }

  function forget(stream: Stream): void {
    unplaced.delete(stream)
    stream.lane.ready.delete(stream)
    streams.delete(stream.name)
    if (stream.next !== undefined) progress.set(stream.name, stream.next)
  }

  function offer(entry: Entry): boolean {
    if ((holds.get(entry.stream)?.until ?? 0) > Date.now()) return false
    return laneOf(entry.stream).count < capacity && add(entry)
  }

  function add(entry: Entry): boolean {
    const id = entry.id.toHexString()
    if (known.has(id) || left.has(id)) return false
    const stream = streamOf(entry.stream)
    if (stream.next !== undefined && entry.seq < stream.next) {
      // It was acknowledged here and is still pending.
      left.add(entry.id)
    } else {
      known.add(id)
      insert(stream.waiting, entry)
      stream.lane.count++
    }
    settle(stream)
    return true
  }

  function take(partition: number, max: number): Entry[] {
    const taken: Entry[] = []
    for (const stream of lanes[partition]?.ready ?? []) {
      if (taken.length >= max) break
      const run = runLength(stream.waiting, max - taken.length)
      taken.push(...stream.waiting.splice(0, run))
      stream.sending = run
      stream.lane.ready.delete(stream)
    }
    return taken
  }

  function release(stream: Stream, entry: Entry): void {
    known.delete(entry.id.toHexString())
    stream.lane.count--
  }

  function hold(entries: Entry[], reason: Hold, error: string): void {
    const [first] = entries
    if (!first) return
    const stream = streamOf(first.stream)
    for (const entry of [...entries, ...stream.waiting]) release(stream, entry)
    stream.waiting = []
    stream.sending -= entries.length
    const before = holds.get(stream.name)
    const isNew = before?.seq !== first.seq
    const held = { stream: stream.name, seq: first.seq, reason, error, since: isNew ? now() : before.since }
    holds.set(stream.name, { ...held, until: Date.now() + heldMs })
    if (isNew) onHeld?.(held)
    settle(stream)
  }

  return {
    left,
    offer,
    take,
    hold,
    acked(entry) {
      const stream = streamOf(entry.stream)
      stream.next = entry.seq + 1
      stream.sending--
      release(stream, entry)
      left.add(entry.id)
      if ((holds.get(entry.stream)?.seq ?? 0) <= entry.seq) holds.delete(entry.stream)
      settle(stream)
    },
    failed(entries) {
      for (const entry of entries.toReversed()) {
        const stream = streamOf(entry.stream)
        stream.waiting.unshift(entry)
        stream.sending--
        settle(stream)
      }
    },
    unplaced: (max) => [...unplaced.values().take(max)].flatMap(({ waiting }) => waiting.slice(0, 1)),
    place(entry, predecessor) {
      const stream = streams.get(entry.stream)
      if (!stream || stream.waiting[0] !== entry) return
      if (predecessor === 'missing') {
        const taken = stream.waiting.splice(0, 1)
        stream.sending = 1
        return hold(taken, 'missing-seq', `commit ${entry.seq - 1} is not there`)
      }
      if (predecessor !== 'left') return void add(predecessor)
      stream.next = entry.seq
      settle(stream)
    },
    isFull: () => lanes.every(({ count }) => count >= capacity),
    held() {
      // One that was tried again and not held again has left, by whatever hand.
      for (const [name, { until }] of holds) if (until + heldMs < Date.now()) holds.delete(name)
      return [...holds.values()].map(({ until: _, ...hold }) => hold)
    },
  }
}

/** Commits mostly come in order: the place is looked for from the end. */
function insert(waiting: Entry[], entry: Entry): void {
  let at = waiting.length
  while (at > 0 && (waiting[at - 1]?.seq ?? 0) > entry.seq) at--
  waiting.splice(at, 0, entry)
}

/** How many commits at the beginning follow each other without a gap. */
function runLength(waiting: Entry[], max: number): number {
  const first = waiting[0]?.seq ?? 0
  let run = 0
  while (run < max && waiting[run]?.seq === first + run) run++
  return run
}
