import {
  type DocumentNode,
  doTypesOverlap,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLSchema,
  getNamedType,
  type InlineFragmentNode,
  isAbstractType,
  isCompositeType,
  isObjectType,
  isUnionType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql'

type Rewriting = {
  schema: GraphQLSchema
  fragments: ReadonlyMap<string, FragmentDefinitionNode>
  /** Whether a condition that always holds had others inside it. */
  meetsFault: boolean
}

/**
 * The one fault of the stock executor that the engine does not share: inside a fragment on an interface it forgets of
 * which type an object is where no `__typename` was fetched, and leaves fields out (docs/decisions/0044). Gives the same
 * operation with every condition left out that always holds, which both must answer alike; undefined: the operation
 * cannot meet the fault.
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
    return [{ ...selection, selectionSet: plainSet(rewriting, selection.selectionSet, inner) }]
  }
  const { directives = [] } = selection
  const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? rewriting.fragments.get(selection.name.value) : selection
  return fragment ? plainFragment(rewriting, { ...fragment, kind: Kind.INLINE_FRAGMENT, directives }, type) : []
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
