import { type DocumentNode, type EnumTypeDefinitionNode, Kind, type ObjectTypeDefinitionNode } from 'graphql'
import { enumValueOf } from '#shared/graphql/codes.ts'
import { readTypeDefinitions } from '#shared/graphql/schema.ts'
import type { PillarSource } from './pillars.ts'

/** What the graph says of a type, and of each of its values or fields as events write them. */
export type GraphType = { description: string; members: ReadonlyMap<string, string> }

/** The enum of these values, or the object of these fields; undefined where there is none, or more than one. */
export type FindInGraph = (kind: 'enum' | 'object', members: readonly string[]) => GraphType | undefined

/**
 * What a mechanism's facts hold is in the graph too, by the same codes and the same names, and described there. A type
 * is the same one where all its members are; the mechanism's own goes before those of its pillar.
 */
export function graphOf({ mechanisms }: PillarSource, mechanism: string): FindInGraph {
  const typesOf = (some: PillarSource['mechanisms']) =>
    typesByMembers(readTypeDefinitions(some.flatMap(({ schema }) => schema ?? [])))
  const own = typesOf(mechanisms.filter(({ name }) => name === mechanism))
  const all = typesOf(mechanisms)
  return (kind, members) => {
    const key = keyOf(kind, members)
    return onlyOne(own.get(key)) ?? onlyOne(all.get(key))
  }
}

function onlyOne([first, ...others]: readonly GraphType[] = []): GraphType | undefined {
  return others.length === 0 ? first : undefined
}

function typesByMembers({ definitions }: DocumentNode): Map<string, GraphType[]> {
  const enums = definitions.filter((each) => each.kind === Kind.ENUM_TYPE_DEFINITION)
  const objects = definitions.filter((each) => each.kind === Kind.OBJECT_TYPE_DEFINITION)
  const types = [
    ...enums.map((each) => ({ kind: 'enum' as const, type: typeOf(each, each.values, enumValueOf) })),
    ...objects.map((each) => ({ kind: 'object' as const, type: typeOf(each, each.fields, (name) => name) })),
  ]
  const byMembers = Map.groupBy(types, ({ kind, type }) => keyOf(kind, [...type.members.keys()]))
  return new Map([...byMembers].map(([key, same]) => [key, same.map(({ type }) => type)]))
}

type Member = { name: { value: string }; description?: { value: string } | undefined }

function typeOf(
  { description }: EnumTypeDefinitionNode | ObjectTypeDefinitionNode,
  members: readonly Member[] = [],
  inside: (name: string) => string,
): GraphType {
  return {
    description: description?.value ?? '',
    members: new Map(members.map((each) => [inside(each.name.value), each.description?.value ?? ''])),
  }
}

function keyOf(kind: string, members: readonly string[]): string {
  return [kind, ...members.toSorted()].join(' ')
}
