import { createHmac, type KeyObject } from 'node:crypto'
import { type ClientSession, type Collection, type Db, MongoServerError } from 'mongodb'
import { now } from '#shared/eventsourcing/instant.ts'
import { normalizeIdNumber } from './id-number.ts'
import { type KeyStore, newSubject } from './key-store.ts'
import { normalizePhone } from './phone.ts'
import { answered, DUPLICATE_KEY, DURABLE, inTransaction } from './store.ts'
import { newPersonId } from './subject.ts'

/**
 * What a person may be found by, in any spelling. Beside a token's subject only the token's own verified phone claim
 * may stand: a number that its owner merely typed would open somebody else's matters to him.
 */
export type Identifiers = { tokenSubject?: string; idNumber?: string; phone?: string }

/** `_id` is a keyed HMAC of the identifier: without the pillar's secret no number can be tried out. */
export type Lookup = { _id: string; subject: string }

/** Nobody can be found or made by what was given. */
export class InvalidPhone extends Error {
  readonly code = 'INVALID_PHONE'
}

/** What was given is no identity number. */
export class InvalidIdNumber extends Error {
  readonly code = 'INVALID_ID_NUMBER'
}

export type People = {
  /**
   * The person's random id, made with its key where nobody is known by these identifiers; of several that ask at
   * once all get the same. The token's subject goes before the identity number, and that before the phone, where they
   * name two persons: they stay two. Throws InvalidIdNumber where that is none, InvalidPhone where there is no usable
   * identifier, StoreUnavailable.
   */
  personFor(identifiers: Identifiers): Promise<string>
  /** Everyone known by one of the identifiers; none where there is none. */
  findPersons(identifiers: Identifiers): Promise<string[]>
}

export function lookupsOf(db: Db): Collection<Lookup> {
  return db.collection<Lookup>('lookups', DURABLE)
}

export async function ensureLookupIndexes(db: Db): Promise<void> {
  await answered(lookupsOf(db).createIndex({ subject: 1 }))
}

/** Every lookup names a person whose key is active: a lookup is made after its key, and both are blocked and destroyed in one transaction. */
export function createPeople(db: Db, keys: KeyStore, secret: KeyObject): People {
  const lookups = lookupsOf(db)

  async function known(hashes: string[], session?: ClientSession): Promise<Map<string, string>> {
    const found = await lookups.find({ _id: { $in: hashes } }, session ? { session } : {}).toArray()
    return new Map(found.map(({ _id, subject }) => [_id, subject]))
  }

  async function link(hashes: string[], session: ClientSession): Promise<string> {
    const found = await known(hashes, session)
    const subject = first(hashes, found) ?? newPersonId()
    await (found.size === 0
      ? keys.subjects.insertOne((await newSubject(keys.masters, subject)).subject, { session })
      : keys.subjects.updateOne({ _id: subject, state: 'active' }, { $set: { linkedAt: now() } }, { session }))
    const missing = hashes.filter((hash) => !found.has(hash))
    if (missing.length > 0)
      await lookups.insertMany(
        missing.map((_id) => ({ _id, subject })),
        { session },
      )
    return subject
  }

  /**
   * Makes a person known by the only identifier there is, with half of a transaction's round trips: the key first, then
   * the lookup, so that none names a person without a key. Undefined: another was first, and the key that was made for
   * nothing goes again; one that a crash leaves behind opens nothing.
   */
  async function makeKnownBy(hash: string): Promise<string | undefined> {
    const id = newPersonId()
    const { subject, key } = await newSubject(keys.masters, id)
    await answered(keys.subjects.insertOne(subject))
    try {
      await lookups.insertOne({ _id: hash, subject: id })
      // What is kept about the person is encrypted next.
      keys.cache.set(id, key)
      return id
    } catch (error) {
      if (!(error instanceof MongoServerError && error.code === DUPLICATE_KEY))
        return await answered(Promise.reject(error))
      await answered(keys.subjects.deleteOne({ _id: id }))
      return undefined
    }
  }

  async function personFor(identifiers: Identifiers): Promise<string> {
    if (identifiers.idNumber !== undefined && !normalizeIdNumber(identifiers.idNumber)) {
      throw new InvalidIdNumber('the identity number is none')
    }
    const hashes = hashesOf(secret, identifiers)
    if (hashes.length === 0) throw new InvalidPhone('the telephone number cannot be read')
    const found = await answered(known(hashes))
    const person = first(hashes, found)
    if (person && found.size === hashes.length) return person
    const [only, ...others] = hashes
    const made = only !== undefined && others.length === 0 ? await makeKnownBy(only) : undefined
    return made ?? inTransaction(db, (session) => link(hashes, session))
  }

  async function findPersons(identifiers: Identifiers): Promise<string[]> {
    const hashes = hashesOf(secret, identifiers)
    return hashes.length === 0 ? [] : [...new Set((await answered(known(hashes))).values())]
  }

  return { personFor, findPersons }
}

/** In order of precedence. */
function hashesOf(secret: KeyObject, { tokenSubject, idNumber, phone }: Identifiers): string[] {
  const identity = idNumber === undefined ? undefined : normalizeIdNumber(idNumber)
  const number = phone === undefined ? undefined : normalizePhone(phone)
  return [
    ...(tokenSubject ? [hash(secret, 'token', tokenSubject)] : []),
    ...(identity ? [hash(secret, 'id-number', identity)] : []),
    ...(number ? [hash(secret, 'phone', number)] : []),
  ]
}

function hash(secret: KeyObject, kind: string, identifier: string): string {
  return createHmac('sha256', secret).update(`${kind}\0${identifier}`).digest('base64url')
}

function first(hashes: string[], found: Map<string, string>): string | undefined {
  return hashes.map((hash) => found.get(hash)).find((subject) => subject !== undefined)
}
