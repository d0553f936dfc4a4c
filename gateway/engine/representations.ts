import type { FetchNode, QueryPlanSelectionNode } from '@apollo/query-planner'
import type { GraphQLSchema } from 'graphql'
import { isJsonObject, isUnsafeName, type Json, type JsonObject } from './json.ts'
import { mergeInto } from './merge.ts'
import { NotClean } from './not-clean.ts'
import { compileRewrites, type Rewrite } from './rewrites.ts'
import { namesWithin } from './type-condition.ts'

/** An entity's representation as the text that is sent; undefined: the fetch does not concern this entity. */
export type Represent = (entity: JsonObject) => string | undefined

type Select = (source: JsonObject, into: JsonObject) => boolean
type Requires = readonly QueryPlanSelectionNode[]

/**
 * What a fetch `requires` of an entity: its key, and what @requires names (the planner's rule that every input has been
 * fetched before). An entity without all of it, which an earlier error has left incomplete, is passed over.
 */
export function compileRepresentation(schema: GraphQLSchema, { requires = [], inputRewrites }: FetchNode): Represent {
  const general = representByObject(schema, requires, compileRewrites(schema, inputRewrites))
  const fields = inputRewrites?.length ? undefined : flatFields(requires)
  return fields ? representFlat(schema, fields, general) : general
}

function representByObject(schema: GraphQLSchema, requires: Requires, rewrite: Rewrite | undefined): Represent {
  const select = compileSelections(schema, requires)
  return (entity) => {
    const representation: JsonObject = {}
    if (!select(entity, representation) || !representation.__typename) return undefined
    rewrite?.(representation)
    return JSON.stringify(representation)
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

type FlatFields = { condition: string; names: string[] }

/** The usual case, `... on Community { __typename id }`: one type and plain values. */
function flatFields(requires: Requires): FlatFields | undefined {
  const [fragment] = requires
  if (requires.length !== 1 || fragment?.kind !== 'InlineFragment' || !fragment.typeCondition) return undefined
  const names = fragment.selections.flatMap((field) =>
    field.kind === 'Field' && !field.selections ? [field.alias ?? field.name] : [],
  )
  const isFlat = names.length === fragment.selections.length && new Set(names).size === names.length
  return isFlat && names.includes('__typename') ? { condition: fragment.typeCondition, names } : undefined
}

/** Writes the text at once; values that are not plain take the general way. */
function representFlat(schema: GraphQLSchema, { condition, names }: FlatFields, general: Represent): Represent {
  const within = namesWithin(schema, condition)
  const fields = names.map((name, index) => ({ name, prefix: `${index === 0 ? '{' : ','}${JSON.stringify(name)}:` }))
  return (entity) => {
    const { __typename: type } = entity
    if (typeof type !== 'string' || !within.has(type)) return undefined
    let text = ''
    for (const { name, prefix } of fields) {
      const value = entity[name]
      if (value === undefined || typeof value === 'object') return general(entity)
      text += prefix + JSON.stringify(value)
    }
    return `${text}}`
  }
}
