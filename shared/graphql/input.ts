import { z } from 'zod'
import { graphError } from './errors.ts'

/** Personal text as its schema wants it; absent stays absent. Throws BAD_USER_INPUT that says what is wrong, not with what. */
export function parseText(schema: z.ZodType<string, string>, value: string | null | undefined, name: string) {
  if (value == null) return undefined
  const parsed = schema.safeParse(value)
  if (!parsed.success) throw graphError('BAD_USER_INPUT', `${name} ${parsed.error.issues[0]?.message ?? 'is no text'}`)
  return parsed.data
}

/** A name or a title without the blanks around it. Throws BAD_USER_INPUT where nothing else stands there. */
export function parseName(value: string, name: string): string {
  const trimmed = value.trim()
  if (trimmed === '') throw graphError('BAD_USER_INPUT', `${name} is blank`)
  return trimmed
}

/** An argument as its schema wants it. Throws BAD_USER_INPUT that names the argument, never what it held. */
export function parseInput<T>(schema: z.ZodType<T, string>, value: string, name: string): T {
  const parsed = schema.safeParse(value)
  if (!parsed.success) throw graphError('BAD_USER_INPUT', `${name} is no id or value of its kind`)
  return parsed.data
}

/** The same of an argument that may be left out. An empty text is not left out: it is no id or value of any kind. */
export function parseGiven<T>(
  schema: z.ZodType<T, string>,
  value: string | null | undefined,
  name: string,
): T | undefined {
  return value == null ? undefined : parseInput(schema, value, name)
}

/** Longer than whatever a row is found by; the subject of an issuer's token may have 255 characters. */
const LONGEST_SOUGHT = 300

/** A text that something is looked for by; one that nothing has finds nothing. */
export const sought = z.string().min(1).max(LONGEST_SOUGHT)
