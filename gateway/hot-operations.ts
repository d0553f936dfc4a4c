import type { DocumentNode } from 'graphql'
import { LRUCache } from 'lru-cache'
import { KEPT_DOCUMENTS, sizeOfDocument } from './document-store.ts'
import type { Operation } from './engine/operations.ts'

/** What an operation is known by: its document's text, and its name where the request gives one. */
export type HotRequest = { query?: string | undefined; operationName?: string | undefined }

export type HotOperations = {
  find(request: HotRequest): Operation | undefined
  /** Apollo Server has parsed and validated it, the limits have let it pass, and it was planned. */
  note(request: HotRequest, document: DocumentNode, operation: Operation): void
}

/**
 * Operations by the very text that was sent, and by their names in it; as many as documents are kept, and the same: each
 * is weighed with all its operations.
 */
export function createHotOperations(): HotOperations {
  const documents = new LRUCache<string, Map<string, Operation>, number>(KEPT_DOCUMENTS)
  return {
    find: ({ query = '', operationName = '' }) => documents.get(query)?.get(operationName),
    note({ query = '', operationName = '' }, document, operation) {
      const known = documents.get(query)
      const named = known ?? new Map<string, Operation>()
      if (!known) documents.set(query, named, { size: sizeOfDocument(document) })
      named.set(operationName, operation)
    },
  }
}
