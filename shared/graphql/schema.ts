import { readFileSync } from 'node:fs'
import { buildSubgraphSchema } from '@apollo/subgraph'
import type { GraphQLResolverMap } from '@apollo/subgraph/dist/schema-helper/resolverMap.js'
import {
  concatAST,
  type DocumentNode,
  type GraphQLInputType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  parse,
} from 'graphql'
import { enumValueOf } from './codes.ts'
import { askedAgain } from './mutations-again.ts'
import { scalars } from './scalars.ts'

/** Type → field → resolver, typed where it is written by the types generated from the schema. */
export type Resolvers = Record<string, object>

/** A mechanism's part of a schema: a file, or the text itself where the kit makes it. */
export type SchemaPart = URL | string

/** What all subgraphs share, then each mechanism's part. */
export function readTypeDefinitions(parts: readonly SchemaPart[]): DocumentNode {
  const common = new URL('common.graphql', import.meta.url)
  return concatAST([common, ...parts].map((part) => parse(part instanceof URL ? readFileSync(part, 'utf8') : part)))
}

export function subgraphSchema(schemas: readonly SchemaPart[], parts: readonly Resolvers[]): GraphQLSchema {
  const resolvers: Resolvers = {}
  for (const part of parts) {
    for (const [type, members] of Object.entries(part)) resolvers[type] = { ...resolvers[type], ...members }
  }
  if (resolvers.Mutation) resolvers.Mutation = askedAgain(resolvers.Mutation)
  const typeDefs = readTypeDefinitions(schemas)
  const enums = enumResolvers(typeDefs)
  // The generated types have checked every resolver against the schema; here the map is handed over untyped.
  const map = { ...resolvers, ...enums, ...scalars } as GraphQLResolverMap<unknown>
  return withInsideDefaults(buildSubgraphSchema({ typeDefs, resolvers: map }))
}

/** Defaults were read before the enums had their inside values. */
function withInsideDefaults(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    const inputs = isInputObjectType(type) ? Object.values(type.getFields()) : []
    const args =
      isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()).flatMap((field) => field.args) : []
    for (const input of [...inputs, ...args]) {
      if (input.defaultValue !== undefined) input.defaultValue = insideValue(input.type, input.defaultValue)
    }
  }
  return schema
}

/** An outside value of this type with its enums as resolvers know them, however deep they stand. */
function insideValue(type: GraphQLInputType, value: unknown): unknown {
  if (value === null) return null
  if (isNonNullType(type)) return insideValue(type.ofType, value)
  if (isListType(type)) return Array.isArray(value) ? value.map((each) => insideValue(type.ofType, each)) : value
  if (isEnumType(type)) return typeof value === 'string' ? enumValueOf(value) : value
  if (!isInputObjectType(type) || typeof value !== 'object') return value
  const fields = type.getFields()
  return Object.fromEntries(
    Object.entries(value).map(([name, own]) => [name, fields[name] ? insideValue(fields[name].type, own) : own]),
  )
}

function enumResolvers({ definitions }: DocumentNode): Record<string, Record<string, string>> {
  const enums = definitions.filter((definition) => definition.kind === Kind.ENUM_TYPE_DEFINITION)
  return Object.fromEntries(
    enums.map(({ name, values = [] }) => [
      name.value,
      Object.fromEntries(values.map((value) => [value.name.value, enumValueOf(value.name.value)])),
    ]),
  )
}
