import {
  type GraphQLCompositeType,
  type GraphQLList,
  type GraphQLObjectType,
  type GraphQLOutputType,
  getNullableType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type SelectionSetNode,
} from 'graphql'
import { isJsonObject, isUnsafeName, type Json, type JsonObject } from './json.ts'
import { type IsLeaf, leafCheck, plainKind } from './leaves.ts'
import { NotClean } from './not-clean.ts'
import { type Conditions, collectFields, type Field, type Selected } from './selections.ts'

/** Makes the data of the answer from everything that was fetched; changes `fetched`. Throws NotClean. */
export type Projector = (fetched: JsonObject) => JsonObject

type Complete = (value: Json | undefined) => Json
type CompleteObject = (object: JsonObject) => JsonObject

type Compilation = Selected & {
  conditions: Conditions
  /** Objects of one type with the same selections are completed alike, wherever they stand. */
  known: Map<string, CompleteObject>
  /** Numbers for selection sets, to tell them apart by. */
  numbers: Map<SelectionSetNode, number>
}

/**
 * Compiles the completion of an answer (CompleteValue of the specification, 6.4.3) as far as nothing is wrong with the
 * values: exactly the selected fields, in the order of the query, without what was fetched only for the plan's own
 * sake. The objects of an abstract type are compiled by their concrete type, each when it first occurs.
 * Throws an Error for what is never compiled: introspection, and response names that reach prototypes.
 */
export function compileProjector(selected: Selected, conditions: Conditions): Projector {
  const root = selected.schema.getRootType(selected.operation.operation)
  if (!root) throw new Error('the schema has no such root')
  const compilation = { ...selected, conditions, known: new Map(), numbers: new Map() }
  return objectOf(compilation, root, [selected.operation.selectionSet])
}

function objectOf(
  compilation: Compilation,
  type: GraphQLObjectType,
  sets: readonly SelectionSetNode[],
): CompleteObject {
  const key = `${type.name} ${sets.map((set) => numberOf(compilation, set)).join(' ')}`
  const found = compilation.known.get(key)
  if (found) return found
  const complete = compileObject(compilation, type, sets)
  compilation.known.set(key, complete)
  return complete
}

function numberOf({ numbers }: Compilation, set: SelectionSetNode): number {
  const number = numbers.get(set) ?? numbers.size
  numbers.set(set, number)
  return number
}

function compileObject(
  compilation: Compilation,
  type: GraphQLObjectType,
  sets: readonly SelectionSetNode[],
): CompleteObject {
  const collected = collectFields(compilation, type, sets, compilation.conditions)
  const fields = [...collected].map(([name, field]) => {
    const declared = type.getFields()[field.name]?.type
    return {
      name,
      plain: declared && plainKind(declared),
      complete: completeField(compilation, type, name, field),
    }
  })
  const selected = new Set(collected.keys())
  return (object) => {
    const { __typename: given } = object
    if (given !== undefined && given !== type.name) throw new NotClean('an object of another type')
    return completeFields(object, fields, selected)
  }
}

/** A value of the kind `plain` is complete as it is. */
type CompiledField = { name: string; plain: string | undefined; complete: Complete }

/**
 * In the object itself, as far as it has the selected fields in their order: what was not selected becomes undefined,
 * which is not written. Copies of all objects would cost as much as parsing.
 */
function completeFields(
  object: JsonObject,
  fields: readonly CompiledField[],
  selected: ReadonlySet<string>,
): JsonObject {
  let found = 0
  for (const name in object) {
    const field = fields[found]
    if (field?.name !== name) {
      if (selected.has(name)) return completeCopy(object, fields, found)
      object[name] = undefined
      continue
    }
    found++
    const value = object[name]
    if (typeof value === field.plain) continue
    const completed = field.complete(value)
    if (completed !== value) object[name] = completed
  }
  return found === fields.length ? object : completeCopy(object, fields, found)
}

/** The first fields, so many as were `found` in their order, are complete already. */
function completeCopy(object: JsonObject, fields: readonly CompiledField[], found: number): JsonObject {
  const copy: JsonObject = {}
  for (const [index, { name, complete }] of fields.entries()) {
    copy[name] = index < found ? object[name] : complete(object[name])
  }
  return copy
}

function completeField(
  compilation: Compilation,
  type: GraphQLObjectType,
  responseName: string,
  field: Field,
): Complete {
  if (isUnsafeName(responseName)) throw new Error('a response name that reaches prototypes')
  if (field.name === '__typename') return completeTypename(type.name, isRoot(compilation, type))
  const definition = type.getFields()[field.name]
  if (!definition) throw new Error('introspection is not compiled')
  return completeType(compilation, definition.type, field.within)
}

/** Of root types it is never fetched, and subgraphs may call them otherwise: the name is the schema's. */
function completeTypename(name: string, mayBeMissing: boolean): Complete {
  return (value) => {
    const isMissing = value === undefined || value === null
    if (value !== name && !(isMissing && mayBeMissing)) throw new NotClean('an object of another type')
    return name
  }
}

function isRoot({ schema }: Compilation, type: GraphQLObjectType): boolean {
  return type === schema.getQueryType() || type === schema.getMutationType()
}

function completeType(compilation: Compilation, type: GraphQLOutputType, sets: readonly SelectionSetNode[]): Complete {
  const mayBeNull = !isNonNullType(type)
  const nullable = getNullableType(type)
  if (isLeafType(nullable)) return completeLeaf(leafCheck(nullable), mayBeNull)
  const complete = completeThere(compilation, nullable, sets)
  return (value) => (value === undefined || value === null ? completeNull(mayBeNull) : complete(value))
}

function completeNull(mayBeNull: boolean): null {
  if (!mayBeNull) throw new NotClean('null where something must be')
  return null
}

/** Of a value that is there. */
function completeThere(
  compilation: Compilation,
  type: GraphQLList<GraphQLOutputType> | GraphQLCompositeType,
  sets: readonly SelectionSetNode[],
): (value: Json) => Json {
  if (isListType(type)) return completeList(completeType(compilation, type.ofType, sets))
  const complete = completeComposite(compilation, type, sets)
  return (value) => {
    if (!isJsonObject(value)) throw new NotClean('no object where one must be')
    return complete(value)
  }
}

function completeList(complete: Complete): (value: Json) => Json {
  return (value) => {
    if (!Array.isArray(value)) throw new NotClean('no list where one must be')
    return value.map(complete)
  }
}

/** The most frequent of all, so one function with all that there is to it. */
function completeLeaf(isValid: IsLeaf, mayBeNull: boolean): Complete {
  return (value) => {
    if (value === undefined || value === null) return completeNull(mayBeNull)
    if (!isValid(value)) throw new NotClean('a value of another kind')
    return value
  }
}

function completeComposite(
  compilation: Compilation,
  type: GraphQLCompositeType,
  sets: readonly SelectionSetNode[],
): CompleteObject {
  if (isObjectType(type)) return objectOf(compilation, type, sets)
  const possible = new Map(compilation.schema.getPossibleTypes(type).map((object) => [object.name as Json, object]))
  const known = new Map<Json | undefined, CompleteObject>()
  return (object) => {
    const { __typename: name = null } = object
    const found = known.get(name)
    if (found) return found(object)
    const actual = possible.get(name)
    if (!actual) throw new NotClean('an object of an unexpected type')
    const complete = objectOf(compilation, actual, sets)
    known.set(name, complete)
    return complete(object)
  }
}
