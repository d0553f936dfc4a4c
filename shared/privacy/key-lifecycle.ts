import type { Db } from 'mongodb'
import { overAll } from '#shared/mongo/over-all.ts'
import { CACHE_MS } from './key-cache.ts'
import type { KeyStore, Subject } from './key-store.ts'
import { MasterKeyError, type MasterKeys } from './master-key.ts'
import { secretsOf } from './secrets.ts'
import { answered, DURABLE } from './store.ts'
import { unwrap, type Wrapped, wrap } from './wrapping.ts'

/**
 * From blocking a key to destroying it, by the database's clock: by then no process holds it any more, and a command
 * that had encrypted with it has been stored or has been given up.
 */
export const GRACE_MS = CACHE_MS + 15_000

export type KeyLifecycle = {
  /** States of those subjects that have, or had, a key. */
  states(subjects: readonly string[]): Promise<Map<string, Subject['state']>>
  /** From now on no process encrypts or decrypts with the subject's key, and nobody is found as this person. */
  block(subject: string): Promise<void>
  /** Whether the key was blocked long enough ago to be destroyed, or is gone. */
  graceOver(subject: string): Promise<boolean>
  /** The key is gone; false where the grace is not over yet. */
  destroy(subject: string): Promise<boolean>
}

/** An Instant of the database's clock, `ago` milliseconds before now. */
const databaseTime = (ago = 0) => ({ $toString: { $subtract: ['$$NOW', ago] } })

export function createKeyLifecycle({ subjects, cache }: KeyStore, { graceMs = GRACE_MS } = {}): KeyLifecycle {
  const graceIsOver = { $expr: { $lte: ['$blockedAt', databaseTime(graceMs)] } }

  async function states(ids: readonly string[]): Promise<Map<string, Subject['state']>> {
    const found = await answered(subjects.find({ _id: { $in: [...ids] } }, { projection: { state: 1 } }).toArray())
    return new Map(found.map(({ _id, state }) => [_id, state]))
  }

  async function block(subject: string): Promise<void> {
    const blocking = [{ $set: { state: 'blocked', blockedAt: databaseTime() } }, { $unset: 'lookups' }]
    await answered(subjects.updateOne({ _id: subject, state: 'active' }, blocking))
    cache.drop(subject)
  }

  async function graceOver(subject: string): Promise<boolean> {
    const mustWait = {
      _id: subject,
      $or: [{ state: 'active' as const }, { state: 'blocked' as const, $nor: [graceIsOver] }],
    }
    return (await answered(subjects.countDocuments(mustWait))) === 0
  }

  async function destroy(subject: string): Promise<boolean> {
    const destroying = [
      { $set: { state: 'destroyed', destroyedAt: databaseTime() } },
      { $unset: ['wrapped', 'master', 'blockedAt'] },
    ]
    await answered(subjects.updateOne({ _id: subject, state: 'blocked', ...graceIsOver }, destroying))
    return (await answered(subjects.countDocuments({ _id: subject, state: { $ne: 'destroyed' } }))) === 0
  }

  return { states, block, graceOver, destroy }
}

/** Throws MasterKeyError where any key in the store needs a master key that is not held: asked once, at start. */
export async function checkMasterKeys(db: Db, { subjects, masters }: KeyStore): Promise<void> {
  const used = await answered(subjects.distinct('master', { master: { $gt: '' } }))
  const missing = used.filter((kid) => !masters.find(kid))
  if (missing.length > 0) {
    throw new MasterKeyError(
      `the store's keys need master key ${missing.join(', ')}, which SIZHI_MASTER_KEY does not hold`,
    )
  }
  for (const secret of await answered(secretsOf(db).find().toArray())) await unwrap(masters, secret._id, secret)
  for (const kid of used) {
    const sample = await answered(subjects.findOne({ master: kid }))
    if (sample && sample.state !== 'destroyed') await unwrap(masters, sample._id, sample)
  }
}

/**
 * Wraps every key under the current master key; then the earlier ones may leave SIZHI_MASTER_KEY. Safe while the
 * service runs and to be repeated. Returns how many keys it wrapped. Throws MasterKeyError, StoreUnavailable.
 */
export async function rewrapKeys(db: Db, { masters }: KeyStore): Promise<number> {
  const [subjects, secrets] = await answered(
    Promise.all([rewrap(db, 'subjects', masters), rewrap(db, 'secrets', masters)]),
  )
  return subjects + secrets
}

async function rewrap(db: Db, collection: 'subjects' | 'secrets', masters: MasterKeys): Promise<number> {
  const keys = db.collection<{ _id: string } & Wrapped>(collection, DURABLE)
  let count = 0
  for await (const { _id, wrapped, master } of keys.find(
    { wrapped: { $exists: true }, master: { $ne: masters.current.kid } },
    overAll('keys'),
  )) {
    const fresh = await wrap(masters, _id, await unwrap(masters, _id, { wrapped, master }))
    // Only if nobody destroyed it or wrapped it since.
    const { modifiedCount } = await keys.updateOne({ _id, wrapped }, { $set: fresh })
    count += modifiedCount
  }
  return count
}
