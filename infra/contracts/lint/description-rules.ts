import { type ASTNode, Kind, type StringValueNode, visit } from 'graphql'
import type { Finding, LintedSchema, Rule } from './schema.ts'

type Named = ASTNode & { name: { value: string }; description?: StringValueNode | undefined }

const DESCRIBED = [
  Kind.OBJECT_TYPE_DEFINITION,
  Kind.INTERFACE_TYPE_DEFINITION,
  Kind.UNION_TYPE_DEFINITION,
  Kind.SCALAR_TYPE_DEFINITION,
  Kind.ENUM_TYPE_DEFINITION,
  Kind.ENUM_VALUE_DEFINITION,
  Kind.INPUT_OBJECT_TYPE_DEFINITION,
  Kind.INPUT_VALUE_DEFINITION,
  Kind.FIELD_DEFINITION,
  Kind.DIRECTIVE_DEFINITION,
]

/** Whatever a client can name says what it is. */
export const everythingDescribed: Rule = ({ document }) => {
  const bare: Finding[] = []
  const enter = (node: Named) => {
    if (!node.description?.value.trim()) bare.push({ node, says: `${node.name.value} has no description` })
  }
  visit(document, Object.fromEntries(DESCRIBED.map((kind) => [kind, { enter }])))
  return bare
}

/** A code is the same word inside, in lower case: only such names come out even. */
export const enumValuesInUpperCase: Rule = ({ document }) => {
  const wrong: Finding[] = []
  const enter = (node: Named) => {
    const { value } = node.name
    if (!/^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$/.test(value))
      wrong.push({ node, says: `enum value ${value} must be UPPER_CASE` })
  }
  visit(document, { [Kind.ENUM_VALUE_DEFINITION]: { enter } })
  return wrong
}

/** A failing part of an answer costs itself and not the rest. */
export const rootsNullable: Rule = (schema) =>
  roots(schema)
    .filter(({ type }) => type.kind === Kind.NON_NULL_TYPE)
    .map((node) => ({ node, says: `root field ${node.name.value} must be nullable` }))

function roots({ fields }: LintedSchema) {
  return ['Query', 'Mutation'].flatMap((root) => fields.get(root) ?? [])
}
