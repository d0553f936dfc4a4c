import type { KeyObject } from 'node:crypto'
import { CompactEncrypt, compactDecrypt, decodeProtectedHeader, errors } from 'jose'

/*
 * JWE compact serialization (RFC 7516) by jose, in the one form this house writes: alg dir, enc A256GCM, kid.
 * Why not by the faster ciphers of node:crypto: docs/decisions/0050.
 */

const IV_BYTES = 12
const TAG_BYTES = 16
const HEADER_START = '{"alg":"dir","enc":"A256GCM","kid":"'

/** 36 bytes make 48 whole base64 characters, so every token starts with the same text. */
const PREFIX = Buffer.from(HEADER_START).toString('base64url')

/** What every token looks like, as a pattern for schemas. */
export const JWE_PATTERN = new RegExp(
  `^${PREFIX}[A-Za-z0-9_-]+\\.\\.[A-Za-z0-9_-]{16}\\.[A-Za-z0-9_-]*\\.[A-Za-z0-9_-]{22}$`,
)

/**
 * Stands in a command for a text that is encrypted only once the command is decided. It has a token's form, so that
 * facts can be checked before anything is encrypted, and nobody's key opens it.
 */
export const UNSEALED = `${PREFIX}${Buffer.from('unsealed"}').toString('base64url')}..${'A'.repeat(16)}..${'A'.repeat(22)}`

const MAX_KID = 100
const KID = /^[A-Za-z0-9._-]{1,100}$/

/** Length of the longest token that holds `bytes` of plaintext. */
export function maxJweLength(bytes: number): number {
  const encoded = (count: number) => Math.ceil((count * 4) / 3)
  return (
    encoded(HEADER_START.length + MAX_KID + 2) + 2 + encoded(IV_BYTES) + 1 + encoded(bytes) + 1 + encoded(TAG_BYTES)
  )
}

/** A token that only `key` opens; `kid` stands in the clear and cannot be changed unnoticed. */
export async function seal(key: KeyObject, kid: string, text: string): Promise<string> {
  if (!KID.test(kid)) throw new TypeError('a key id holds letters, digits, dots, dashes and underscores only')
  const header = { alg: 'dir', enc: 'A256GCM', kid }
  return new CompactEncrypt(Buffer.from(text)).setProtectedHeader(header).encrypt(key)
}

/** The text, or undefined where the token was changed, sealed by another key, or is none of this house. */
export async function unseal(key: KeyObject, jwe: string): Promise<string | undefined> {
  if (!JWE_PATTERN.test(jwe)) return undefined
  try {
    const { plaintext } = await compactDecrypt(jwe, key, {
      keyManagementAlgorithms: ['dir'],
      contentEncryptionAlgorithms: ['A256GCM'],
    })
    return Buffer.from(plaintext).toString('utf8')
  } catch (error) {
    if (error instanceof errors.JOSEError) return undefined
    throw error
  }
}

/** Whose key opens the token; undefined for anything that is not a token of this house. */
export function kidOf(jwe: string): string | undefined {
  if (!JWE_PATTERN.test(jwe)) return undefined
  try {
    const { kid } = decodeProtectedHeader(jwe)
    return kid !== undefined && KID.test(kid) ? kid : undefined
  } catch {
    return undefined
  }
}
