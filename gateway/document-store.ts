import type { DocumentNode } from 'graphql'
import { LRUCache } from 'lru-cache'

/** All documents together: some tens of megabytes with what is prepared for each. */
const MOST_TOKENS = 100_000

/** Validated documents by the hash of their text. Anybody may send new ones, so it is bounded by their size. */
export function createDocumentStore() {
  const documents = new LRUCache<string, DocumentNode>({
    maxSize: MOST_TOKENS,
    sizeCalculation: (document) => Math.max(1, document.tokenCount ?? document.loc?.end ?? 1),
  })
  return {
    get: async (key: string) => documents.get(key),
    set: async (key: string, document: DocumentNode) => void documents.set(key, document),
    delete: async (key: string) => documents.delete(key),
  }
}
