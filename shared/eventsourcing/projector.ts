import { type Batch, type Consumer, type InRecord, type Kafka, longestSilence, SILENT_MS } from '#shared/kafka/port.ts'
import { inSpans } from '#shared/telemetry/tracing.ts'
import { readCloudEvent } from './cloud-event.ts'
import { reasonOf } from './fold-arrivals.ts'
import { gathering } from './gathering.ts'
import { readCheckpoints, type ViewStore } from './generations.ts'
import { tellParked } from './parking.ts'
import { type Applied, applyPortions, MAX_EVENTS, type PlacedArrival, type Portion } from './projector-batch.ts'
import { partitionSessions } from './projector-sessions.ts'
import type { Parked } from './view.ts'

/** What a projector needs beside its views' store. */
export type ProjectorDeps = {
  kafka: Pick<Kafka, 'consume'>
  /** The consumer group without its generation: `<namespace>-<pillar>-views`. */
  group: string
  log: ProjectorLog
}

export type ProjectorLog = Record<'info' | 'warn' | 'error', (fields: object, message: string) => void>

export type PartitionStatus = { topic: string; partition: number; next: number; lag: number }

export type ProjectorStatus = {
  generation: number
  /** The partitions that this process has. */
  partitions: PartitionStatus[]
  /** Since the start of this process: versions that never arrived, streams parked, events no mechanism claims. */
  alarms: { gaps: number; parked: number; unclaimed: number }
  /** The code of a partition's last failure that was not the data's, gone as soon as a batch of it succeeds. */
  failure?: string
}

export type Projector = { generation: number; status(): ProjectorStatus; stop(): Promise<void> }

/** A few hundred events: a transaction more or less for each of them would cost more than their rows. */
const BATCH_BYTES = 524_288
/** A reader waits this much longer at most; at hundreds of events a second it halves the transactions. */
const PACE_MS = 20

/**
 * Keeps one generation up to date from the service's topics. Each event takes effect exactly once: rows, counters and
 * the checkpoint move in one transaction, the checkpoint is compared before it is set, and rows drop versions that they
 * have seen.
 */
export async function startProjector(store: ViewStore, generation: number, deps: ProjectorDeps): Promise<Projector> {
  const projections = store.topics.map((topic) => projectionOf(store, { generation, topic }, deps))
  const consumers: Consumer[] = []
  for (const { topic, startAt, onAssigned, onBatch } of projections) {
    const group = topic === store.topic ? `${deps.group}-g${generation}` : `${deps.group}-g${generation}-${topic}`
    consumers.push(
      await deps.kafka.consume({
        topic,
        group,
        startAt,
        onAssigned,
        onBatch,
        batchBytes: BATCH_BYTES,
        paceMs: PACE_MS,
      }),
    )
  }
  return {
    generation,
    status() {
      const known = projections.map(({ status }) => status()).reduce(together)
      return longestSilence(consumers) > SILENT_MS ? { failure: 'GROUP_SILENT', ...known } : known
    },
    stop: async () => {
      await Promise.all(consumers.map((consumer) => consumer.stop()))
      await Promise.all(projections.map(({ end }) => end()))
    },
  }
}

type Projection = {
  topic: string
  startAt(partition: number): Promise<bigint>
  onAssigned(partitions: readonly number[]): void
  onBatch(batch: Batch): Promise<void>
  status(): ProjectorStatus
  end(): Promise<void>
}

function projectionOf(
  store: ViewStore,
  { generation, topic }: { generation: number; topic: string },
  { log }: ProjectorDeps,
): Projection {
  const partitions = new Map<number, PartitionStatus>()
  const alarms = { gaps: 0, parked: 0, unclaimed: 0 }
  const sessions = partitionSessions(store, { generation, topic })
  // Of a topic's quiet hours several partitions share a transaction, and its busy ones are worked on side by side.
  const apply = gathering({
    workers: sessions.all,
    weightOf: ({ arrivals }: Portion) => arrivals.length,
    most: { weight: MAX_EVENTS },
    work: (session, portions) => applyPortions({ store, generation, topic, session, applied }, portions),
  })
  /** The code by which each partition last failed. */
  const failures = new Map<number, string>()

  /** What another process has now is that one's to tell. */
  function onAssigned(assigned: readonly number[]): void {
    for (const each of [partitions, failures]) {
      for (const partition of each.keys()) if (!assigned.includes(partition)) each.delete(partition)
    }
  }

  /** Predecessors first: what they left open would hold up the checkpoint. */
  async function startAt(partition: number): Promise<bigint> {
    await sessions.take(partition)
    const next = (await readCheckpoints(store, generation, topic)).get(partition)
    if (next === undefined) throw new Error(`generation ${generation} has no checkpoint for partition ${partition}`)
    partitions.set(partition, { topic, partition, next, lag: partitions.get(partition)?.lag ?? 0 })
    return BigInt(next)
  }

  async function onBatch({ partition, records, highWatermark }: Batch): Promise<void> {
    const from = partitions.get(partition)?.next ?? Number(await startAt(partition))
    const arrivals = records.filter(({ offset }) => offset >= from).map(arrivalOf)
    // Told before it is tried: where nothing succeeds it grows.
    partitions.set(partition, { topic, partition, next: from, lag: Math.max(0, Number(highWatermark) - from) })
    try {
      const traces = () => records.map(({ headers }) => headers.traceparent)
      const next = await inSpans('project', 'CONSUMER', traces, async () => {
        const result = await apply({ partition, from, arrivals })
        if (result.status === 'rejected') throw result.reason
        return result.value
      })
      partitions.set(partition, { topic, partition, next, lag: Math.max(0, Number(highWatermark) - next) })
      failures.delete(partition)
    } catch (error) {
      failures.set(partition, reasonOf(error).code)
      log.warn({ err: error, generation, topic, partition, from }, 'a batch was not projected and will be read again')
      throw error
    }
  }

  function applied({ changes, unclaimed }: Applied): void {
    alarms.unclaimed += unclaimed.length
    for (const { stream, version } of unclaimed)
      log.error({ generation, stream, version }, 'no mechanism claims a stream')
    for (const { before, row } of changes) {
      if (row.parked && !before?.parked) raise(row._id, row.parked)
    }
    const rows = changes.map(({ row }) => row)
    store.notices.emit('advanced', generation, rows)
  }

  function raise(stream: string, parked: Parked): void {
    alarms.parked++
    if (parked.error.code === 'VERSION_GAP') alarms.gaps++
    tellParked(log, { generation, stream, parked })
  }

  function status(): ProjectorStatus {
    const taken = [...partitions.values()].sort((a, b) => a.partition - b.partition)
    const [failure] = failures.values()
    return { generation, partitions: taken, alarms: { ...alarms }, ...(failure !== undefined && { failure }) }
  }

  return { topic, startAt, onAssigned, onBatch, status, end: sessions.end }
}

/** Two topics of one generation. */
function together(one: ProjectorStatus, other: ProjectorStatus): ProjectorStatus {
  const sum = (name: keyof ProjectorStatus['alarms']) => one.alarms[name] + other.alarms[name]
  return {
    ...other,
    ...one,
    partitions: [...one.partitions, ...other.partitions],
    alarms: { gaps: sum('gaps'), parked: sum('parked'), unclaimed: sum('unclaimed') },
  }
}

function arrivalOf(record: InRecord): PlacedArrival {
  return {
    stream: record.key,
    version: Number.parseInt(record.headers.ce_sequence ?? '', 10),
    offset: Number(record.offset),
    read: () => readCloudEvent(record),
  }
}
