import type { KeyObject } from 'node:crypto'
import DataLoader from 'dataloader'
import { type Collection, type Db, MongoBulkWriteError } from 'mongodb'
import { StoreUnavailable } from '#shared/eventsourcing/commit-store.ts'
import { type Instant, now } from '#shared/eventsourcing/instant.ts'
import { UNHURRIED } from '#shared/mongo/connect.ts'
import { createKeyCache, type KeyCache } from './key-cache.ts'
import type { MasterKeys } from './master-key.ts'
import { answered, DUPLICATE_KEY, DURABLE } from './store.ts'
import { isPersonId, isSubjectId } from './subject.ts'
import { newKey, unwrap, type Wrapped, wrap } from './wrapping.ts'

/** A subject's key, or that it was destroyed: the id is never given a key again. `lookups`: people.ts. */
export type Subject = { _id: string; createdAt: Instant } & (
  | Active
  | ({ state: 'blocked'; blockedAt: Instant; lookups?: undefined } & Wrapped)
  | { state: 'destroyed'; destroyedAt: Instant; lookups?: undefined }
)

type Active = { state: 'active'; lookups?: string[] } & Wrapped

/** The subject's key may not be used any more: it is being erased, or was. */
export const ERASED: unique symbol = Symbol('erased')
/** No such subject is known here. */
export const UNKNOWN: unique symbol = Symbol('unknown')

export type FoundKey = KeyObject | typeof ERASED | typeof UNKNOWN

export type KeyStore = {
  subjects: Collection<Subject>
  masters: MasterKeys
  cache: KeyCache
  /**
   * The subjects' keys as far as they may be used at this moment: asked of the store each time, one query for all
   * that is asked at once. `create` gives streams (mat_…) a key at first use; persons get theirs with their id.
   * Throws StoreUnavailable, MasterKeyError.
   */
  keysFor(subjects: readonly string[], options?: { create?: boolean }): Promise<Map<string, FoundKey>>
  keyFor(subject: string, options?: { create?: boolean }): Promise<FoundKey>
  /** What the store has just said of subjects is not asked again in this turn of the event loop. */
  heard(subjects: readonly Subject[]): void
  close(): void
}

/** `db` holds keys only and is backed up, if at all, apart from what they open. */
export function createKeyStore(db: Db, masters: MasterKeys, cache: KeyCache = createKeyCache()): KeyStore {
  const subjects = db.collection<Subject>('subjects', DURABLE)

  const said = new Map<string, Subject>()

  function heard(told: readonly Subject[]): void {
    if (said.size === 0) setImmediate(() => said.clear())
    for (const subject of told) said.set(subject._id, subject)
  }

  async function ask(ids: readonly string[]): Promise<Map<string, Subject>> {
    const known = new Map(ids.flatMap((id) => said.get(id) ?? []).map((subject) => [subject._id, subject]))
    const unknown = ids.filter((id) => !known.has(id))
    return unknown.length === 0 ? known : new Map([...known, ...(await find(subjects, unknown))])
  }

  async function read(ids: readonly string[]): Promise<(FoundKey | Error)[]> {
    const found = await ask(ids)
    return Promise.all(ids.map((id) => open(id, found.get(id), masters, cache)))
  }

  async function readOrCreate(ids: readonly string[]): Promise<(FoundKey | Error)[]> {
    const found = await ask(ids)
    const missing = new Set(ids.filter((id) => !found.has(id) && isSubjectId(id) && !isPersonId(id)))
    for (const [id, subject] of await create({ subjects, masters, cache }, [...missing])) found.set(id, subject)
    return Promise.all(ids.map((id) => open(id, found.get(id), masters, cache)))
  }

  const options = { cache: false, maxBatchSize: 1000 }
  const readers = new DataLoader(read, options)
  const creators = new DataLoader(readOrCreate, options)

  async function keysFor(ids: readonly string[], { create = false } = {}): Promise<Map<string, FoundKey>> {
    const distinct = [...new Set(ids)]
    const loader = create ? creators : readers
    const keys = await Promise.all(distinct.map((id) => loader.load(id)))
    return new Map(distinct.map((id, index) => [id, keys[index] ?? UNKNOWN]))
  }

  return {
    subjects,
    masters,
    cache,
    keysFor,
    heard,
    keyFor: async (subject, options) => (await keysFor([subject], options)).get(subject) ?? UNKNOWN,
    close: () => cache.close(),
  }
}

/** Keys leave the cache by age, never refreshed by use. An error concerns this subject, not those asked with it. */
async function open(
  subject: string,
  found: Subject | undefined,
  masters: MasterKeys,
  cache: KeyCache,
): Promise<FoundKey | Error> {
  if (found?.state !== 'active') {
    cache.drop(subject)
    return found ? ERASED : UNKNOWN
  }
  const cached = cache.get(subject)
  if (cached) return cached
  try {
    const key = await unwrap(masters, subject, found)
    cache.set(subject, key)
    return key
  } catch (error) {
    return error as Error
  }
}

/** A subject with a key of its own, not yet stored. */
export async function newSubject(masters: MasterKeys, id: string) {
  const key = newKey()
  return { subject: { _id: id, state: 'active' as const, createdAt: now(), ...(await wrap(masters, id, key)) }, key }
}

export async function ensureKeyIndexes({ subjects }: KeyStore): Promise<void> {
  const indexes = [{ key: { master: 1 } }, { key: { lookups: 1 }, unique: true, sparse: true }]
  await answered(subjects.createIndexes(indexes, UNHURRIED))
}

async function find(subjects: Collection<Subject>, ids: readonly string[]): Promise<Map<string, Subject>> {
  const found = await answered(subjects.find({ _id: { $in: [...new Set(ids)] } }).toArray())
  return new Map(found.map((subject) => [subject._id, subject]))
}

/** Of several processes that create a subject at once the first one's key stands. */
async function create(
  { subjects, masters, cache }: Pick<KeyStore, 'subjects' | 'masters' | 'cache'>,
  ids: readonly string[],
): Promise<Map<string, Subject>> {
  if (ids.length === 0) return new Map()
  const fresh = await Promise.all(ids.map((id) => newSubject(masters, id)))
  const documents = fresh.map(({ subject }) => subject)
  const inserting = subjects.insertMany(documents, { ordered: false }).then(() => [], takenBy)
  const taken = new Set((await answered(inserting)).map((index) => ids[index]))
  const stored = fresh.filter(({ subject }) => !taken.has(subject._id))
  for (const { subject, key } of stored) cache.set(subject._id, key)
  const created = new Map<string, Subject>(stored.map(({ subject }) => [subject._id, subject]))
  if (taken.size === 0) return created
  const theirs = await find(
    subjects,
    ids.filter((id) => taken.has(id)),
  )
  if (theirs.size < taken.size) throw new StoreUnavailable('a key is being made by another process at this moment')
  return new Map([...created, ...theirs])
}

/** The places of those that others have, or have a lookup of; throws where anything else failed. */
export function takenBy(error: unknown): number[] {
  if (!(error instanceof MongoBulkWriteError) || error.result.getWriteConcernError()) throw error
  const failures = error.result.getWriteErrors()
  if (failures.some(({ code }) => code !== DUPLICATE_KEY)) throw error
  return failures.map(({ index }) => index)
}
