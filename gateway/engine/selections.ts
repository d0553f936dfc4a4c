import {
  type DirectiveNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  isAbstractType,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
  visit,
} from 'graphql'

/** An operation with everything that decides what it selects. */
export type Selected = {
  /** The clients' schema. */
  schema: GraphQLSchema
  operation: OperationDefinitionNode
  fragments: Readonly<Record<string, FragmentDefinitionNode>>
}

/** The values of the variables that stand in @skip and @include. */
export type Conditions = Readonly<Record<string, boolean>>

/** One field of an answer: its name in the schema, and everything that is selected of its value, wherever it stands. */
export type Field = { name: string; within: SelectionSetNode[] }

/** The operation's variables in @skip and @include, sorted. Fragments may be other operations' too. */
export function conditionVariables({ operation, fragments }: Selected): string[] {
  const names = new Set<string>()
  for (const definition of [operation, ...Object.values(fragments)]) {
    visit(definition, {
      Directive({ name, arguments: given = [] }) {
        if (name.value !== 'skip' && name.value !== 'include') return
        for (const { value } of given) if (value.kind === Kind.VARIABLE) names.add(value.name.value)
      },
    })
  }
  const own = (operation.variableDefinitions ?? []).map(({ variable }) => variable.name.value)
  return own.filter((name) => names.has(name)).sort()
}

/** CollectFields of the specification (6.3.2): the fields of an object of this type by response name, in their order. */
export function collectFields(
  selected: Selected,
  type: GraphQLObjectType,
  sets: readonly SelectionSetNode[],
  conditions: Conditions,
): Map<string, Field> {
  const fields = new Map<string, Field>()
  const spread = new Set<string>()

  function collect(selection: SelectionNode): void {
    if (!isIncluded(selection.directives, conditions)) return
    if (selection.kind === Kind.FIELD) collectField(selection)
    else if (selection.kind === Kind.FRAGMENT_SPREAD) collectFragment(selection.name.value)
    else collectFrom(selection.selectionSet, selection.typeCondition?.name.value)
  }

  function collectField({ alias, name, selectionSet }: FieldNode): void {
    const responseName = (alias ?? name).value
    const field = fields.get(responseName) ?? { name: name.value, within: [] }
    fields.set(responseName, field)
    if (selectionSet && !field.within.includes(selectionSet)) field.within.push(selectionSet)
  }

  function collectFragment(name: string): void {
    const fragment = selected.fragments[name]
    if (!fragment || spread.has(name)) return
    spread.add(name)
    collectFrom(fragment.selectionSet, fragment.typeCondition.name.value)
  }

  function collectFrom({ selections }: SelectionSetNode, condition?: string): void {
    if (condition === undefined || doesTypeApply(selected.schema, type, condition)) selections.forEach(collect)
  }

  for (const set of sets) collectFrom(set)
  return fields
}

/** DoesFragmentTypeApply of the specification. */
function doesTypeApply(schema: GraphQLSchema, type: GraphQLObjectType, condition: string): boolean {
  if (condition === type.name) return true
  const abstract = schema.getType(condition)
  return isAbstractType(abstract) && schema.isSubType(abstract, type)
}

/** A selection is left out if @skip is true or @include is false. */
function isIncluded(directives: readonly DirectiveNode[] = [], conditions: Conditions): boolean {
  return directives.every(({ name, arguments: given }) => {
    if (name.value !== 'skip' && name.value !== 'include') return true
    const value = given?.find((argument) => argument.name.value === 'if')?.value
    const condition =
      value?.kind === Kind.VARIABLE ? conditions[value.name.value] : value?.kind === Kind.BOOLEAN && value.value
    return condition === (name.value === 'include')
  })
}
