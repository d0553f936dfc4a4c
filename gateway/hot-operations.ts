import type { DocumentNode } from 'graphql'
import { LRUCache } from 'lru-cache'
import type { Operation } from './engine/operations.ts'

/** What an operation is known by: its document's text, and its name where the request gives one. */
export type HotRequest = { query?: string | undefined; operationName?: string | undefined }

export type HotOperations = {
  find(request: HotRequest): Operation | undefined
  /** Apollo Server has parsed and validated it, the limits have let it pass, and it was planned. */
  note(request: HotRequest, document: DocumentNode, operation: Operation): void
}

/** As many as documents are kept (document-store.ts): both hold the same. */
const MOST_TOKENS = 100_000

/** Operations by the very text that was sent; bounded, since anybody may send others. */
export function createHotOperations(): HotOperations {
  const operations = new LRUCache<string, { operation: Operation; tokens: number }>({
    maxSize: MOST_TOKENS,
    sizeCalculation: ({ tokens }) => tokens,
  })
  return {
    find: (request) => operations.get(keyOf(request))?.operation,
    note(request, { tokenCount, loc }, operation) {
      const key = keyOf(request)
      if (operations.get(key)?.operation === operation) return
      operations.set(key, { operation, tokens: Math.max(1, tokenCount ?? loc?.end ?? 1) })
    },
  }
}

/** A name has no blank, so that no two requests have one key. */
function keyOf({ query = '', operationName = '' }: HotRequest): string {
  return operationName === '' ? ` ${query}` : `${operationName} ${query}`
}
