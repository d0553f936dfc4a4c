import { readFile } from 'node:fs/promises'
import { type Schema, Supergraph } from '@apollo/federation-internals'
import { QueryPlanner } from '@apollo/query-planner'
import type { GraphQLSchema } from 'graphql'
import { ConfigProblem } from '#shared/config/config.ts'

/** A supergraph, ready to plan and to serve. */
export type LoadedSupergraph = {
  sdl: string
  /** What clients see, in graphql-js' form and in federation's. */
  schema: GraphQLSchema
  apiSchema: Schema
  supergraphSchema: GraphQLSchema
  planner: QueryPlanner
  subgraphs: { name: string; url: string }[]
}

/** Throws ConfigProblem where the file is missing or holds no supergraph. */
export async function loadSupergraph(path: string): Promise<LoadedSupergraph> {
  const sdl = await readFile(path, 'utf8').catch(() => {
    throw new ConfigProblem(`SUPERGRAPH names ${path}, which cannot be read: npm run contracts writes it`)
  })
  try {
    return buildSupergraph(sdl)
  } catch {
    throw new ConfigProblem(`SUPERGRAPH names ${path}, which holds no supergraph this gateway can serve`)
  }
}

export function buildSupergraph(sdl: string): LoadedSupergraph {
  const supergraph = Supergraph.build(sdl, { validateSupergraph: true })
  const apiSchema = supergraph.apiSchema()
  return {
    sdl,
    schema: apiSchema.toGraphQLJSSchema(),
    apiSchema,
    supergraphSchema: supergraph.schema.toGraphQLJSSchema(),
    planner: new QueryPlanner(supergraph),
    subgraphs: [...supergraph.subgraphsMetadata()].map(({ name, url }) => ({ name, url: url ?? '' })),
  }
}
