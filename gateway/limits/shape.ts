import {
  type FieldNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql'

/** What is known of an operation without its variables; fragments count where they are spread. */
export type Shape = {
  /** Fields within fields: `{ a { b } }` is 2. Introspection does not count: graphql-js limits it itself. */
  depth: number
  aliases: number
  /** @skip and @include, whatever they depend on: what they tell apart is planned apart. */
  conditions: number
  /** Everything selected once fragments are expanded: this, not the text's length, is what planning works through. */
  selections: number
}

export type Fragments = Record<string, FragmentDefinitionNode>

const CONDITIONS = new Set(['skip', 'include'])

const NOTHING: Shape = { depth: 0, aliases: 0, conditions: 0, selections: 0 }

/** Each fragment is measured once, so fragments that spread each other many times over cost nothing to refuse. */
export function measure(operation: OperationDefinitionNode, fragments: Fragments): Shape {
  const known = new Map<string, Shape>()

  function ofSelections({ selections }: SelectionSetNode): Shape {
    return selections.map(withConditions).reduce(
      (sum, part) => ({
        depth: Math.max(sum.depth, part.depth),
        aliases: sum.aliases + part.aliases,
        conditions: sum.conditions + part.conditions,
        selections: sum.selections + part.selections + 1,
      }),
      NOTHING,
    )
  }

  function withConditions(selection: SelectionNode): Shape {
    const shape = ofSelection(selection)
    const own = selection.directives?.filter(({ name }) => CONDITIONS.has(name.value)).length ?? 0
    return own === 0 ? shape : { ...shape, conditions: shape.conditions + own }
  }

  function ofSelection(selection: SelectionNode): Shape {
    if (selection.kind === Kind.FIELD) return ofField(selection)
    if (selection.kind === Kind.INLINE_FRAGMENT) return ofSelections(selection.selectionSet)
    const name = selection.name.value
    const found = known.get(name)
    if (found) return found
    const fragment = fragments[name]
    const shape = fragment ? ofSelections(fragment.selectionSet) : NOTHING
    known.set(name, shape)
    return shape
  }

  function ofField({ alias, name, selectionSet }: FieldNode): Shape {
    const inside = selectionSet ? ofSelections(selectionSet) : NOTHING
    const isIntrospection = name.value.startsWith('__')
    return {
      depth: isIntrospection ? 0 : inside.depth + 1,
      aliases: inside.aliases + (alias ? 1 : 0),
      conditions: inside.conditions,
      selections: inside.selections,
    }
  }

  return ofSelections(operation.selectionSet)
}
