import { type DirectiveNode, type GraphQLSchema, Kind } from 'graphql'
import { type EntryRoot, type EntryType, entryTypes } from './table.ts'

/** The entry subgraph's name, and where the supergraph says it is: in the gateway's own process. */
export const ENTRY_NAME = 'entry'
export const ENTRY_URL = 'local:entry'

/**
 * The entry subgraph's schema for the types that some other subgraph owns: stubs with a key and nothing else, so that
 * an owner that is down costs its own fields and not the answer.
 */
export function entrySdl(types: readonly EntryType[]): string {
  return `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@tag"])

"Anything with an id that the whole graph knows; \`node\` finds it."
interface Node {
  "Prefixed id, the same in the graph, in the store and in the topics."
  id: ID!
}

type Query {
  "The object with this id, of whatever type; null where the id has no form we know, or nothing to show."
  node(
    "Prefixed id, like com_440310-10018."
    id: ID!
  ): Node
${types.flatMap(({ type, root }) => (root ? [rootSdl(type, root)] : [])).join('')}}
${types.map(stubSdl).join('')}`
}

function rootSdl(type: string, { field, argument, description }: EntryRoot): string {
  return `
  ${JSON.stringify(description)}
  ${field}(
    ${JSON.stringify(argument.description)}
    ${argument.name}: ${argument.type}!
  ): ${type}
`
}

/** The supergraph says by a tag which ids are whose, so that the gateway needs nothing else to find them. */
const TAG = 'id-'

function stubSdl({ type, prefix }: EntryType): string {
  return `
type ${type} implements Node @key(fields: "id", resolvable: false) @tag(name: "${TAG}${prefix}") {
  id: ID!
}
`
}

/** The types that a supergraph with an entry subgraph finds by their ids. */
export function entryTypesOf(supergraph: GraphQLSchema): EntryType[] {
  const tagged = Object.values(supergraph.getTypeMap()).flatMap(({ name, astNode }) => {
    const tags = (astNode?.directives ?? []).flatMap(tagOf).filter((tag) => tag.startsWith(TAG))
    return tags.map((tag) => [tag.slice(TAG.length), name] as const)
  })
  return entryTypes(Object.fromEntries(tagged))
}

function tagOf({ name, arguments: given = [] }: DirectiveNode): string[] {
  const value = given.find((argument) => argument.name.value === 'name')?.value
  return name.value === 'tag' && value?.kind === Kind.STRING ? [value.value] : []
}
