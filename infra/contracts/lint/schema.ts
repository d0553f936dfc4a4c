import {
  type ASTNode,
  concatAST,
  type DocumentNode,
  type FieldDefinitionNode,
  type InputValueDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
  type Source,
} from 'graphql'
import type { RightsTable } from '#shared/identity/rights.ts'

/** A pillar's schema as its files say it. */
export type LintedSchema = {
  document: DocumentNode
  /** Object type or interface → its fields, extensions included. */
  fields: ReadonlyMap<string, readonly FieldDefinitionNode[]>
  inputs: ReadonlyMap<string, readonly InputValueDefinitionNode[]>
  /** Object types as they are first defined. */
  objects: readonly ObjectTypeDefinitionNode[]
  /** Prefix of ids → type: what this pillar owns. */
  entities: Readonly<Record<string, string>>
  /** `Type.field` → who may read it. */
  rights: RightsTable
}

/** What is wrong, and where. */
export type Finding = { node: ASTNode; says: string }
export type Rule = (schema: LintedSchema) => Finding[]

export function lintedSchema(
  files: readonly Source[],
  { entities, rights }: Pick<LintedSchema, 'entities' | 'rights'>,
): LintedSchema {
  const document = concatAST(files.map((file) => parse(file)))
  const { definitions } = document
  const holders = definitions.filter(
    (each) =>
      each.kind === Kind.OBJECT_TYPE_DEFINITION ||
      each.kind === Kind.OBJECT_TYPE_EXTENSION ||
      each.kind === Kind.INTERFACE_TYPE_DEFINITION,
  )
  const inputs = definitions.filter((each) => each.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION)
  return {
    document,
    fields: membersByType(holders),
    inputs: membersByType(inputs),
    objects: definitions.filter((each) => each.kind === Kind.OBJECT_TYPE_DEFINITION),
    entities,
    rights,
  }
}

type Holder<Member> = { name: { value: string }; fields?: readonly Member[] | undefined }

function membersByType<Member>(holders: readonly Holder<Member>[]): Map<string, Member[]> {
  const byName = Map.groupBy(holders, ({ name }) => name.value)
  return new Map([...byName].map(([name, parts]) => [name, parts.flatMap(({ fields = [] }) => fields)]))
}
