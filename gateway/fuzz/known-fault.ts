import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isObjectType,
  isUnionType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql'

type Fragments = ReadonlyMap<string, FragmentDefinitionNode>

/**
 * The one fault of the stock executor that the engine does not share: inside a fragment on an interface it forgets of
 * which type an object is where no `__typename` was fetched, and leaves fields out (docs/decisions/0044). Gives the same
 * operation with every condition left out that always holds, which both must answer alike.
 */
export function withoutIdleConditions(schema: GraphQLSchema, document: DocumentNode): DocumentNode {
  const fragments: Fragments = new Map(
    document.definitions.flatMap((each) => (each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each]] : [])),
  )
  const definitions = document.definitions.flatMap((each) => {
    const root = each.kind === Kind.OPERATION_DEFINITION ? schema.getRootType(each.operation) : undefined
    if (!root || each.kind !== Kind.OPERATION_DEFINITION) return []
    return [{ ...each, selectionSet: plainSet(schema, fragments, each.selectionSet, root) }]
  })
  return { ...document, definitions }
}

function plainSet(
  schema: GraphQLSchema,
  fragments: Fragments,
  set: SelectionSetNode,
  type: GraphQLCompositeType,
): SelectionSetNode {
  const selections = set.selections.map((selection) => plain(schema, fragments, selection, type))
  return { ...set, selections }
}

function plain(
  schema: GraphQLSchema,
  fragments: Fragments,
  selection: SelectionNode,
  type: GraphQLCompositeType,
): SelectionNode {
  if (selection.kind === Kind.FIELD) {
    const field = isUnionType(type) ? undefined : type.getFields()[selection.name.value]
    const inner = field && getNamedType(field.type)
    if (!selection.selectionSet || !isCompositeType(inner)) return selection
    return { ...selection, selectionSet: plainSet(schema, fragments, selection.selectionSet, inner) }
  }
  const { directives = [] } = selection
  const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? fragments.get(selection.name.value) : selection
  if (!fragment) return selection
  const condition = fragment.typeCondition && schema.getType(fragment.typeCondition.name.value)
  const isIdle = isObjectType(type) && isAbstractType(condition)
  const within = isIdle || !isCompositeType(condition) ? type : condition
  return {
    kind: Kind.INLINE_FRAGMENT,
    directives,
    ...(!isIdle && fragment.typeCondition && { typeCondition: fragment.typeCondition }),
    selectionSet: plainSet(schema, fragments, fragment.selectionSet, within),
  }
}
