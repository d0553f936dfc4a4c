import { buildSubgraphSchema } from '@apollo/subgraph'
import { type DocumentNode, execute, type GraphQLSchema, parse } from 'graphql'
import { LRUCache } from 'lru-cache'
import { entrySdl } from './sdl.ts'
import { type EntryType, isIdOf } from './table.ts'

type Stub = { __typename: string; id: string }

export type EntryRequest = { query: string; variables: Record<string, unknown>; operationName?: string }

/** Answers the gateway's own fetches from the entry subgraph; they were planned by us, so they are not validated again. */
export type Entry = (
  request: EntryRequest,
) => Promise<{ data?: Record<string, unknown> | null; errors?: readonly Error[] }>

/** In characters: a text in a client's operation, of any length, may stand in a fetch; a long one pushes out no other. */
const KEPT_FETCHES = { maxSize: 1_000_000, maxEntrySize: 50_000 }

export function createEntry(types: readonly EntryType[]): Entry {
  const schema = entrySchema(types)
  const documents = new LRUCache<string, DocumentNode>({
    ...KEPT_FETCHES,
    sizeCalculation: (_, query) => query.length,
    memoMethod: (query) => parse(query, { noLocation: true }),
  })
  return async ({ query, variables, operationName }) => {
    const { data, errors } = await execute({
      schema,
      document: documents.memo(query),
      variableValues: variables,
      ...(operationName !== undefined && { operationName }),
    })
    return { ...(data !== undefined && { data }), ...(errors && { errors }) }
  }
}

function entrySchema(types: readonly EntryType[]): GraphQLSchema {
  const roots = types.flatMap(({ type, root }) => {
    if (!root) return []
    const { field, argument, toId } = root
    const find = (_: unknown, values: Record<string, unknown>) => stub(type, toId(String(values[argument.name])))
    return [[field, find] as const]
  })
  const node = (_: unknown, { id }: { id: string }) => stub(types.find(({ prefix }) => isIdOf(prefix, id))?.type, id)
  return buildSubgraphSchema({
    typeDefs: parse(entrySdl(types)),
    resolvers: { Query: { node, ...Object.fromEntries(roots) } },
  })
}

function stub(type: string | undefined, id: string | undefined): Stub | null {
  return type === undefined || id === undefined ? null : { __typename: type, id }
}
