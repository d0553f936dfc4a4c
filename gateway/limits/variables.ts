import type { GraphQLError } from 'graphql'
import { isJsonObject } from '../engine/json.ts'
import { gatewayError } from '../errors.ts'

/** Deeper than any input type of ours; graphql-js follows nested input by recursion. */
const DEEPEST = 32

/**
 * What no variable may hold, wherever it stands: keys that reach prototypes, half characters (a store would change them
 * without a word), nesting without end, more than `most` values in all: they are looked through, and sent on, before
 * anybody asks who sent them. Found without recursion; undefined: nothing is wrong.
 */
export function refuseVariables(variables: unknown, most: number): GraphQLError | undefined {
  let level: unknown[] = [variables]
  let count = 0
  for (let depth = 0; level.length > 0; depth++) {
    const complaint = depth > DEEPEST ? 'the variables are nested too deeply' : complainOf(level)
    if (complaint !== undefined) return gatewayError('BAD_USER_INPUT', { message: complaint })
    level = level.flatMap(inside)
    count += level.length
    if (count > most) {
      return gatewayError('LIMIT_EXCEEDED', { message: `the variables may hold at most ${most} values: send fewer` })
    }
  }
  return undefined
}

function complainOf(values: readonly unknown[]): string | undefined {
  for (const value of values) {
    if (typeof value === 'string' && !value.isWellFormed()) return 'a text in the variables holds half a character'
    if (isJsonObject(value) && !Object.keys(value).every(isHarmless)) return 'a key in the variables is not allowed'
  }
  return undefined
}

function inside(value: unknown): unknown[] {
  if (Array.isArray(value)) return value
  return isJsonObject(value) ? Object.values(value) : []
}

function isHarmless(key: string): boolean {
  return key !== '__proto__' && key.isWellFormed()
}
