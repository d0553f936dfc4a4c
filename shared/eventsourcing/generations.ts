import { createHash } from 'node:crypto'
import { EventEmitter } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import type { Collection, Db, IndexDescription } from 'mongodb'
import { PARTITIONS } from '#shared/kafka/partition.ts'
import { UNHURRIED } from '#shared/mongo/connect.ts'
import { overAll } from '#shared/mongo/over-all.ts'
import type { CounterDocument } from './counters.ts'
import { type AnyRow, type ProjectedMechanism, prefixOf } from './fold.ts'
import { type Instant, now } from './instant.ts'
import type { ParkedStream } from './parking.ts'

/**
 * One complete set of a service's views: rows, counters and checkpoints. States: `building`, while one process loads
 * it; `live`, kept up to date by every process whose code has the same revision; `retired`, when only this document is
 * left, so that the number is not given again.
 */
export type Generation = {
  _id: number
  revision: string
  state: 'building' | 'live' | 'retired'
  createdAt: Instant
  /**
   * In how many places it differs from the generation before. Readers then go over to it only when an operator says so.
   */
  differs?: number
}

/** The next offset that a generation has not seen, per partition. */
export type Checkpoint = { _id: CheckpointId; next: number }
export type CheckpointId = { generation: number; topic: string; partition: number }

/** Which generation the readers of one revision read. Code of another revision keeps its own pointer. */
export type ActivePointer = { _id: string; generation: number; since: Instant }

/** Everything about a service's views that does not depend on a generation. */
export type ViewStore = {
  db: Db
  topic: string
  /** The service's own topic first, then those of mechanisms that have another one. */
  topics: readonly string[]
  mechanisms: readonly ProjectedMechanism[]
  /** A hash of the view definitions and topics. Generations of one revision can replace each other. */
  revision: string
  generations: Collection<Generation>
  pointers: Collection<ActivePointer>
  checkpoints: Collection<Checkpoint>
  rows(mechanism: ProjectedMechanism, generation: number): Collection<AnyRow>
  counters(generation: number): Collection<CounterDocument>
  parked(generation: number): Collection<ParkedStream>
  /** The mechanism whose stream this is; undefined where this code does not know its prefix. */
  mechanismOf(stream: string): ProjectedMechanism | undefined
  /** The topic a stream lives in. */
  topicOf(stream: string): string
  /**
   * Events within this process, to save waiting for a poll; other processes are not told. `advanced` has the rows as
   * they are stored now.
   */
  notices: EventEmitter<{ advanced: [generation: number, rows: AnyRow[]]; flipped: [generation: number] }>
}

export type ViewStoreOptions = Pick<ViewStore, 'topic' | 'mechanisms'>

export function viewStore(db: Db, { topic, mechanisms }: ViewStoreOptions): ViewStore {
  const notices: ViewStore['notices'] = new EventEmitter()
  notices.setMaxListeners(0)
  const byPrefix = new Map(mechanisms.flatMap((mechanism) => mechanism.prefixes.map((prefix) => [prefix, mechanism])))
  return {
    db,
    topic,
    topics: [...new Set([topic, ...mechanisms.flatMap((mechanism) => mechanism.topic ?? [])])],
    mechanisms,
    revision: revisionOf(mechanisms, topic),
    generations: db.collection('generations'),
    pointers: db.collection('activeGenerations'),
    checkpoints: db.collection('checkpoints'),
    rows: ({ view }, generation) => db.collection(`${view.collection}.g${generation}`),
    counters: (generation) => db.collection(`counters.g${generation}`),
    parked: (generation) => db.collection(`parked.g${generation}`),
    mechanismOf: (stream) => byPrefix.get(prefixOf(stream)),
    topicOf: (stream) => byPrefix.get(prefixOf(stream))?.topic ?? topic,
    notices,
  }
}

function revisionOf(mechanisms: readonly ProjectedMechanism[], topic: string): string {
  const views = mechanisms.map(({ prefixes, topic: own, view: { collection, revision, indexes } }) => [
    prefixes,
    collection,
    revision,
    indexes.map(({ key, options }) => [key, options ?? {}]),
    ...(own ? [own] : []),
  ])
  return createHash('sha256')
    .update(JSON.stringify([topic, views.sort()]))
    .digest('hex')
    .slice(0, 16)
}

/** What the timer looks for, in the rows of views that have deadlines. */
const TIMER_INDEX: IndexDescription = {
  key: { timerAt: 1 },
  partialFilterExpression: { timerAt: { $exists: true } },
}

/**
 * Makes an empty generation under the next number, in the state `building`. Throws where two processes do so at the
 * same moment: hold the lease.
 */
export async function openGeneration(store: ViewStore): Promise<number> {
  const [last] = await store.generations.find().sort({ _id: -1 }).limit(1).toArray()
  const generation = (last?._id ?? 0) + 1
  await store.generations.insertOne({
    _id: generation,
    revision: store.revision,
    state: 'building',
    createdAt: now(),
  })
  const collections = store.mechanisms.map((mechanism) => store.rows(mechanism, generation).collectionName)
  for (const name of [...collections, `counters.g${generation}`, `parked.g${generation}`]) {
    await store.db.createCollection(name)
  }
  return generation
}

