import { createHmac, type KeyObject } from 'node:crypto'
import { StoreUnavailable } from '#shared/eventsourcing/commit-store.ts'
import { normalizeIdNumber } from './id-number.ts'
import { type KeyStore, newSubject } from './key-store.ts'
import { normalizePhone } from './phone.ts'
import { answered, unlessTaken } from './store.ts'
import { newPersonId } from './subject.ts'

/** What a token's issuer has verified of its owner: all of it is one person's. */
export type Claims = { tokenSubject?: string; idNumber?: never; phone?: string }

/**
 * What somebody wrote down of a person, in any spelling: one thing alone. Two would be two persons' by a slip, or by
 * intent, and would open to the one what is about the other. docs/decisions/0056.
 */
export type Identifier =
  | { tokenSubject: string; idNumber?: never; phone?: never }
  | { tokenSubject?: never; idNumber: string; phone?: never }
  | { tokenSubject?: never; idNumber?: never; phone: string }

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
   * The person's random id, made with its key where nobody is known by this; of several that ask at once all get the
   * same. Throws InvalidIdNumber, InvalidPhone, StoreUnavailable.
   */
  personFor(identifier: Identifier): Promise<string>
  /**
   * The same of a token's owner: from then on either claim leads to this person. Where they name two already, they
   * stay two and the token's subject goes before the phone. Throws InvalidPhone where neither is usable,
   * StoreUnavailable.
   */
  ownerOf(claims: Claims): Promise<string>
  /** Everyone known by one of these; none where there is none. */
  findPersons(by: Claims | Identifier): Promise<string[]>
}

/** Each time another was first the person is looked for anew: nobody is that often beaten. */
const ATTEMPTS = 10

/**
 * Who a person is found by stands with the key, as keyed HMACs: without the pillar's secret no number can be tried
 * out. Nobody else has one of them, and what blocks the key takes them away in the same write.
 */
export function createPeople(keys: KeyStore, secret: KeyObject): People {
  const { subjects } = keys

  async function known(hashes: readonly string[]): Promise<Map<string, string>> {
    const found = await answered(subjects.find({ lookups: { $in: hashes } }).toArray())
    keys.heard(found)
    return new Map(found.flatMap(({ _id, lookups = [] }) => lookups.map((hash) => [hash, _id])))
  }

  async function make(hashes: readonly string[]): Promise<string | undefined> {
    const { subject, key } = await newSubject(keys.masters, newPersonId())
    if (!(await unlessTaken(subjects.insertOne({ ...subject, lookups: [...hashes] })))) return undefined
    // What is kept about the person is encrypted next.
    keys.cache.set(subject._id, key)
    keys.heard([subject])
    return subject._id
  }

  /** Undefined too where the person is being erased by now. */
  async function link(person: string, hashes: readonly string[]): Promise<string | undefined> {
    const more = { $addToSet: { lookups: { $each: hashes } } }
    const linked = await unlessTaken(subjects.updateOne({ _id: person, state: 'active' }, more))
    return linked?.matchedCount === 1 ? person : undefined
  }

  async function foundOrMade(hashes: readonly string[]): Promise<string> {
    for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
      const found = await known(hashes)
      const first = hashes.map((hash) => found.get(hash)).find((subject) => subject !== undefined)
      const missing = hashes.filter((hash) => !found.has(hash))
      if (first && missing.length === 0) return first
      const person = await (first ? link(first, missing) : make(hashes))
      if (person) return person
    }
    throw new StoreUnavailable('others are making the same person at this moment')
  }

  async function personBy(by: Claims | Identifier): Promise<string> {
    const hashes = hashesOf(secret, by)
    if (hashes.length > 0) return foundOrMade(hashes)
    if (by.idNumber !== undefined) throw new InvalidIdNumber('the identity number is none')
    throw new InvalidPhone('the telephone number cannot be read')
  }

  async function findPersons(by: Claims | Identifier): Promise<string[]> {
    const hashes = hashesOf(secret, by)
    return hashes.length === 0 ? [] : [...new Set((await known(hashes)).values())]
  }

  return { personFor: personBy, ownerOf: personBy, findPersons }
}

/** In order of precedence. */
function hashesOf(secret: KeyObject, { tokenSubject, idNumber, phone }: Claims | Identifier): string[] {
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
