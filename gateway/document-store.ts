import type { DocumentNode } from 'graphql'
import { LRUCache } from 'lru-cache'

/**
 * All documents together: some tens of megabytes with what is prepared for each. A single one that is larger than any
 * operation of the limits' making is not kept: it would push out hundreds of others.
 */
export const KEPT_DOCUMENTS = { maxSize: 100_000, maxEntrySize: 5000 }

const CHARACTERS_A_TOKEN = 10

/**
 * In tokens, since a token's nodes are what a document takes; and by its text, which is kept as well: comments are no
 * tokens, and a text of any length is one.
 */
export function sizeOfDocument({ tokenCount = 0, loc }: DocumentNode): number {
  return Math.max(1, tokenCount, Math.ceil((loc?.source.body.length ?? 0) / CHARACTERS_A_TOKEN))
}

/** Validated documents by the hash of their text. Anybody may send new ones, so it is bounded by their size. */
export function createDocumentStore() {
  const documents = new LRUCache<string, DocumentNode>({ ...KEPT_DOCUMENTS, sizeCalculation: sizeOfDocument })
  return {
    get: async (key: string) => documents.get(key),
    set: async (key: string, document: DocumentNode) => void documents.set(key, document),
    delete: async (key: string) => documents.delete(key),
  }
}
