import type { FetchNode } from '@apollo/query-planner'
import type { GraphQLSchema } from 'graphql'
import { deduplicate, ownCopy, spreadEntities } from './deduplication.ts'
import { isJsonObject, type Json, type JsonObject } from './json.ts'
import { mergeInto } from './merge.ts'
import { NotClean } from './not-clean.ts'
import type { Place, Step } from './plan.ts'
import { compileRepresentation } from './representations.ts'
import { bodyHead, writeBody } from './request-body.ts'
import { compileRewrites, type Rewrite } from './rewrites.ts'
import { type Run, send } from './run.ts'
import type { FetchKind, Reply } from './subgraph.ts'

/** A fetch from one subgraph: of root fields, or with `requires` of more about entities that are already here. */
export function compileFetch(schema: GraphQLSchema, node: FetchNode): Step {
  if (node.contextRewrites?.length) throw new Error('@context is not supported')
  return node.requires ? compileEntityFetch(schema, node) : compileRootFetch(schema, node)
}

function compileRootFetch(schema: GraphQLSchema, node: FetchNode): Step {
  const ask = compileAsking(node)
  const rewrite = compileRewrites(schema, node.outputRewrites)
  return async (run, place) => {
    const objects = objectsAt(place)
    if (objects.length === 0) return
    const data = dataOf(run, await ask(run, variablesFor(node, run)))
    if (!data) return
    rewrite?.(data)
    for (const [index, object] of objects.entries()) mergeInto(object, index === 0 ? data : ownCopy(data))
  }
}

function compileEntityFetch(schema: GraphQLSchema, node: FetchNode): Step {
  const ask = compileAsking(node)
  const { keyOf, textOf } = compileRepresentation(schema, node)
  const rewrite = compileRewrites(schema, node.outputRewrites)
  return async (run, place) => {
    const keys: Json[] = []
    const entities: JsonObject[] = []
    for (const entity of objectsAt(place)) {
      const key = keyOf(entity)
      if (key === undefined) continue
      keys.push(key)
      entities.push(entity)
    }
    if (keys.length === 0) return
    const { distinct, answeredBy } = deduplicate(keys)
    const data = dataOf(run, await ask(run, variablesFor(node, run), textOf(distinct)))
    if (!data) return
    const received = receivedEntities(data, distinct.length)
    if (rewrite) mergeRewritten(entities, answeredBy ? spreadEntities(received, answeredBy) : received, rewrite)
    else mergeEntities(entities, received, answeredBy)
  }
}

/** undefined: the stock executor has taken over, nothing is sent. */
type Ask = (run: Run, variables: object, representations?: string) => Promise<Reply> | undefined

function compileAsking({ serviceName, operation, operationName, operationKind }: FetchNode): Ask {
  const head = bodyHead(operation, operationName)
  const kind: FetchKind = operationKind === 'mutation' ? 'mutation' : 'query'
  return (run, variables, representations) =>
    run.left ? undefined : send(run, serviceName, writeBody(head, variables, representations), kind)
}

/** undefined: meanwhile the stock executor has taken over. Throws NotClean for any error. */
function dataOf({ left }: Run, reply: Reply | undefined): JsonObject | undefined {
  if (left || !reply) return undefined
  const { data, errors } = reply.answer
  if (errors) throw new NotClean('a subgraph answered with errors')
  if (!data) throw new NotClean('a subgraph answered without data')
  return data
}

/** The variables that the fetch uses, as far as the client gave them. */
function variablesFor({ variableUsages, requires }: FetchNode, { variables }: Run): Record<string, unknown> {
  const used: Record<string, unknown> = {}
  for (const name of variableUsages ?? []) {
    if (Object.hasOwn(variables, name) && variables[name] !== undefined) used[name] = variables[name]
  }
  if (requires && 'representations' in used) throw new NotClean('a variable with the name of the representations')
  return used
}

function objectsAt(place: Place): JsonObject[] {
  if (!Array.isArray(place)) return [place]
  const objects = place.filter((value) => value !== null && value !== undefined)
  if (!objects.every(isJsonObject)) throw new NotClean('an entity that is no object')
  return objects
}

function receivedEntities({ _entities: entities }: JsonObject, expected: number): Json[] {
  if (!Array.isArray(entities) || entities.length !== expected) throw new NotClean('another number of entities')
  return entities
}

/** What was asked for once may stand in several places: each has its own, since each is completed by itself. */
function mergeEntities(
  entities: readonly JsonObject[],
  received: readonly Json[],
  answeredBy: readonly number[] | undefined,
): void {
  for (const [index, entity] of entities.entries()) {
    const more = receivedObject(received[answeredBy?.[index] ?? index])
    if (!more) continue
    if ('__typename' in more && !more.__typename) throw new NotClean('an entity without a type')
    mergeInto(entity, answeredBy ? ownCopy(more) : more)
  }
}

/** Rewrites change what they get, so each entity has its own; they may ask for its type. */
function mergeRewritten(entities: readonly JsonObject[], received: readonly Json[], rewrite: Rewrite): void {
  for (const [index, entity] of entities.entries()) {
    const more = receivedObject(received[index])
    if (!more) continue
    if (!more.__typename) more.__typename = entity.__typename
    rewrite(more)
    mergeInto(entity, more)
  }
}

function receivedObject(value: Json | undefined): JsonObject | undefined {
  if (value === null || value === undefined) return undefined
  if (!isJsonObject(value)) throw new NotClean('an entity that is no object')
  return value
}
