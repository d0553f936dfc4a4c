import { createSecretKey, type KeyObject, randomBytes } from 'node:crypto'

/** The key that wraps all others, and the ones before it that still unwrap what they wrapped. */
export type MasterKeys = { current: { kid: string; key: KeyObject }; find(kid: string): KeyObject | undefined }

/** SIZHI_MASTER_KEY is missing, malformed or another one than the store's keys were wrapped under. */
export class MasterKeyError extends Error {
  readonly code = 'MASTER_KEY_WRONG'
}

const ENTRY = /^([A-Za-z0-9._-]{1,32}):([A-Za-z0-9_-]{43})$/

/**
 * Reads `kid:base64url[,kid:base64url…]`, 256 bits each; the first is the current one.
 * Throws MasterKeyError, which names an entry's place and never its content.
 */
export function parseMasterKeys(text: string): MasterKeys {
  const keys = new Map<string, KeyObject>()
  const entries = text.split(',').map((entry, index) => parseEntry(entry.trim(), index + 1))
  for (const { kid, key } of entries) {
    if (keys.has(kid)) throw new MasterKeyError(`SIZHI_MASTER_KEY names the key id ${kid} twice`)
    keys.set(kid, key)
  }
  const [current] = entries
  if (!current) throw new MasterKeyError('SIZHI_MASTER_KEY is empty')
  return { current, find: (kid) => keys.get(kid) }
}

function parseEntry(entry: string, place: number): { kid: string; key: KeyObject } {
  const [, kid, secret] = ENTRY.exec(entry) ?? []
  if (!kid || !secret) {
    throw new MasterKeyError(`SIZHI_MASTER_KEY: entry ${place} is not <key id>:<32 bytes in base64url>`)
  }
  return { kid, key: createSecretKey(Buffer.from(secret, 'base64url')) }
}

/** A new entry for SIZHI_MASTER_KEY. Put it first and keep the old ones until all keys are wrapped under it. */
export function newMasterKey(kid: string): string {
  return `${kid}:${randomBytes(32).toString('base64url')}`
}
