import { readFileSync } from 'node:fs'
import { buildSubgraphSchema } from '@apollo/subgraph'
import { concatAST, type DocumentNode, type GraphQLResolveInfo, type GraphQLSchema, parse } from 'graphql'
import type { RequestContext } from './context.ts'
import { scalars } from './scalars.ts'

/** A method's parameters are compared both ways: a resolver may name its rows and arguments, as the schema promises. */
export type Resolver = {
  resolve(parent: unknown, args: unknown, context: RequestContext, info: GraphQLResolveInfo): unknown
}['resolve']

/** Type → field → resolver. */
export type Resolvers = Record<string, Record<string, Resolver>>

/** What all subgraphs share, then each mechanism's part. */
export function readTypeDefinitions(files: readonly URL[]): DocumentNode {
  const common = new URL('common.graphql', import.meta.url)
  return concatAST([common, ...files].map((file) => parse(readFileSync(file, 'utf8'))))
}

export function subgraphSchema(files: readonly URL[], parts: readonly Resolvers[]): GraphQLSchema {
  const resolvers: Resolvers = {}
  for (const part of parts) {
    for (const [type, members] of Object.entries(part)) resolvers[type] = { ...resolvers[type], ...members }
  }
  return buildSubgraphSchema({ typeDefs: readTypeDefinitions(files), resolvers: { ...resolvers, ...scalars } })
}
