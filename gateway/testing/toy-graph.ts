import { setTimeout as wait } from 'node:timers/promises'
import { GraphQLError } from 'graphql'
import type { ToyDefinition } from './toy-subgraph.ts'

const LINK = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable"])'
const NODE = 'interface Node { id: ID! }'

/** Three communities for any number of matters, so that joins repeat their keys. */
export const matter = (n: number) => ({ id: `mat_${n}`, number: `N${n}`, community: { id: `com_440310-${n % 3}` } })
const matterById = ({ id }: { id: string }) => matter(Number(id.slice(4)))

export const smartGovernance: ToyDefinition = {
  name: 'smart-governance',
  sdl: `${LINK}
    ${NODE}
    type Query {
      matter(id: ID!): Matter
      matters(first: Int, after: String): MatterConnection
      recent(first: Int = 5): [Matter!]
      echo(input: EchoInput!): String
      fail(code: String, message: String!): String
      slow(ms: Int!): String
    }
    type Mutation { receive(input: ReceiveInput!): ReceivePayload  slowly(ms: Int!): String }
    input EchoInput { text: String!  inside: EchoInput }
    input ReceiveInput { commandId: ID! }
    type ReceivePayload { matter: Matter }
    type Matter implements Node @key(fields: "id") {
      id: ID!
      number: String!
      community: Community
      parent: Matter
      similar: [Matter!]
      similarPages(first: Int): MatterConnection
    }
    type MatterConnection { edges: [MatterEdge!]!  hasMore: Boolean! }
    type MatterEdge { cursor: String!  node: Matter! }
    type Community implements Node @key(fields: "id") { id: ID!  name: String!  street: String }`,
  resolvers: {
    Query: {
      matter: (_, args) => matterById(args),
      matters: (_, { first = 20 }) => ({
        edges: Array.from({ length: first }, (_, n) => ({ cursor: String(n), node: matter(n) })),
        hasMore: true,
      }),
      recent: (_, { first }) => Array.from({ length: first }, (_, n) => matter(n)),
      echo: (_, { input }) => input.text,
      fail: (_, { code, message }) => {
        throw code ? new GraphQLError(message, { extensions: { code, secret: 'leak' } }) : new Error(message)
      },
      slow: async (_, { ms }) => {
        await wait(ms)
        return 'at last'
      },
    },
    Mutation: {
      receive: (_, { input }) => ({ matter: { ...matter(1), number: input.commandId } }),
      slowly: async (_, { ms }) => {
        await wait(ms)
        return 'done'
      },
    },
    Matter: { __resolveReference: matterById, similar: () => [] },
    Community: {
      __resolveReference: ({ id }: { id: string }) => ({ id }),
      name: ({ id }) => `name of ${id}`,
      street: () => 'one',
    },
  },
}

export const ruleOfLaw: ToyDefinition = {
  name: 'rule-of-law',
  sdl: `${LINK}
    ${NODE}
    type Query { grades: [Community!] }
    type Community implements Node @key(fields: "id") { id: ID!  grade: String  details: Details }
    type Details { text: String  sources: [Source!]  levels: [Level!]! }
    enum Level { LOW HIGH }
    type Source { name: String }`,
  resolvers: {
    Query: { grades: () => [{ id: 'com_440310-1' }] },
    Community: {
      __resolveReference: ({ id }: { id: string }) => {
        if (id.endsWith('-9')) throw new GraphQLError('not yours', { extensions: { code: 'FORBIDDEN' } })
        return { id }
      },
      grade: ({ id }) => `grade of ${id}`,
      details: ({ id }) => ({ text: id, sources: [{ name: 'one' }], levels: ['LOW'] }),
    },
  },
}
