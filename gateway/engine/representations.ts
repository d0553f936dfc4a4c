import type { FetchNode, QueryPlanSelectionNode } from '@apollo/query-planner'
import type { GraphQLSchema } from 'graphql'
import { isJsonObject, isUnsafeName, type Json, type JsonObject } from './json.ts'
import { mergeInto } from './merge.ts'
import { NotClean } from './not-clean.ts'
import { compileRewrites, type Rewrite } from './rewrites.ts'
import { namesWithin } from './type-condition.ts'

/** How the entities of a fetch are told apart, and how the text that is sent is made of their keys. */
export type Represent = {
  /** undefined: the fetch does not concern this entity. */
  keyOf(entity: JsonObject): Json | undefined
  /** The JSON text of all representations, by their distinct keys. */
  textOf(keys: readonly Json[]): string
}

type Select = (source: JsonObject, into: JsonObject) => boolean
type Requires = readonly QueryPlanSelectionNode[]

/**
 * Compiles what a fetch sends of each entity: its key, and what @requires names. The planner sees to it that all of
 * this was fetched before; an entity that lacks some of it, because of an earlier error, is left out.
 */
export function compileRepresentation(schema: GraphQLSchema, { requires = [], inputRewrites }: FetchNode): Represent {
  const simple = inputRewrites?.length ? undefined : simpleKey(schema, requires)
  if (simple) return representByKey(simple.type, simple.name)
  return representByObject(schema, requires, compileRewrites(schema, inputRewrites))
}

function representByObject(schema: GraphQLSchema, requires: Requires, rewrite: Rewrite | undefined): Represent {
  const select = compileSelections(schema, requires)
  return {
    keyOf(entity) {
      const representation: JsonObject = {}
      if (!select(entity, representation) || !representation.__typename) return undefined
      rewrite?.(representation)
      return JSON.stringify(representation)
    },
    textOf: (texts) => `[${texts.join(',')}]`,
  }
}

/** Gives false where a required field is missing; the representation is then worth nothing. */
function compileSelections(schema: GraphQLSchema, selections: Requires): Select {
  const parts = selections.map((selection) =>
    selection.kind === 'Field' ? selectField(schema, selection) : selectFragment(schema, selection),
  )
  return (source, into) => parts.every((part) => part(source, into))
}

type FieldNode = Extract<QueryPlanSelectionNode, { kind: 'Field' }>
type FragmentNode = Extract<QueryPlanSelectionNode, { kind: 'InlineFragment' }>

function selectField(schema: GraphQLSchema, { name, alias, selections }: FieldNode): Select {
  const field = alias ?? name
  if (isUnsafeName(field)) throw new Error('a required field has a name that reaches prototypes')
  const inner = selections && compileSelections(schema, selections)
  return (source, into) => {
    const value = source[field]
    if (value === undefined) return false
    into[field] = inner ? selectWithin(value, inner) : value
    return true
  }
}

function selectWithin(value: Json, select: Select): Json {
  if (value === null) return null
  if (Array.isArray(value)) return value.map((element) => selectWithinObject(element, select))
  return selectWithinObject(value, select)
}

function selectWithinObject(value: Json, select: Select): JsonObject | null {
  if (value === null) return null
  if (!isJsonObject(value)) throw new NotClean('a required object is none')
  const selected: JsonObject = {}
  return select(value, selected) ? selected : null
}

/** A fragment that lacks something adds nothing, but does not take away what other fragments give. */
function selectFragment(schema: GraphQLSchema, { typeCondition, selections }: FragmentNode): Select {
  if (typeCondition === undefined) return () => true
  const names = namesWithin(schema, typeCondition)
  const select = compileSelections(schema, selections)
  return (source, into) => {
    const { __typename: name } = source
    if (typeof name !== 'string' || !names.has(name)) return true
    const selected: JsonObject = {}
    if (select(source, selected)) mergeInto(into, selected)
    return true
  }
}

/** The usual case, `... on Community { __typename id }`: one type, told apart by one value. */
function simpleKey(schema: GraphQLSchema, requires: Requires): { type: string; name: string } | undefined {
  const [fragment] = requires
  if (requires.length !== 1 || fragment?.kind !== 'InlineFragment' || !fragment.typeCondition) return undefined
  const [typename, key] = fragment.selections
  if (fragment.selections.length !== 2 || key?.kind !== 'Field' || key.selections) return undefined
  if (typename?.kind !== 'Field' || (typename.alias ?? typename.name) !== '__typename') return undefined
  const isOneType = namesWithin(schema, fragment.typeCondition).size === 1
  return isOneType ? { type: fragment.typeCondition, name: key.alias ?? key.name } : undefined
}

/** Distinct values have distinct texts, as long as they are no objects. */
function representByKey(type: string, name: string): Represent {
  /** A name that is computed within a literal would be looked up by the runtime each time. */
  function representationOf(key: Json): JsonObject {
    const representation: JsonObject = { __typename: type }
    representation[name] = key
    return representation
  }
  return {
    keyOf(entity) {
      if (entity.__typename !== type) return undefined
      const value = entity[name]
      if (typeof value === 'object' && value !== null) throw new NotClean('a key that is an object')
      return value
    },
    textOf: (keys) => JSON.stringify(keys.map(representationOf)),
  }
}
