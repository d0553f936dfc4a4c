import type { EntryRoot, EntryType } from './table.ts'

/** The entry subgraph's name, and where the supergraph says it is: in the gateway's own process. */
export const ENTRY_NAME = 'entry'
export const ENTRY_URL = 'local:entry'

/**
 * The entry subgraph's schema for the types that some other subgraph owns: stubs with a key and nothing else, so that
 * an owner that is down costs its own fields and not the answer.
 */
export function entrySdl(types: readonly EntryType[]): string {
  return `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])

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
${types.map(({ type }) => stubSdl(type)).join('')}`
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

function stubSdl(type: string): string {
  return `
type ${type} implements Node @key(fields: "id", resolvable: false) {
  id: ID!
}
`
}
