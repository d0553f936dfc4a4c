import { z } from 'zod'
import { graphError } from './errors.ts'

/** A Relay connection, read forward. */
export type Connection<T> = {
  edges: { cursor: string; node: T }[]
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null }
}

export type PageArguments = { first?: number | null | undefined; after?: string | null | undefined }

export const DEFAULT_PAGE = 20
export const MAX_PAGE = 100

/** How many rows a page asks for. Throws BAD_USER_INPUT below 1, LIMIT_EXCEEDED above 100. */
export function pageSize({ first }: PageArguments): number {
  const size = first ?? DEFAULT_PAGE
  if (size < 1) throw graphError('BAD_USER_INPUT', 'first must be at least 1')
  if (size > MAX_PAGE) throw graphError('LIMIT_EXCEEDED', `first may be at most ${MAX_PAGE}`)
  return size
}

/** Keys of a list's order, as a text that clients pass back unread. */
export function encodeCursor(keys: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(keys)).toString('base64url')
}

const keysSchema = z
  .array(z.union([z.string(), z.number()]))
  .min(1)
  .max(4)

/** Longer than any cursor of ours: a list's name, a moment and an id. What is longer is not even read. */
const LONGEST_CURSOR = 500

/** Throws BAD_USER_INPUT where the text is no cursor of ours. */
export function decodeCursor(cursor: string): (string | number)[] {
  try {
    if (cursor.length > LONGEST_CURSOR) throw new RangeError('too long')
    return keysSchema.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')))
  } catch {
    throw graphError('BAD_USER_INPUT', 'after is not a cursor of this list')
  }
}

/** `rows`: up to one more than the page holds, so that it is known whether another page follows. */
export function toConnection<T>(
  rows: readonly T[],
  page: PageArguments,
  keysOf: (row: T) => readonly (string | number)[],
): Connection<T> {
  const size = pageSize(page)
  const edges = rows.slice(0, size).map((node) => ({ cursor: encodeCursor(keysOf(node)), node }))
  return {
    edges,
    pageInfo: {
      hasNextPage: rows.length > size,
      hasPreviousPage: page.after != null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  }
}
