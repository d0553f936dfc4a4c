import { createSecretKey, hkdfSync, type KeyObject } from 'node:crypto'
import { createDigest } from './digest.ts'
import { kidOf, seal, unseal } from './jwe.ts'
import { ERASED, type FoundKey, type KeyStore, UNKNOWN } from './key-store.ts'

export type PersonalText = { subject: string; text: string }

/** The token was changed, or the key that opens it is not in this store (restored from an older backup?). */
export const UNAVAILABLE: unique symbol = Symbol('unavailable')

/** The text; or why there is none. */
export type Decrypted = string | typeof ERASED | typeof UNAVAILABLE

/** The subject is being erased, or was: nothing new is kept about it. */
export class SubjectErased extends Error {
  readonly code = 'SUBJECT_ERASED'
}

/** No person has this id in this pillar. */
export class UnknownSubject extends Error {
  readonly code = 'UNKNOWN_SUBJECT'
}

/** A text holds half a character; personalText says so earlier and with the field's name. */
export class InvalidText extends Error {
  readonly code = 'INVALID_TEXT'
}

export type Encryption = {
  /**
   * Tokens in the order of the texts. All or none: throws SubjectErased or UnknownSubject where one has no key,
   * InvalidText, StoreUnavailable.
   */
  encryptAll(texts: readonly PersonalText[]): Promise<string[]>
  encrypt(subject: string, text: string): Promise<string>
  /** Texts in the order of the tokens, each key fetched once. Throws StoreUnavailable. */
  decryptAll(jwes: readonly string[]): Promise<Decrypted[]>
  decrypt(jwe: string): Promise<Decrypted>
  /**
   * A keyed digest of what somebody could guess and try out, like a few ticked answers: the key is the subject's own
   * and goes with it. Throws SubjectErased, UnknownSubject, StoreUnavailable.
   */
  digestFor(subject: string, input: unknown): Promise<string>
}

export function createEncryption(keys: KeyStore): Encryption {
  async function encryptAll(texts: readonly PersonalText[]): Promise<string[]> {
    if (!texts.every(({ text }) => text.isWellFormed())) throw new InvalidText('a text holds half a character')
    const found = await keys.keysFor(
      texts.map(({ subject }) => subject),
      { create: true },
    )
    return Promise.all(texts.map(({ subject, text }) => seal(usable(found.get(subject)), subject, text)))
  }

  async function decryptAll(jwes: readonly string[]): Promise<Decrypted[]> {
    const kids = jwes.map(kidOf)
    const found = await keys.keysFor(kids.filter((kid) => kid !== undefined))
    return Promise.all(jwes.map((jwe, index) => reveal(jwe, found.get(kids[index] ?? ''))))
  }

  return {
    encryptAll,
    decryptAll,
    encrypt: async (subject, text) => one(await encryptAll([{ subject, text }])),
    decrypt: async (jwe) => one(await decryptAll([jwe])),
    digestFor: async (subject, input) =>
      createDigest(digestKey(usable(await keys.keyFor(subject, { create: true }))))(input),
  }
}

/** Another key than the one that encrypts, and of no other use. */
function digestKey(key: KeyObject): KeyObject {
  return createSecretKey(Buffer.from(hkdfSync('sha256', key, '', 'digest', 32)))
}

function usable(key: FoundKey | undefined): KeyObject {
  if (key === ERASED) throw new SubjectErased('the data subject was erased')
  if (key === UNKNOWN || !key) throw new UnknownSubject('the data subject is not known')
  return key
}

async function reveal(jwe: string, key: FoundKey | undefined): Promise<Decrypted> {
  if (key === ERASED) return ERASED
  if (key === UNKNOWN || !key) return UNAVAILABLE
  return (await unseal(key, jwe)) ?? UNAVAILABLE
}

function one<T>([only]: T[]): T {
  return only as T
}
