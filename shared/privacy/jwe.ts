import { createCipheriv, createDecipheriv, type KeyObject, randomBytes } from 'node:crypto'

/*
 * JWE compact serialization (RFC 7516) in the one form this house writes: alg dir, enc A256GCM, kid.
 * Same bytes as jose's, by the synchronous ciphers of node:crypto: docs/decisions/0050.
 */

const CIPHER = 'aes-256-gcm'
const IV_BYTES = 12
const TAG_BYTES = 16
const HEADER_START = '{"alg":"dir","enc":"A256GCM","kid":"'

/** 36 bytes make 48 whole base64 characters, so every token starts with the same text. */
const PREFIX = Buffer.from(HEADER_START).toString('base64url')

/** What every token looks like, as a pattern for schemas. */
export const JWE_PATTERN = new RegExp(
  `^${PREFIX}[A-Za-z0-9_-]+\\.\\.[A-Za-z0-9_-]{16}\\.[A-Za-z0-9_-]*\\.[A-Za-z0-9_-]{22}$`,
)

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
export function seal(key: KeyObject, kid: string, text: string): string {
  if (!KID.test(kid)) throw new TypeError('a key id holds letters, digits, dots, dashes and underscores only')
  const header = Buffer.from(`${HEADER_START}${kid}"}`).toString('base64url')
  const iv = randomBytes(IV_BYTES)
  const cipher = createCipheriv(CIPHER, key, iv, { authTagLength: TAG_BYTES })
  cipher.setAAD(Buffer.from(header))
  const ciphertext = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return `${header}..${iv.toString('base64url')}.${ciphertext.toString('base64url')}.${cipher.getAuthTag().toString('base64url')}`
}

/** The text, or undefined where the token was changed or sealed by another key. */
export function unseal(key: KeyObject, jwe: string): string | undefined {
  const [header, , iv, ciphertext, tag] = jwe.split('.')
  if (!JWE_PATTERN.test(jwe) || !header || !iv || ciphertext === undefined || !tag) return undefined
  const decipher = createDecipheriv(CIPHER, key, Buffer.from(iv, 'base64url'), { authTagLength: TAG_BYTES })
  decipher.setAAD(Buffer.from(header))
  decipher.setAuthTag(Buffer.from(tag, 'base64url'))
  try {
    return Buffer.concat([decipher.update(Buffer.from(ciphertext, 'base64url')), decipher.final()]).toString('utf8')
  } catch {
    return undefined
  }
}

/** Whose key opens the token; undefined for anything that is not a token of this house. */
export function kidOf(jwe: string): string | undefined {
  if (!jwe.startsWith(PREFIX)) return undefined
  const rest = Buffer.from(jwe.slice(PREFIX.length, jwe.indexOf('.')), 'base64url').toString('latin1')
  const kid = rest.endsWith('"}') ? rest.slice(0, -2) : ''
  return KID.test(kid) ? kid : undefined
}
