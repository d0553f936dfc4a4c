import { setImmediate as nextTurn, setTimeout as pause } from 'node:timers/promises'
import type { ObjectId } from 'mongodb'
import { PARTITIONS } from '#shared/kafka/partition.ts'
import type { OutRecord, Sender } from '#shared/kafka/port.ts'
import { createBell } from './bell.ts'
import type { SentCommit } from './cloud-event.ts'
import type { Commit } from './commit.ts'
import { type Instant, now } from './instant.ts'
import { type Backlog, createBacklog, type HeldStream } from './relay-backlog.ts'
import { deliver } from './relay-delivery.ts'
import type { RelayStore } from './relay-store.ts'

export type RelayFailure = { at: Instant; message: string }

export type SessionOptions = {
  store: RelayStore
  sender: Pick<Sender, 'send'>
  topicOf(stream: string): string
  encode(commit: SentCommit): OutRecord[]
  onFailure?(error: unknown): void
  /** A commit that cannot leave keeps back what follows it in its stream. */
  onHeld?(held: HeldStream): void
}

export type SessionReport = { sent: number; held: HeldStream[]; failure?: RelayFailure }

export type RelaySession = {
  wake(commits?: readonly Commit[]): void
  report(): SessionReport
  /** Resolves when everything has ended after the signal. */
  done: Promise<void>
}

/** Between two looks at the store while nobody wakes it. */
const POLL_MS = 25
const RETRY_MS = 100
const PAGE = 2000
const PAGES = 4
const ROUNDS = 20
const BATCH = 500
/** A look that a store held up for long says nothing of what looks cost. */
const MOST_REST_MS = 500
const CLEARED_AT_ONCE = 2000
/** Commits acknowledged within so short a time are cleared together. */
const CLEAR_AFTER_MS = 50

/**
 * Sends what is pending until the signal: one loop finds commits, one per partition sends them, one clears what was
 * acknowledged. A partition that cannot be reached stops only itself.
 */
export function runRelay(options: SessionOptions, signal: AbortSignal): RelaySession {
  const { store, onFailure = () => {}, onHeld } = options
  const look = createBell()
  const clear = createBell()
  const lanes = Array.from({ length: PARTITIONS }, createBell)
  const onReady = (partition: number) => lanes[partition]?.ring()
  const backlog = createBacklog({ partitions: PARTITIONS, onReady, ...(onHeld && { onHeld }) })
  const { left } = backlog
  const finder = findPending(backlog, store)
  let sent = 0
  let failure: RelayFailure | undefined

  signal.addEventListener('abort', () => {
    for (const bell of [look, clear, ...lanes]) bell.ring()
  })

  async function attempt(work: () => Promise<void>): Promise<void> {
    try {
      await work()
    } catch (error) {
      failure = { at: now(), message: error instanceof Error ? error.message : String(error) }
      onFailure(error)
      await paused(RETRY_MS, signal)
    }
  }

  async function find(): Promise<void> {
    while (!signal.aborted) {
      const began = performance.now()
      let found = 0
      await attempt(async () => {
        found = await finder()
      })
      await paused(Math.min(MOST_REST_MS, restOf(found) * (performance.now() - began)), signal)
      await look.wait(POLL_MS)
    }
  }

  async function send(partition: number): Promise<void> {
    const onSent = (records: number) => {
      sent += records
      clear.ring()
    }
    while (!signal.aborted) {
      const entries = backlog.take(partition, BATCH)
      if (entries.length > 0) await attempt(() => deliver(entries, { ...options, backlog, onSent }))
      // Commits that are stored together are handed over one by one in one turn: they leave together.
      else await lanes[partition]?.wait().then(() => nextTurn())
    }
  }

  async function clearAcked(): Promise<void> {
    for (let ids = left.take(CLEARED_AT_ONCE); ids.length > 0; ids = left.take(CLEARED_AT_ONCE)) {
      try {
        await store.clear(ids)
        left.cleared(ids)
      } catch (error) {
        left.notCleared(ids)
        clear.ring()
        throw error
      }
    }
  }

  async function clearing(): Promise<void> {
    while (!signal.aborted) {
      await clear.wait(1000)
      await paused(CLEAR_AFTER_MS, signal)
      await attempt(clearAcked)
    }
  }

  async function run(): Promise<void> {
    await Promise.all([find(), clearing(), ...lanes.map((_, partition) => send(partition))])
    // What is not cleared is sent again by whoever comes next: allowed, but not needed.
    await clearAcked().catch(onFailure)
  }

  return {
    wake(commits = []) {
      for (const commit of commits) {
        backlog.offer({ id: commit._id, stream: commit.stream, seq: commit.seq, commit })
      }
      if (commits.length === 0 || backlog.unplaced(1).length > 0) look.ring()
    },
    report: () => ({ sent, held: backlog.held(), ...(failure && { failure }) }),
    done: run(),
  }
}

/**
 * One look, and how many new commits it found: goes through what is pending from where the last look had to stop, and
 * looks up what stands before commits that do not follow what is known. Where the backlog is longer than memory, looks
 * go round it.
 */
function findPending(backlog: Backlog, store: RelayStore): () => Promise<number> {
  let position: ObjectId | undefined

  async function scan(): Promise<number> {
    let found = 0
    for (let pages = 0; pages < PAGES && !backlog.isFull(); pages++) {
      const page = await store.scan(position, PAGE)
      found += page.filter(backlog.offer).length
      position = page.length < PAGE ? undefined : page.at(-1)?.id
      if (!position) break
    }
    return found
  }

  /** Each round either lets a stream go, holds it, or goes one commit back in it. */
  async function place(): Promise<void> {
    for (let rounds = 0; rounds < ROUNDS; rounds++) {
      const entries = backlog.unplaced(BATCH)
      if (entries.length === 0) return
      const predecessors = await store.predecessors(entries)
      entries.forEach((entry, index) => {
        backlog.place(entry, predecessors[index] ?? 'missing')
      })
    }
  }

  return async () => {
    const found = await scan()
    await place()
    return found
  }
}

/**
 * How many times as long as a look took nobody looks. What was cleared a moment ago makes looking dear: where it brings
 * little it takes a tenth of the time, and where everything was handed over already, a thirtieth.
 */
function restOf(found: number): number {
  if (found === 0) return 29
  return found < 100 ? 9 : 1
}

async function paused(ms: number, signal: AbortSignal): Promise<void> {
  await pause(ms, undefined, { signal }).catch(() => {})
}