export async function createRowIndexes(store: ViewStore, generation: number): Promise<void> {
  for (const mechanism of store.mechanisms) {
    const { indexes, deadlines } = mechanism.view
    const descriptions = indexes.map(({ key, options }): IndexDescription => ({ ...options, key }))
    if (deadlines) descriptions.push(TIMER_INDEX)
    if (descriptions.length > 0) await store.rows(mechanism, generation).createIndexes(descriptions, UNHURRIED)
  }
}

/** Sets where a generation's projection of a topic begins. */
export async function writeCheckpoints(
  store: ViewStore,
  generation: number,
  next: readonly bigint[],
  topic = store.topic,
): Promise<void> {
  const checkpoints = next.map((offset, partition) => ({ _id: { generation, topic, partition }, next: Number(offset) }))
  await store.checkpoints.insertMany(checkpoints)
}

/** How far a generation has come in a topic, by partition. */
export async function readCheckpoints(
  store: ViewStore,
  generation: number,
  topic = store.topic,
): Promise<Map<number, number>> {
  const ids = Array.from({ length: PARTITIONS }, (_, partition) => ({ generation, topic, partition }))
  const found = await store.checkpoints.find({ _id: { $in: ids } }).toArray()
  return new Map(found.map(({ _id, next }) => [_id.partition, next]))
}

/** The generations that code of this revision keeps up to date. */
export async function liveGenerations({ generations, revision }: ViewStore): Promise<number[]> {
  const found = await generations.find({ revision, state: 'live' }).sort({ _id: 1 }).toArray()
  return found.map(({ _id }) => _id)
}

export async function makeLive(store: ViewStore, generation: number): Promise<void> {
  await store.generations.updateOne({ _id: generation, state: 'building' }, { $set: { state: 'live' } })
}

/** Readers of this revision read this generation from now on (other processes within half a second). */
export async function flip(store: ViewStore, generation: number): Promise<void> {
  const found = await store.generations.findOne({ _id: generation })
  if (found?.state !== 'live')
    throw new GenerationUnusable(`generation ${generation} is ${found?.state ?? 'unknown'}, not live`)
  if (found.revision !== store.revision) throw new GenerationUnusable(`generation ${generation} was made by other code`)
  await store.pointers.replaceOne({ _id: store.revision }, { generation, since: now() }, { upsert: true })
  store.notices.emit('flipped', generation)
}

export class GenerationUnusable extends Error {
  readonly code = 'GENERATION_UNUSABLE'
}

export async function activeGeneration(store: ViewStore): Promise<number | undefined> {
  return (await store.pointers.findOne({ _id: store.revision }))?.generation
}

/**
 * The generation that readers of this code read. Where there is none for its revision yet, the one that code of any
 * revision went over to last. Undefined where none was ever built. After a rollback that may be a newer one, which
 * nobody keeps up to date.
 */
export async function readGeneration({ pointers, generations, revision }: ViewStore): Promise<Generation | undefined> {
  const read = (await pointers.findOne({ _id: revision })) ?? (await pointers.findOne({}, { sort: { since: -1 } }))
  return (read && (await generations.findOne({ _id: read.generation }))) ?? undefined
}

/**
 * Removes a generation for good. Throws GenerationUnusable where readers of this revision read it, or where it is not
 * `live`. Whether one of another revision may go is the operator's decision: code of that revision that still runs
 * would lose its views.
 * First it is made `building`, so that whoever holds the lease next finishes a removal that was interrupted. Then
 * `graceMs` (milliseconds) pass, in which readers that have not yet noticed a flip do so.
 */
export async function dropGeneration(store: ViewStore, generation: number, { graceMs = 1500 } = {}): Promise<void> {
  if ((await activeGeneration(store)) === generation) {
    throw new GenerationUnusable(`generation ${generation} is being read: flip to another one first`)
  }
  // Before anything is taken away: code that goes back to another revision takes up what is whole or builds anew.
  await store.pointers.deleteMany({ generation }, overAll('generations'))
  const { matchedCount } = await store.generations.updateOne(
    { _id: generation, state: 'live' },
    { $set: { state: 'building' } },
  )
  if (matchedCount === 0) throw new GenerationUnusable(`there is no generation ${generation} that is live`)
  await pause(graceMs)
  await discardGeneration(store, generation)
}

/** Removes what an unfinished rebuild has made. Until all of it is gone the generation stays `building`. */
export async function discardGeneration(store: ViewStore, generation: number): Promise<void> {
  await removeViews(store, generation)
  await store.generations.updateOne({ _id: generation }, { $set: { state: 'retired' } })
}

async function removeViews({ db, checkpoints, pointers }: ViewStore, generation: number): Promise<void> {
  await pointers.deleteMany({ generation }, overAll('generations'))
  await checkpoints.deleteMany({ '_id.generation': generation }, overAll('generations'))
  const made = await db.listCollections({ name: { $regex: `\\.g${generation}$` } }, { nameOnly: true }).toArray()
  for (const { name } of made) await db.dropCollection(name)
}
