import { type DocumentNode, Kind } from 'graphql'
import { LRUCache } from 'lru-cache'
import { measure } from './limits/shape.ts'

/**
 * All documents together: about thirty megabytes with what is prepared for each, and under a hundred where each is asked
 * for with every page size and condition. A single one that is larger than nearly any operation is not kept: it would
 * push out hundreds of others.
 */
export const KEPT_DOCUMENTS = { maxSize: 100_000, maxEntrySize: 5000 }

/** What is prepared for each operation, the smallest too: its context, plan, steps, places in the stores. */
const LEAST = 24
const CHARACTERS_A_TOKEN = 10

/**
 * In tokens, since a token's nodes are what a document takes; by its text, which is kept as well: comments are no
 * tokens, and a text of any length is one; and by its operations and what they select once fragments are spread: so
 * many and so large are the plans.
 */
export function sizeOfDocument(document: DocumentNode): number {
  const { tokenCount = 0, loc } = document
  const text = Math.ceil((loc?.source.body.length ?? 0) / CHARACTERS_A_TOKEN)
  return Math.min(Math.max(tokenCount, text) + preparedOf(document), Number.MAX_SAFE_INTEGER)
}

function preparedOf({ definitions }: DocumentNode): number {
  const fragments = definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION)
  const byName = Object.fromEntries(fragments.map((fragment) => [fragment.name.value, fragment]))
  return definitions
    .filter((definition) => definition.kind === Kind.OPERATION_DEFINITION)
    .reduce((sum, operation) => sum + LEAST + measure(operation, byName).selections, 0)
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
