import { buildSubgraphSchema } from '@apollo/subgraph'
import {
  type DocumentNode,
  execute,
  GraphQLError,
  type GraphQLFieldResolver,
  type GraphQLOutputType,
  type GraphQLSchema,
  isAbstractType,
  isEnumType,
  isListType,
  isNonNullType,
  isObjectType,
  parse,
} from 'graphql'
import { numberFor } from '#shared/testing/random.ts'
import type { Json, JsonObject } from '../engine/json.ts'
import { type Faults, failureFor, type Outcome, spoil } from './faults.ts'
import type { Schemas } from './schemas.ts'

/** What is answered from now on: all of it follows from the salt. */
export type World = { salt: string; faults: Faults }

export type FetchBody = { query: string; variables?: Record<string, unknown> }

/** Subgraphs that answer any fetch by chance, and always alike while the world stays the same. */
export type Answering = {
  world: World
  answer(service: string, body: FetchBody): Promise<Outcome>
}

/** An object of the made-up world: what is known of it follows from its identity, in whichever subgraph. */
type Thing = JsonObject & {
  __typename: string
  identity: string
  /** What the gateway told of it, besides what it is known by. */
  given?: JsonObject
}

export function createAnswering(schemas: Schemas, world: World): Answering {
  const answering: Answering = { world, answer }
  const built = new Map(Object.entries(schemas).map(([name, sdl]) => [name, buildSchema(sdl, answering)]))
  const documents = new Map<string, DocumentNode>()

  async function answer(service: string, { query, variables }: FetchBody): Promise<Outcome> {
    const { faults, salt } = answering.world
    const failure = failureFor(faults, salt, service, query)
    if (failure) return failure
    const schema = built.get(service)
    if (!schema) throw new Error(`there is no subgraph ${service}`)
    const document = documents.get(query) ?? parse(query)
    documents.set(query, document)
    const result = await execute({ schema, document, ...(variables && { variableValues: variables }) })
    const answered = JSON.parse(JSON.stringify(result))
    if (answered.data) spoil(answered.data, faults, salt)
    return { text: JSON.stringify(answered) }
  }

  return answering
}

function buildSchema(sdl: string, answering: Answering): GraphQLSchema {
  const schema = buildSubgraphSchema({ typeDefs: parse(sdl) })
  for (const type of Object.values(schema.getTypeMap())) {
    if (isAbstractType(type)) type.resolveType = ({ __typename }: Thing) => __typename
    if (!isObjectType(type) || type.name.startsWith('_')) continue
    for (const field of Object.values(type.getFields())) {
      if (field.name === '_entities') field.resolve = resolveEntities(schema, answering)
      else if (field.name !== '_service') field.resolve = resolveField(schema, answering)
    }
  }
  return schema
}

function resolveField(schema: GraphQLSchema, answering: Answering): GraphQLFieldResolver<Thing | undefined, unknown> {
  return (source, given, _, { fieldName, parentType, returnType }) => {
    const { salt, faults } = answering.world
    if (source && (fieldName === 'id' || fieldName === 'code')) return source[fieldName]
    const identity = `${source?.identity ?? parentType.name}.${fieldName}${JSON.stringify(given)}`
    const number = numberFor(`${salt}error${identity}`)
    if (number < faults.errors) throw failureOf(fieldName, number < faults.errors / 2)
    if (numberFor(`${salt}null${identity}`) < faults.nulls) return null
    // What @requires hands over shows in the answer.
    const required = /^[rn]/.test(fieldName) ? JSON.stringify(source?.given) : ''
    return valueFor(schema, returnType, identity + required, salt)
  }
}

function failureOf(fieldName: string, hasCode: boolean): GraphQLError {
  return new GraphQLError(`no ${fieldName}`, hasCode ? { extensions: { code: 'FORBIDDEN' } } : {})
}

function valueFor(schema: GraphQLSchema, type: GraphQLOutputType, identity: string, salt: string): Json {
  const number = numberFor(`${salt}value${identity}`)
  if (isNonNullType(type)) return valueFor(schema, type.ofType, identity, salt)
  if (isListType(type)) {
    const length = Math.floor(number * 4)
    return Array.from({ length }, (_, index) => valueFor(schema, type.ofType, `${identity}#${index}`, salt))
  }
  if (isEnumType(type)) return type.getValues()[Math.floor(number * type.getValues().length)]?.name ?? null
  if (isObjectType(type)) return thing(schema, type.name, identity, number)
  if (!isAbstractType(type)) return leaf(type.name, number)
  const possible = schema.getPossibleTypes(type)
  const chosen = possible[Math.floor(numberFor(`${salt}type${identity}`) * possible.length)]
  return chosen ? thing(schema, chosen.name, identity, number) : null
}

/** Entities are few, so that they meet again. */
function thing(schema: GraphQLSchema, typename: string, identity: string, number: number): Thing {
  const type = schema.getType(typename)
  if (!isObjectType(type) || !type.getFields().id) return { __typename: typename, identity }
  return entityThing(schema, typename, Math.floor(number * 6))
}

function entityThing(schema: GraphQLSchema, typename: string, number: number): Thing {
  const id = `i${number}`
  const isMedia = ['M', 'Book', 'Film'].includes(typename)
  // Which media an id is follows from the id, since the subgraph that takes all for one type cannot tell.
  const actual = isMedia && schema.getType('Film') ? (number % 2 === 0 ? 'Book' : 'Film') : typename
  return { __typename: actual, identity: `${isMedia ? 'M' : typename}:${id}`, id, code: 10 + number }
}

function leaf(name: string, number: number): Json {
  const whole = Math.floor(number * 1000)
  const values: Record<string, Json> = {
    Int: whole - 200,
    Float: whole / 8,
    Boolean: number < 0.5,
    ID: whole % 2 === 0 ? `i${whole}` : whole,
    String: '“é"\\\n𠮷'.slice(0, whole % 5) + whole,
    JSON: whole % 3 === 0 ? null : { a: [1, { b: 'x' }], number: whole },
  }
  return values[name] ?? whole
}

function resolveEntities(schema: GraphQLSchema, answering: Answering): GraphQLFieldResolver<unknown, unknown> {
  return (_, { representations }) =>
    representations.map((representation: JsonObject) => {
      const { __typename: typename, id, code, ...given } = representation
      const number = typeof id === 'string' ? Number(id.slice(1)) : Number(code) - 10
      const { salt, faults } = answering.world
      if (numberFor(`${salt}entity${typename}${number}`) < faults.nulls / 2) return null
      return { ...entityThing(schema, String(typename), number), given }
    })
}
