import assert from 'node:assert/strict'
import type { Stack } from '../stack.ts'

export type Ask = (query: string, variables?: object, token?: string) => Promise<Record<string, unknown>>

/** Asks as whoever holds the token, unless another is given; the graph finds nothing wrong with it. */
export function asking(stack: Stack, own?: string): Ask {
  return async (query, variables = {}, token = own) => {
    const { data, errors } = await stack.graph(query, variables, token)
    assert.deepEqual(errors, [], query)
    return data ?? {}
  }
}
