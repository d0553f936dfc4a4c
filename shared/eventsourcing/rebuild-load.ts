import { setImmediate as turn } from 'node:timers/promises'
import { BSON } from 'mongodb'
import { PARTITIONS, partitionOf } from '#shared/kafka/partition.ts'
import type { Commit } from './commit.ts'
import { type CounterChange, checkContributions, contribute, counterDocuments } from './counters.ts'
import { type AnyRow, contributionsOf, eventsOf, foldRow, type ProjectedMechanism, type StreamEvent } from './fold.ts'
import { VersionGap } from './fold-arrivals.ts'
import type { ViewStore } from './generations.ts'
import type { ProjectorLog } from './projector.ts'
import { type StoppedStreams, stoppedStreams } from './rebuild-park.ts'
import { RebuildFailed, rowWriter, WRITTEN_AT_ONCE } from './rebuild-rows.ts'
import type { Contribution } from './view.ts'

/** `parked`: how many of the streams stopped at an event. */
export type Loaded = { streams: number; commits: number; events: number; parked: number }

export type LoadOptions = {
  signal?: AbortSignal
  /** Told after each batch of commits. */
  onProgress?(loaded: Loaded): void
  /**
   * Where it is given, a stream that does not fold is parked, as the projector would, and told here, and one without a
   * mechanism is passed over. Where it is left out, either of them ends the load.
   */
  parking?: ProjectorLog | undefined
}

type LoadedCommit = Pick<Commit, 'stream' | 'version' | 'events' | 'due' | 'recordedAt' | 'origin'> & {
  command: { role: string }
}

type LoadedRow = { mechanism: ProjectedMechanism; row: AnyRow; contributions: readonly Contribution[] }

const READ_AT_ONCE = 4000
const FOLDED_AT_ONCE = 500

/**
 * Fills an empty generation from the commit store: commits in (stream, seq) order, so that each row is folded whole
 * and inserted once; counters are added up in memory and written at the end. Throws RebuildFailed at the first event
 * that does not fold, unless such streams are parked.
 */
export async function loadGeneration(store: ViewStore, generation: number, options: LoadOptions = {}): Promise<Loaded> {
  const { signal, onProgress } = options
  const counts = Array.from({ length: PARTITIONS }, (): CounterChange => new Map())
  const countsOf = (row: AnyRow): CounterChange => counts[partitionOf(row._id)] ?? new Map()
  const loaded: Loaded = { streams: 0, commits: 0, events: 0, parked: 0 }
  const stopped = stoppedStreams(store, generation, options.parking)
  const writer = rowWriter(store, generation, (failure, mechanism, row) => {
    stopped.stop(failure)
    contribute(countsOf(row), contributionsOf(mechanism, row), -1)
  })
  const onRow = ({ mechanism, row, contributions }: LoadedRow) => {
    contribute(countsOf(row), contributions, 1)
    writer.add(mechanism, row)
  }
  const stream = streamFolder(store, { loaded, stopped, onRow })
  try {
    for await (const commits of commitsInOrder(store)) {
      signal?.throwIfAborted()
      for (const commit of commits) {
        loaded.commits++
        loaded.events += commit.events.length
        stream.take(commit)
      }
      await writer.room()
      onProgress?.(loaded)
    }
    stream.finish()
    await writer.finish()
  } finally {
    await writer.settled()
  }
  await writeCounters(store, generation, counts)
  return { ...loaded, parked: await stopped.park(signal) }
}

/**
 * Fetches a batch while the one before it is decoded and folded, in parts: only between them, when the event loop
 * turns, does a question leave this process, or a row.
 */
async function* commitsInOrder({ db }: ViewStore): AsyncGenerator<LoadedCommit[]> {
  const cursor = db.collection<Commit>('commits').find<Buffer>(
    {},
    {
      projection: { _id: 0, stream: 1, version: 1, events: 1, due: 1, recordedAt: 1, origin: 1, 'command.role': 1 },
      sort: { stream: 1, seq: 1 },
      batchSize: READ_AT_ONCE,
      raw: true,
    },
  )
  try {
    let more = cursor.hasNext()
    while (await more) {
      const batch = cursor.readBufferedDocuments()
      more = cursor.hasNext()
      more.catch(() => {})
      for (let from = 0; from < batch.length; from += FOLDED_AT_ONCE) {
        await turn()
        yield batch.slice(from, from + FOLDED_AT_ONCE).map(commitIn)
      }
    }
  } finally {
    await cursor.close()
  }
}

/** Every text in it was written by the driver, which writes none that is not well-formed. */
function commitIn(bytes: Buffer): LoadedCommit {
  return BSON.deserialize(bytes, { validation: { utf8: false } }) as LoadedCommit
}

type Folding = { loaded: Loaded; stopped: StoppedStreams; onRow(row: LoadedRow): void }

/** Puts a stream's commits together. */
function streamFolder(store: ViewStore, { loaded, stopped, onRow }: Folding) {
  let current: { stream: string; events: StreamEvent[] } | undefined

  function finish(): void {
    if (!current) return
    const { stream, events } = current
    current = undefined
    const mechanism = store.mechanismOf(stream)
    if (mechanism) fold(mechanism, stream, events)
    else stopped.unclaimed(stream, events.length)
  }

  function fold(mechanism: ProjectedMechanism, stream: string, events: readonly StreamEvent[]): void {
    loaded.streams++
    const row = foldWhole(mechanism, stream, events)
    if (row instanceof RebuildFailed) stopped.stop(row)
    else onRow(row)
  }

  function take(commit: LoadedCommit): void {
    if (current?.stream !== commit.stream) finish()
    current ??= { stream: commit.stream, events: [] }
    current.events.push(...eventsOf(commit))
  }

  return { take, finish }
}

/** A version that is missing means that the store itself is broken. */
function foldWhole(
  mechanism: ProjectedMechanism,
  stream: string,
  events: readonly StreamEvent[],
): LoadedRow | RebuildFailed {
  let version = 0
  function* upTo(): Generator<StreamEvent> {
    for (const event of events) {
      version++
      if (event.version !== version) throw new VersionGap(`version ${version} is not in the store`)
      yield event
    }
  }
  try {
    const row = foldRow(mechanism, undefined, upTo()) ?? { _id: stream, v: 0 }
    const contributions = contributionsOf(mechanism, row)
    checkContributions(contributions)
    return { mechanism, row, contributions }
  } catch (error) {
    return new RebuildFailed(stream, version, error)
  }
}

async function writeCounters(store: ViewStore, generation: number, counts: CounterChange[]): Promise<void> {
  const documents = counts.flatMap((change, partition) => counterDocuments(change, partition))
  for (let start = 0; start < documents.length; start += WRITTEN_AT_ONCE) {
    await store.counters(generation).insertMany(documents.slice(start, start + WRITTEN_AT_ONCE), { ordered: false })
  }
}
