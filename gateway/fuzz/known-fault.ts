import {
  type DocumentNode,
  doTypesOverlap,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  type InlineFragmentNode,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  isUnionType,
  Kind,
  type NamedTypeNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql'

type Rewriting = {
  schema: GraphQLSchema
  fragments: ReadonlyMap<string, FragmentDefinitionNode>
  meetsFault: boolean
}

/**
 * The one fault of the stock executor that the engine does not share: where no `__typename` was fetched it takes an
 * object for what the operation's text says it is, an interface perhaps, and leaves out what is selected of its actual
 * type (docs/decisions/0044). Gives an operation that asks for the same by types that both know, which both must answer
 * alike: without conditions that always hold, and with a field whose type implementations narrow asked of each of them.
 * undefined: the operation cannot meet the fault.
 */
export function withoutKnownFault(schema: GraphQLSchema, document: DocumentNode): DocumentNode | undefined {
  const fragments = new Map(
    document.definitions.flatMap((each) => (each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each]] : [])),
  )
  const rewriting: Rewriting = { schema, fragments, meetsFault: false }
  const definitions = document.definitions.flatMap((each) => {
    const root = each.kind === Kind.OPERATION_DEFINITION ? schema.getRootType(each.operation) : undefined
    if (!root || each.kind !== Kind.OPERATION_DEFINITION) return []
    return [{ ...each, selectionSet: plainSet(rewriting, each.selectionSet, root) }]
  })
  return rewriting.meetsFault ? { ...document, definitions } : undefined
}

function plainSet(rewriting: Rewriting, set: SelectionSetNode, type: GraphQLCompositeType): SelectionSetNode {
  const selections = set.selections.flatMap((selection) => plain(rewriting, selection, type))
  return { ...set, selections: selections.length > 0 ? selections : [NOTHING] }
}

function plain(rewriting: Rewriting, selection: SelectionNode, type: GraphQLCompositeType): SelectionNode[] {
  if (selection.kind === Kind.FIELD) {
    const field = isUnionType(type) ? undefined : type.getFields()[selection.name.value]
    const inner = field && getNamedType(field.type)
    if (!selection.selectionSet || !isCompositeType(inner)) return [selection]
    const narrowing = typesThatNarrow(rewriting.schema, type, selection.name.value)
    if (narrowing.length > 0) return narrowing.map((each) => onType(rewriting, selection, each))
    return [{ ...selection, selectionSet: plainSet(rewriting, selection.selectionSet, inner) }]
  }
  const { directives = [] } = selection
  const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? rewriting.fragments.get(selection.name.value) : selection
  return fragment ? plainFragment(rewriting, { ...fragment, kind: Kind.INLINE_FRAGMENT, directives }, type) : []
}

/** All possible types of an interface, if the field is of another type in one of them. */
function typesThatNarrow(
  schema: GraphQLSchema,
  type: GraphQLCompositeType,
  field: string,
): readonly GraphQLObjectType[] {
  if (!isInterfaceType(type)) return []
  const possible = schema.getPossibleTypes(type)
  const typeIn = (each: GraphQLInterfaceType | GraphQLObjectType) => getNamedType(each.getFields()[field]?.type)
  return possible.some((each) => typeIn(each) !== typeIn(type)) ? possible : []
}

function onType(rewriting: Rewriting, field: FieldNode, type: GraphQLObjectType): InlineFragmentNode {
  if (field.selectionSet?.selections.some(({ kind }) => kind !== Kind.FIELD)) rewriting.meetsFault = true
  const typeCondition: NamedTypeNode = { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: type.name } }
  const selectionSet: SelectionSetNode = { kind: Kind.SELECTION_SET, selections: plain(rewriting, field, type) }
  return { kind: Kind.INLINE_FRAGMENT, typeCondition, selectionSet }
}

function plainFragment(
  rewriting: Rewriting,
  fragment: InlineFragmentNode,
  type: GraphQLCompositeType,
): SelectionNode[] {
  const { typeCondition, selectionSet, directives = [] } = fragment
  const condition = typeCondition && rewriting.schema.getType(typeCondition.name.value)
  if (!isCompositeType(condition)) return [{ ...fragment, selectionSet: plainSet(rewriting, selectionSet, type) }]
  if (!doTypesOverlap(rewriting.schema, type, condition)) return []
  if (!isObjectType(type) || !isAbstractType(condition)) {
    return [{ ...fragment, selectionSet: plainSet(rewriting, selectionSet, condition) }]
  }
  if (selectionSet.selections.some(({ kind }) => kind !== Kind.FIELD)) rewriting.meetsFault = true
  return [{ kind: Kind.INLINE_FRAGMENT, directives, selectionSet: plainSet(rewriting, selectionSet, type) }]
}

/** A selection set cannot be empty. */
const NOTHING: SelectionNode = {
  kind: Kind.FIELD,
  name: { kind: Kind.NAME, value: '__typename' },
  directives: [
    {
      kind: Kind.DIRECTIVE,
      name: { kind: Kind.NAME, value: 'skip' },
      arguments: [
        { kind: Kind.ARGUMENT, name: { kind: Kind.NAME, value: 'if' }, value: { kind: Kind.BOOLEAN, value: true } },
      ],
    },
  ],
}
