import type { z } from 'zod'
import { graphError } from './errors.ts'

/** An argument as its schema wants it. Throws BAD_USER_INPUT that names the argument, never what it held. */
export function parseInput<T>(schema: z.ZodType<T, string>, value: string, name: string): T {
  const parsed = schema.safeParse(value)
  if (!parsed.success) throw graphError('BAD_USER_INPUT', `${name} is no id or value of its kind`)
  return parsed.data
}
