import { type FieldDefinitionNode, print } from 'graphql'
import { inputTypeOf } from '#shared/graphql/input-type.ts'
import type { Finding, LintedSchema, Rule } from './schema.ts'

/** A batch from a file has an outcome per row in place of one entity; it says so by its name. */
const isBatch = (mutation: FieldDefinitionNode) => mutation.name.value.startsWith('import')

function mutations({ fields }: LintedSchema): readonly FieldDefinitionNode[] {
  return fields.get('Mutation') ?? []
}

/** A command is a verb with what it is done to: transferMatter. */
export const mutationsVerbNoun: Rule = (schema) =>
  mutations(schema)
    .filter(({ name }) => !/^[a-z]+([A-Z][a-z0-9]+)+$/.test(name.value))
    .map((node) => ({ node, says: `mutation ${node.name.value} must be a verb and a noun, like transferMatter` }))

/** One input, of the mutation's own type, with what makes a command repeatable. */
export const mutationsTakeOneInput: Rule = (schema) =>
  mutations(schema).flatMap((node) => {
    const { value } = node.name
    const type = inputTypeOf(value)
    const given = node.arguments?.map((each) => `${each.name.value}: ${print(each.type)}`).join(', ')
    if (given !== `input: ${type}!`) return [{ node, says: `${value} must take input: ${type}! and nothing else` }]
    const members = schema.inputs.get(type)?.map((each) => `${each.name.value}: ${print(each.type)}`)
    return ['commandId: ID!', 'expectedVersion: Int']
      .filter((wanted) => !members?.includes(wanted))
      .map((wanted) => ({ node, says: `${type} must have ${wanted}` }))
  })

/** What a client of any command may rely on: the entity as decided, a receipt, or why it was refused. */
export const payloadsAlike: Rule = (schema) =>
  mutations(schema).flatMap((node) => {
    const payload = print(node.type)
    if (!payload.endsWith('Payload')) return [{ node, says: `${node.name.value} must answer with a nullable …Payload` }]
    return isBatch(node) ? batchPayload(schema, node, payload) : commandPayload(schema, node, payload)
  })

const PROOF = ['receipt: Receipt', 'rejection: Rejection']

function written({ fields }: LintedSchema, type: string): string[] {
  return fields.get(type)?.map((each) => `${each.name.value}: ${print(each.type)}`) ?? []
}

function commandPayload(schema: LintedSchema, node: FieldDefinitionNode, payload: string): Finding[] {
  const members = written(schema, payload)
  const entity = members.filter((each) => !PROOF.includes(each))
  const complete = PROOF.every((each) => members.includes(each))
  if (complete && entity.length === 1 && !entity[0]?.endsWith('!')) return []
  return [{ node, says: `${payload} must have one nullable entity, ${PROOF.join(', ')} and nothing else` }]
}

function batchPayload(schema: LintedSchema, node: FieldDefinitionNode, payload: string): Finding[] {
  const row = /^rows: \[(\w+)!\]!$/.exec(written(schema, payload).join(', '))?.[1]
  if (row && PROOF.every((each) => written(schema, row).includes(each))) return []
  return [{ node, says: `${payload} must have rows: [….!]! alone, each with ${PROOF.join(' and ')}` }]
}
