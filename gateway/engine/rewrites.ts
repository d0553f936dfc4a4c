import type { FetchDataRewrite } from '@apollo/query-planner'
import type { GraphQLSchema } from 'graphql'
import { isJsonObject, isUnsafeName, type Json, type JsonObject } from './json.ts'
import { namesWithin } from './type-condition.ts'

/** Changes a representation before it is sent, or an answer before it is merged. */
export type Rewrite = (value: Json | undefined) => void

type Change = (object: JsonObject) => void

/** In a rewrite's path: only objects of this type, or whose type is not known. */
const TYPE_CONDITION = '... on '

/**
 * Compiles the planner's rewrites: they set `__typename` for @interfaceObject, and rename fields of different types
 * that share a response name, in the fetch and back in the answer.
 */
export function compileRewrites(
  schema: GraphQLSchema,
  rewrites: readonly FetchDataRewrite[] | undefined,
): Rewrite | undefined {
  if (!rewrites || rewrites.length === 0) return undefined
  const compiled = rewrites.map((rewrite) => compileRewrite(schema, rewrite))
  return (value) => {
    for (const rewrite of compiled) rewrite(value)
  }
}

function compileRewrite(schema: GraphQLSchema, rewrite: FetchDataRewrite): Rewrite {
  const name = rewrite.path.at(-1)
  if (name === undefined) return () => {}
  if (name.startsWith(TYPE_CONDITION)) throw new Error('a rewrite ends with a name')
  return along(schema, rewrite.path.slice(0, -1), changeOf(rewrite, name))
}

function changeOf(rewrite: FetchDataRewrite, name: string): Change {
  const other = rewrite.kind === 'KeyRenamer' ? rewrite.renameKeyTo : name
  if (isUnsafeName(name) || isUnsafeName(other)) throw new Error('a rewrite to a name that reaches prototypes')
  if (rewrite.kind === 'ValueSetter') {
    return (object) => {
      object[name] = rewrite.setValueTo
    }
  }
  return (object) => {
    const value = object[name]
    if (!value) return
    object[other] = value
    object[name] = undefined
  }
}

function along(schema: GraphQLSchema, [step, ...rest]: readonly string[], change: Change): Rewrite {
  const inside = step === undefined ? change : stepInto(schema, step, along(schema, rest, change))
  return function apply(value) {
    if (Array.isArray(value)) value.forEach(apply)
    else if (isJsonObject(value)) inside(value)
  }
}

function stepInto(schema: GraphQLSchema, step: string, next: Rewrite): Change {
  if (!step.startsWith(TYPE_CONDITION)) {
    if (isUnsafeName(step)) throw new Error('a rewrite along a name that reaches prototypes')
    return (object) => next(object[step])
  }
  const names = namesWithin(schema, step.slice(TYPE_CONDITION.length))
  return (object) => {
    const { __typename: name } = object
    if (!name || (typeof name === 'string' && names.has(name))) next(object)
  }
}
