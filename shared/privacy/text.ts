import { z } from 'zod'
import { JWE_PATTERN, maxJweLength } from './jwe.ts'

/** A character of UTF-8 takes at most this. */
const BYTES_PER_CHARACTER = 4

/**
 * Personal text in an event, a state or a row: encrypted for its subject, at most `max` characters of plaintext.
 * It is passed on unread; only resolvers decrypt.
 */
export function encryptedText({ max, description }: { max: number; description?: string }) {
  return z
    .string()
    .regex(JWE_PATTERN, 'must be encrypted')
    .max(maxJweLength(max * BYTES_PER_CHARACTER))
    .meta({
      description: [description, 'Personal: JWE (dir, A256GCM), kid = the subject.'].filter(Boolean).join('. '),
      format: 'jwe',
      contentMediaType: 'application/jose',
    })
}

/** Personal text on its way in: trimmed, `min` to `max` characters (code points). Errors never repeat the text. */
export function personalText({ max, min = 1 }: { max: number; min?: number }) {
  return z.string().transform((text, ctx) => {
    const trimmed = text.trim()
    const problem = problemOf(trimmed, min, max)
    if (problem) ctx.addIssue({ code: 'custom', message: problem })
    return trimmed
  })
}

function problemOf(text: string, min: number, max: number): string | undefined {
  if (!text.isWellFormed()) return 'holds half a character (a lone surrogate)'
  const length = characters(text, max)
  if (length > max) return `must be at most ${max} characters long`
  if (length < min) return min === 1 ? 'must not be empty' : `must be at least ${min} characters long`
  return undefined
}

/** Code points of `text`; it stops counting after `max`, so that a huge text costs nothing. */
function characters(text: string, max: number): number {
  if (text.length > max * 2) return max + 1
  return [...text].length
}
