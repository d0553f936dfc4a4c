import { type FieldDefinitionNode, Kind, type ObjectTypeDefinitionNode, print } from 'graphql'
import type { Finding, LintedSchema, Rule } from './schema.ts'

/** Type of a member, as it is written; undefined where there is no such member. */
function typeOf(members: readonly Pick<FieldDefinitionNode, 'name' | 'type'>[] | undefined, name: string) {
  const member = members?.find((each) => each.name.value === name)
  return member && print(member.type)
}

function mustHave({ fields }: LintedSchema, node: ObjectTypeDefinitionNode, wanted: Record<string, string>): Finding[] {
  const type = node.name.value
  return Object.entries(wanted)
    .filter(([name, written]) => typeOf(fields.get(type), name) !== written)
    .map(([name, written]) => ({ node, says: `${type} must have ${name}: ${written}` }))
}

/** Connections and edges as Relay's specification has them. */
export const connectionsLikeRelay: Rule = (schema) =>
  schema.objects.flatMap((node) => {
    const { value } = node.name
    const of = value.replace(/(Connection|Edge)$/, '')
    if (value.endsWith('Connection')) return mustHave(schema, node, { edges: `[${of}Edge!]!`, pageInfo: 'PageInfo!' })
    return value.endsWith('Edge') ? mustHave(schema, node, { cursor: 'String!', node: `${of}!` }) : []
  })

/** A list is read forward, in pages of 20 where the client says nothing. */
export const connectionsAskedInPages: Rule = ({ fields }) =>
  [...fields.values()]
    .flat()
    .filter(({ type }) => /Connection!?$/.test(print(type)))
    .filter(({ arguments: given = [] }) => {
      const first = given.find(({ name }) => name.value === 'first')
      const byDefault = first?.defaultValue && print(first.defaultValue)
      return typeOf(given, 'first') !== 'Int' || byDefault !== '20' || typeOf(given, 'after') !== 'String'
    })
    .map((node) => ({ node, says: `${node.name.value} must take first: Int = 20 and after: String` }))

/** What has a key has one global id and is found by it. */
export const entitiesAreNodes: Rule = (schema) =>
  schema.objects
    .filter(({ directives = [] }) => directives.some(({ name }) => name.value === 'key'))
    .flatMap((node) => {
      const key = node.directives?.map((each) => print(each)).find((each) => each.startsWith('@key'))
      const isNode = node.interfaces?.some(({ name }) => name.value === 'Node')
      return [
        ...(key?.startsWith('@key(fields: "id"')
          ? []
          : [{ node, says: `${node.name.value} must have the key id alone` }]),
        ...(isNode ? [] : [{ node, says: `${node.name.value} must implement Node` }]),
        ...mustHave(schema, node, { id: 'ID!' }),
      ]
    })

/** Whoever owns a type says the prefix of its ids; who only adds to another's type fails alone. */
export const idsPrefixed: Rule = (schema) =>
  schema.objects
    .filter(({ directives = [] }) => directives.some(({ name }) => name.value === 'key'))
    .flatMap((node) => {
      const prefixes = prefixesOf(schema, node)
      if (prefixes.length === 0) return addsNullableOnly(schema, node)
      const id = schema.fields.get(node.name.value)?.find(({ name }) => name.value === 'id')
      if (prefixes.some((prefix) => id?.description?.value.includes(`\`${prefix}_`))) return []
      return [
        { node, says: `${node.name.value}.id must say how its ids begin: ${prefixes.map((each) => `\`${each}_\``)}` },
      ]
    })

function prefixesOf({ entities }: LintedSchema, { name, interfaces = [] }: ObjectTypeDefinitionNode): string[] {
  const types = [name.value, ...interfaces.map((each) => each.name.value)]
  return Object.keys(entities).filter((prefix) => types.includes(entities[prefix] ?? ''))
}

function addsNullableOnly({ fields }: LintedSchema, { name }: ObjectTypeDefinitionNode): Finding[] {
  return (fields.get(name.value) ?? [])
    .filter((field) => field.name.value !== 'id' && field.type.kind === Kind.NON_NULL_TYPE)
    .map((node) => ({
      node,
      says: `${name.value}.${node.name.value} is added to another pillar’s type: it must be nullable`,
    }))
}

/** A client keeps what it has read by the id alone: two types that call theirs alike would be written into each other. */
export const idsOfOneType: Rule = ({ objects, fields }) => {
  const ids = objects.flatMap(({ name: { value: type } }) => {
    const node = fields.get(type)?.find(({ name }) => name.value === 'id')
    const [prefix] = node?.description?.value.match(/^`[a-z]+_`/) ?? []
    return node && prefix ? [{ type, node, prefix }] : []
  })
  return [...Map.groupBy(ids, ({ prefix }) => prefix).values()].flatMap(([first, ...others]) =>
    others.map(({ type, node, prefix }) => ({
      node,
      says: `${type}.id begins with ${prefix} like ${first?.type}.id: another object must not have its id`,
    })),
  )
}
