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

/** Operations by the very text that was sent, and by their names in it; bounded, since anybody may send others. */
export function createHotOperations(): HotOperations {
  const documents = new LRUCache<string, Map<string, Operation>, number>({ maxSize: MOST_TOKENS })
  return {
    find: ({ query = '', operationName = '' }) => documents.get(query)?.get(operationName),
    note({ query = '', operationName = '' }, { tokenCount, loc }, operation) {
      const named = documents.get(query) ?? new Map<string, Operation>()
      if (named.size === 0) documents.set(query, named, { size: Math.max(1, tokenCount ?? loc?.end ?? 1) })
      named.set(operationName, operation)
    },
  }
}
