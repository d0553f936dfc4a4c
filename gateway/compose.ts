import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { composeServices } from '@apollo/composition'
import { Supergraph } from '@apollo/federation-internals'
import { type DirectiveNode, type DocumentNode, Kind, parse, printSchema } from 'graphql'
import { ENTRY_NAME, ENTRY_URL, entrySdl } from './entry/sdl.ts'
import { ENTRY_TYPES } from './entry/table.ts'

/** One subgraph as it goes into the graph: its folder's name, where it is by default, its schema. */
export type SubgraphDefinition = { name: string; url: string; typeDefs: string | DocumentNode }

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
  const owned = new Set(services.flatMap(({ typeDefs }) => entitiesOf(typeDefs)))
  const entry = parse(entrySdl(ENTRY_TYPES.filter(({ type }) => owned.has(type))))
  const all = [...services, { name: ENTRY_NAME, url: ENTRY_URL, typeDefs: entry }]
  const result = composeServices(all.sort((a, b) => (a.name < b.name ? -1 : 1)))
  if (result.errors) throw new CompositionFailed(result.errors.map(({ message }) => message).join('\n'))
  return {
    supergraph: `${result.supergraphSdl.trimEnd()}\n`,
    api: `${printSchema(Supergraph.build(result.supergraphSdl).apiSchema().toGraphQLJSSchema())}\n`,
    hints: result.hints.map((hint) => hint.toString()),
  }
}

/** Writes `supergraph.graphql` and `api.graphql` into a directory. */
export async function writeComposition(directory: string, { supergraph, api }: Composition): Promise<void> {
  await mkdir(directory, { recursive: true })
  await writeFile(join(directory, 'supergraph.graphql'), supergraph)
  await writeFile(join(directory, 'api.graphql'), api)
}

/** Types that this subgraph answers for by key. */
function entitiesOf(document: DocumentNode): string[] {
  return document.definitions.flatMap((definition) => {
    const isObject = definition.kind === Kind.OBJECT_TYPE_DEFINITION || definition.kind === Kind.OBJECT_TYPE_EXTENSION
    return isObject && definition.directives?.some(isResolvableKey) ? [definition.name.value] : []
  })
}

function isResolvableKey({ name, arguments: given }: DirectiveNode): boolean {
  const resolvable = given?.find((argument) => argument.name.value === 'resolvable')?.value
  return name.value === 'key' && !(resolvable?.kind === Kind.BOOLEAN && !resolvable.value)
}
