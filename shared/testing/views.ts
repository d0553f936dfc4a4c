import type { TestContext } from 'node:test'
import type { Db } from 'mongodb'
import { pino } from 'pino'
import { recordEncoder } from '#shared/eventsourcing/cloud-event.ts'
import type { Commit } from '#shared/eventsourcing/commit.ts'
import { ensureCommitIndexes } from '#shared/eventsourcing/commit-store.ts'
import {
  amountsIn,
  type CounterChange,
  type CounterDocument,
  contribute,
  counterDocuments,
  totalsOf,
} from '#shared/eventsourcing/counters.ts'
import { type AnyRow, contributionsOf, eventsOf, foldRow, type ProjectedMechanism } from '#shared/eventsourcing/fold.ts'
import {
  createRowIndexes,
  flip,
  makeLive,
  openGeneration,
  type ViewStore,
  viewStore,
  writeCheckpoints,
} from '#shared/eventsourcing/generations.ts'
import { type ProjectorDeps, startProjector } from '#shared/eventsourcing/projector.ts'
import { PARTITIONS } from '#shared/kafka/partition.ts'
import type { ConsumerOptions, InRecord, OutRecord } from '#shared/kafka/port.ts'
import { testDatabase } from './mongo.ts'
import { undoing } from './undo.ts'

export const silent = pino({ level: 'silent' })

export type TestViews = { db: Db; store: ViewStore; undo: ReturnType<typeof undoing> }

/** A database of the test's own with the stores of a service that has these mechanisms. */
export async function testViews(
  t: TestContext,
  mechanisms: readonly ProjectedMechanism[],
  topic = 'topic',
): Promise<TestViews> {
  const { db, drop } = await testDatabase('views')
  const undo = undoing(t)
  undo(drop)
  await ensureCommitIndexes(db)
  return { db, store: viewStore(db, { topic, mechanisms }), undo }
}

/** An empty generation, live and read, at the beginning of its topic. */
export async function emptyGeneration(store: ViewStore): Promise<number> {
  const generation = await openGeneration(store)
  await createRowIndexes(store, generation)
  await writeCheckpoints(
    store,
    generation,
    Array.from({ length: PARTITIONS }, () => 0n),
  )
  await makeLive(store, generation)
  await flip(store, generation)
  return generation
}

const encode = recordEncoder({ pillar: 'testing', dataClassOf: () => 'PUBLIC' })

export function recordsOf(commits: readonly Commit[]): OutRecord[] {
  return commits.flatMap(encode)
}

/** The records as their partitions hold them. */
export function partitionsOf(records: readonly OutRecord[]): InRecord[][] {
  const partitions: InRecord[][] = Array.from({ length: PARTITIONS }, () => [])
  for (const record of records) {
    const partition = partitions[record.partition]
    partition?.push({ ...record, offset: BigInt(partition.length) })
  }
  return partitions
}

/** A projector whose topic is an array: what is delivered, and how often, is the test's to say. */
export async function handFed(store: ViewStore, generation: number) {
  let options: ConsumerOptions | undefined
  const kafka: ProjectorDeps['kafka'] = {
    async consume(given) {
      options = given
      return { silentMs: () => 0, stop: async () => {} }
    },
  }
  const projector = await startProjector(store, generation, { kafka, group: 'test', log: silent })
  if (!options) throw new Error('the projector does not consume')
  const { startAt, onBatch } = options

  async function deliver(records: readonly InRecord[]): Promise<void> {
    const [first] = records
    if (!first) return
    const highWatermark = (records.at(-1)?.offset ?? 0n) + 1n
    await onBatch({ topic: store.topic, partition: first.partition, records: [...records], highWatermark })
  }

  /** Everything of the partition from where it stands, and again from there after each failure. */
  async function deliverAll(partition: readonly InRecord[], size = 3): Promise<void> {
    const number = partition[0]?.partition ?? 0
    for (let failures = 0; ; failures++) {
      try {
        const from = Number(await startAt(number))
        for (let at = from; at < partition.length; at += size) await deliver(partition.slice(at, at + size))
        return
      } catch (error) {
        if (failures === 20) throw error
      }
    }
  }

  return { projector, startAt, deliver, deliverAll }
}

/** What the views must be: each stream folded from its beginning, the counters added up from the rows. */
export function plainFold(mechanism: ProjectedMechanism, commits: readonly Commit[]): Views {
  const counts: CounterChange = new Map()
  const rows = new Map<string, AnyRow>()
  for (const [stream, own] of Map.groupBy(commits, (commit) => commit.stream)) {
    const row = foldRow(mechanism, undefined, structuredClone(own.flatMap(eventsOf)))
    if (!row) continue
    rows.set(stream, row)
    contribute(counts, contributionsOf(mechanism, row), 1)
  }
  return viewsOf([...rows.values()], counterDocuments(counts, 0))
}

/** What the views are, in the same form. */
export async function storedViews(store: ViewStore, generation: number): Promise<Views> {
  const rows = await Promise.all(
    store.mechanisms.map((mechanism) => store.rows(mechanism, generation).find().toArray()),
  )
  return viewsOf(rows.flat(), await store.counters(generation).find().toArray())
}

/** Rows by stream and counts by key and path: what is undefined or zero is not there. */
type Views = { rows: Map<string, unknown>; counts: Map<string, Map<string, number>> }

function viewsOf(rows: readonly AnyRow[], counters: readonly CounterDocument[]): Views {
  const counts: Views['counts'] = new Map()
  for (const [key, sums] of totalsOf(counters)) {
    const amounts = Object.entries(amountsIn(sums)).filter(([, amount]) => amount !== 0)
    if (amounts.length > 0) counts.set(key, new Map(amounts))
  }
  return { rows: new Map(rows.map((row) => [row._id, JSON.parse(JSON.stringify(row))])), counts }
}
