import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { type DefinitionNode, Kind, type ObjectTypeDefinitionNode, parse } from 'graphql'

/** A mechanism's part of the schema, as its tests hold it against codes, rights and commands. */
export type SchemaPart = {
  objects: readonly ObjectTypeDefinitionNode[]
  /** Of every object, `Type.field`. */
  fields: readonly string[]
  /** `Mutation.field` */
  mutations: readonly string[]
  valuesOf(name: string): string[]
}

export function schemaPart(file: URL): SchemaPart {
  const { definitions } = parse(readFileSync(file, 'utf8'))
  const objects = definitions.filter(isObject)
  return {
    objects,
    fields: objects.flatMap(fieldsOf),
    mutations: objects.filter(({ name }) => name.value === 'Mutation').flatMap(fieldsOf),
    valuesOf(name) {
      const found = definitions.find((each) => each.kind === Kind.ENUM_TYPE_DEFINITION && each.name.value === name)
      assert.ok(found?.kind === Kind.ENUM_TYPE_DEFINITION, `there is no enum ${name}`)
      return (found.values ?? []).map((value) => value.name.value)
    },
  }
}

/** A code as the graph writes it. */
export function outside(code: string): string {
  return code.toUpperCase().replaceAll('-', '_')
}

function isObject(definition: DefinitionNode): definition is ObjectTypeDefinitionNode {
  return definition.kind === Kind.OBJECT_TYPE_DEFINITION || definition.kind === Kind.OBJECT_TYPE_EXTENSION
}

function fieldsOf({ name, fields = [] }: ObjectTypeDefinitionNode): string[] {
  return fields.map((field) => `${name.value}.${field.name.value}`)
}
