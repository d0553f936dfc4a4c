import {
  type DirectiveNode,
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isListType,
  isNonNullType,
  isUnionType,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
  type ValueNode,
  visit,
} from 'graphql'
import type { Fragments } from './shape.ts'

/** What a list without a size of its own is taken to hold, and a page where `first` is not given. */
export const DEFAULT_SIZE = 20

export type Cost = {
  /** Objects the answer may hold: every object counts 1, times the sizes of the lists around it. */
  objects: number
  /** The largest page asked for. */
  page: number
}

export type Variables = Record<string, unknown>

export type WeighedOperation = { schema: GraphQLSchema; operation: OperationDefinitionNode; fragments: Fragments }

type Weighing = WeighedOperation & { variables: Variables; known: Map<string, number>; page: number }

const PAGE_ARGUMENTS = new Set(['first', 'last'])

/**
 * The cost with these variables (coerced: with their defaults). An upper bound: what is skipped does not count, types
 * that exclude each other all do. The work is bounded by the document's length, not by its expansion: a fragment is
 * weighed once per page size around it.
 */
export function weigh(operation: WeighedOperation, variables: Variables): Cost {
  const weighing: Weighing = { ...operation, variables, known: new Map(), page: 0 }
  const root = operation.schema.getRootType(operation.operation.operation)
  const objects = root ? ofSelections(weighing, operation.operation.selectionSet, root) : 0
  return { objects, page: weighing.page }
}

/** The variables that the cost depends on: those of pages and of @skip and @include. */
export function decidingVariables({ operation, fragments }: WeighedOperation): string[] {
  const names = new Set<string>()
  for (const definition of [operation, ...Object.values(fragments)]) {
    visit(definition, {
      Argument: ({ name, value }) => {
        const decides = PAGE_ARGUMENTS.has(name.value) || name.value === 'if'
        if (decides && value.kind === Kind.VARIABLE) names.add(value.name.value)
      },
    })
  }
  return [...names].sort()
}

/** `size`: the page that the field around asked for, which its own lists (edges, nodes) take. */
function ofSelections(
  weighing: Weighing,
  { selections }: SelectionSetNode,
  parent: GraphQLCompositeType,
  size?: number,
): number {
  return selections
    .filter(({ directives }) => isIncluded(directives, weighing.variables))
    .reduce((sum, selection) => sum + ofSelection(weighing, selection, parent, size), 0)
}

function ofSelection(
  weighing: Weighing,
  selection: SelectionNode,
  parent: GraphQLCompositeType,
  size?: number,
): number {
  if (selection.kind === Kind.FIELD) return ofField(weighing, selection, parent, size)
  if (selection.kind === Kind.FRAGMENT_SPREAD) return ofFragment(weighing, selection.name.value, size)
  const type = compositeType(weighing.schema, selection.typeCondition?.name.value) ?? parent
  return ofSelections(weighing, selection.selectionSet, type, size)
}

function ofFragment(weighing: Weighing, name: string, size?: number): number {
  const key = `${name} ${size}`
  const found = weighing.known.get(key)
  if (found !== undefined) return found
  const fragment = weighing.fragments[name]
  const type = compositeType(weighing.schema, fragment?.typeCondition.name.value)
  const cost = fragment && type ? ofSelections(weighing, fragment.selectionSet, type, size) : 0
  weighing.known.set(key, cost)
  return cost
}

function ofField(weighing: Weighing, node: FieldNode, parent: GraphQLCompositeType, size?: number): number {
  const field = isUnionType(parent) ? undefined : parent.getFields()[node.name.value]
  const type = field && getNamedType(field.type)
  if (!field || !isCompositeType(type) || !node.selectionSet) return 0
  const page = pageOf(node, field, weighing.variables)
  weighing.page = Math.max(weighing.page, page ?? 0)
  if (!holdsList(field.type)) return 1 + ofSelections(weighing, node.selectionSet, type, page)
  return Math.max(page ?? size ?? DEFAULT_SIZE, 0) * (1 + ofSelections(weighing, node.selectionSet, type))
}

/** undefined: the field has no pages. */
function pageOf(node: FieldNode, { args }: GraphQLField<unknown, unknown>, variables: Variables): number | undefined {
  const paging = args.filter(({ name }) => PAGE_ARGUMENTS.has(name))
  if (paging.length === 0) return undefined
  const sizes = paging.map(({ name, defaultValue }) => {
    const given = node.arguments?.find((argument) => argument.name.value === name)?.value
    return numberOf(given, variables) ?? defaultValue
  })
  const stated = sizes.filter((size) => typeof size === 'number')
  return stated.length > 0 ? Math.max(...stated) : DEFAULT_SIZE
}

function isIncluded(directives: readonly DirectiveNode[] | undefined, variables: Variables): boolean {
  return (directives ?? []).every(({ name, arguments: given }) => {
    if (name.value !== 'skip' && name.value !== 'include') return true
    const condition = booleanOf(given?.find((argument) => argument.name.value === 'if')?.value, variables)
    return condition === undefined || condition === (name.value === 'include')
  })
}

function booleanOf(value: ValueNode | undefined, variables: Variables): boolean | undefined {
  const given = value?.kind === Kind.VARIABLE ? variables[value.name.value] : undefined
  if (typeof given === 'boolean') return given
  return value?.kind === Kind.BOOLEAN ? value.value : undefined
}

function numberOf(value: ValueNode | undefined, variables: Variables): number | undefined {
  const given = value?.kind === Kind.VARIABLE ? variables[value.name.value] : undefined
  if (typeof given === 'number') return given
  return value?.kind === Kind.INT ? Number(value.value) : undefined
}

function compositeType(schema: GraphQLSchema, name: string | undefined): GraphQLCompositeType | undefined {
  const type = name === undefined ? undefined : schema.getType(name)
  return isCompositeType(type) ? type : undefined
}

function holdsList(type: GraphQLOutputType): boolean {
  return isListType(isNonNullType(type) ? type.ofType : type)
}
