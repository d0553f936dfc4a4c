import { composeServices } from '@apollo/composition'
import { Supergraph } from '@apollo/federation-internals'
import { type DocumentNode, parse, printSchema } from 'graphql'
import { ENTRY_NAME, ENTRY_URL, entrySdl } from './entry/sdl.ts'
import { entryTypes } from './entry/table.ts'

/** One subgraph as it goes into the graph: its folder's name, where it is by default, its schema. */
export type SubgraphDefinition = {
  name: string
  url: string
  typeDefs: string | DocumentNode
  /** Prefix of ids → the type that `node` finds by them. */
  entities?: Record<string, string>
}

export type Composition = {
  /** What the gateway serves. */
  supergraph: string
  /** What clients see. */
  api: string
  /** What composition remarks without refusing. */
  hints: string[]
}

/** The subgraphs do not make one graph; the message says what is wrong with which. */
export class CompositionFailed extends Error {
  readonly code = 'COMPOSITION_FAILED'
}

/** One graph of the given subgraphs and the entry subgraph. The same subgraphs in any order give the same texts. */
export function composeSupergraph(subgraphs: readonly SubgraphDefinition[]): Composition {
  const services = subgraphs.map(({ name, url, typeDefs }) => ({
    name,
    url,
    typeDefs: typeof typeDefs === 'string' ? parse(typeDefs) : typeDefs,
  }))
  const entry = parse(entrySdl(entryTypes(Object.assign({}, ...subgraphs.map(({ entities }) => entities)))))
  const all = [...services, { name: ENTRY_NAME, url: ENTRY_URL, typeDefs: entry }]
  const result = composeServices(all.sort((a, b) => (a.name < b.name ? -1 : 1)))
  if (result.errors) throw new CompositionFailed(result.errors.map(({ message }) => message).join('\n'))
  return {
    supergraph: `${result.supergraphSdl.trimEnd()}\n`,
    api: `${printSchema(Supergraph.build(result.supergraphSdl).apiSchema().toGraphQLJSSchema())}\n`,
    hints: result.hints.map((hint) => hint.toString()),
  }
}
