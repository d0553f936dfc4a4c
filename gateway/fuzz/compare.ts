import type { GatewayExecutionResult } from '@apollo/server-gateway-interface'

/** How two answers of one operation relate. */
export type Likeness = 'same' | 'other order of fields' | 'other order of errors' | 'different'

/** Order is no part of the data; where the engine's differs, it follows the specification. */
export function compare(one: GatewayExecutionResult, other: GatewayExecutionResult): Likeness {
  const [text, otherText] = [textOf(one), textOf(other)]
  if (text === otherText) return 'same'
  const [first, second] = [canonical(JSON.parse(text)), canonical(JSON.parse(otherText))]
  if (JSON.stringify(first) === JSON.stringify(second)) return 'other order of fields'
  return JSON.stringify(sorted(first)) === JSON.stringify(sorted(second)) ? 'other order of errors' : 'different'
}

function textOf({ data, errors, extensions }: GatewayExecutionResult): string {
  return JSON.stringify({ data, errors, extensions })
}

type Result = { data?: unknown; errors?: unknown[]; extensions?: unknown }

function canonical(value: unknown): Result {
  return withSortedKeys(value) as Result
}

function withSortedKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withSortedKeys)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1))
  return Object.fromEntries(entries.map(([name, inner]) => [name, withSortedKeys(inner)]))
}

function sorted({ errors, ...rest }: Result): Result {
  return { ...rest, ...(errors && { errors: errors.map((error) => JSON.stringify(error)).sort() }) }
}
