import { isUtf8 } from 'node:buffer'
import type { Unreadable } from './intake.ts'
import type { Line } from './lines.ts'

/** A JSON object by the number of its first line. */
export type JsonObject = { line: number; value: object }

/** A value may go over several lines; over more than these it is taken for a bracket never closed. */
const MOST_LINES = 2000
const MOST_CHARACTERS = 262_144

/** A line, and by how much it opens more brackets than it closes. */
type Part = { number: number; text: string; opens: number }

/**
 * The JSON objects of a file: one a line (JSON Lines), or written over several lines, or in an array. Damage stays
 * where it is: what cannot be read costs its first line, and reading goes on with the next.
 */
export async function* jsonObjectsOf(lines: AsyncIterable<Line>): AsyncGenerator<JsonObject | Unreadable> {
  let begun: Part[] = []
  let open = 0

  /** Reads on with these lines; what is complete is given out. */
  function* take(parts: readonly Part[]): Generator<JsonObject | Unreadable> {
    const queue = [...parts]
    for (let part = queue.shift(); part; part = queue.shift()) {
      begun.push(part)
      open += part.opens
      if (open <= 0) queue.unshift(...(yield* settle(objectsIn(begun))))
      else if (isTooMuch(begun)) queue.unshift(...(yield* settle(undefined)))
    }
  }

  /** Gives out what was found, or refuses the first line; answers with the lines that are to be read again. */
  function* settle(found: JsonObject[] | undefined): Generator<JsonObject | Unreadable, Part[]> {
    const [first, ...rest] = begun
    begun = []
    open = 0
    if (found) yield* found
    else if (first) yield malformed(first.number)
    return found ? [] : rest
  }

  /** What never ended costs its first line, again and again until nothing is left. */
  function* end(): Generator<JsonObject | Unreadable> {
    while (begun.length > 0) yield* take(yield* settle(undefined))
  }

  for await (const { number, bytes } of lines) {
    const unreadable = unreadableLine(number, bytes)
    if (unreadable) {
      yield* end()
      yield unreadable
      continue
    }
    const text = bytes?.toString('utf8').replace(/^\uFEFF/, '') ?? ''
    if (text.trim() !== '') yield* take([{ number, text, opens: bracketsOpenedBy(text) }])
  }
  yield* end()
}

function unreadableLine(line: number, bytes: Buffer | undefined): Unreadable | undefined {
  if (!bytes) return { line, code: 'LINE_TOO_LONG', reason: 'the line is too long for a message' }
  return isUtf8(bytes) ? undefined : { line, code: 'NOT_UTF8', reason: 'the line is not UTF-8' }
}

/** Brackets within texts do not count. */
function bracketsOpenedBy(text: string): number {
  const bare = text.replaceAll(/"(?:[^"\\]|\\.)*"/g, '')
  const count = (bracket: RegExp) => bare.match(bracket)?.length ?? 0
  return count(/[{[]/g) - count(/[}\]]/g)
}

/** Undefined: it is no JSON, or none that holds objects alone. */
function objectsIn(parts: readonly Part[]): JsonObject[] | undefined {
  const line = parts[0]?.number ?? 0
  const value = parse(parts.map(({ text }) => text).join('\n'))
  const values = Array.isArray(value) ? value : [value]
  if (!values.every(isObject)) return undefined
  return values.map((each) => ({ line, value: each }))
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isTooMuch(parts: readonly Part[]): boolean {
  return parts.length >= MOST_LINES || parts.reduce((sum, { text }) => sum + text.length, 0) >= MOST_CHARACTERS
}

function malformed(line: number): Unreadable {
  return { line, code: 'NOT_JSON', reason: 'no JSON object begins with this line' }
}
