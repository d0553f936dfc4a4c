import { isSendFailed, type OutRecord, type Sender } from '#shared/kafka/port.ts'
import { inSpans } from '#shared/telemetry/tracing.ts'
import type { SentCommit } from './cloud-event.ts'
import type { Backlog, Entry, Hold } from './relay-backlog.ts'
import type { RelayStore } from './relay-store.ts'

/** A broker takes a batch of 1 MB unless told otherwise; headers are counted by a fair guess. */
const MOST_BYTES = 800_000
const MOST_RECORDS = 500
const HEADER_BYTES = 900

export type DeliveryDeps = {
  store: Pick<RelayStore, 'load'>
  sender: Pick<Sender, 'send'>
  /** A stream lives in one topic. */
  topicOf(stream: string): string
  encode(commit: SentCommit): OutRecord[]
  backlog: Pick<Backlog, 'acked' | 'failed' | 'hold'>
  onSent?(records: number): void
}

type Parcel = { entry: Entry; record: OutRecord; bytes: number; last: boolean }

/**
 * Sends the commits of one partition in their order, and tells the backlog of each whether it was acknowledged. A
 * commit that cannot be encoded, or that the broker refuses, holds back its stream alone. Throws where nobody knows
 * what arrived: then everything that was not acknowledged is sent again.
 */
export async function deliver(entries: Entry[], deps: DeliveryDeps): Promise<void> {
  const { backlog, sender, topicOf } = deps
  const open = new Set(entries)

  function hold(entry: Entry, reason: Hold, error: string): void {
    const own = [...open].filter(({ stream, seq }) => stream === entry.stream && seq >= entry.seq)
    for (const each of own) open.delete(each)
    backlog.hold(own, reason, error)
  }

  function acked(parcels: Parcel[]): void {
    deps.onSent?.(parcels.length)
    for (const { entry, last } of parcels) if (last && open.delete(entry)) backlog.acked(entry)
  }

  async function send(topic: string, parcels: Parcel[]): Promise<void> {
    const wanted = parcels.filter(({ entry }) => open.has(entry))
    const [first] = wanted
    if (!first) return
    try {
      const records = wanted.map(({ record }) => record)
      const traces = () => records.map(({ headers }) => headers.traceparent)
      await inSpans('send', 'PRODUCER', traces, () => sender.send(topic, records))
      acked(wanted)
    } catch (error) {
      if (!isSendFailed(error) || !error.refused) throw error
      if (wanted.length === 1) return hold(first.entry, 'refused', error.message)
      const half = wanted.length >> 1
      await send(topic, wanted.slice(0, half))
      await send(topic, wanted.slice(half))
    }
  }

  function pack(entry: Entry, commit: SentCommit | undefined): Parcel[] {
    if (!open.has(entry)) return []
    try {
      if (!commit) throw new Error('the commit is not there any more')
      return parcelsOf(entry, deps.encode(commit))
    } catch (error) {
      hold(entry, 'unencodable', error instanceof Error ? error.message : String(error))
      return []
    }
  }

  try {
    const commits = await load(entries, deps.store)
    const parcels = entries.flatMap((entry) => pack(entry, commits.get(entry)))
    for (const [topic, own] of Map.groupBy(parcels, ({ entry }) => topicOf(entry.stream))) {
      for (const batch of batches(own)) await send(topic, batch)
    }
  } finally {
    backlog.failed([...open])
  }
}

async function load(entries: Entry[], store: Pick<RelayStore, 'load'>): Promise<Map<Entry, SentCommit | undefined>> {
  const absent = entries.filter(({ commit }) => !commit)
  const loaded = absent.length > 0 ? await store.load(absent) : new Map<string, SentCommit>()
  return new Map(entries.map((entry) => [entry, entry.commit ?? loaded.get(entry.id.toHexString())]))
}

function parcelsOf(entry: Entry, records: OutRecord[]): Parcel[] {
  if (records.length === 0) throw new Error('a commit without events')
  return records.map((record, index) => ({
    entry,
    record,
    bytes: Buffer.byteLength(record.value) + HEADER_BYTES,
    last: index === records.length - 1,
  }))
}

function* batches(parcels: Parcel[]): Generator<Parcel[]> {
  let batch: Parcel[] = []
  let bytes = 0
  for (const parcel of parcels) {
    if (batch.length === MOST_RECORDS || (batch.length > 0 && bytes + parcel.bytes > MOST_BYTES)) {
      yield batch
      batch = []
      bytes = 0
    }
    batch.push(parcel)
    bytes += parcel.bytes
  }
  if (batch.length > 0) yield batch
}
