import { createRandom, type Random } from '#shared/testing/random.ts'
import { createShapes } from './shapes.ts'

/** Subgraphs of one graph by name: their schemas. */
export type Schemas = Record<string, string>

const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable",
  "@external", "@override", "@requires", "@provides", "@inaccessible", "@interfaceObject"])`

/** In every subgraph alike. */
const COMMON = `
  scalar JSON
  enum Color { RED GREEN SECRET @inaccessible }
  interface Node { id: ID! }
  type V @shareable { p: Int  q: String!  w: W }
  type W @shareable { lat: Float!  tags: [String!]  raw: JSON }
  input In { a: Int = 3  b: [String!]  c: In }`

type Entity = {
  name: string
  /** Where most of its fields are. */
  home: string
  /** Other subgraphs that add fields; the rest know its id only. */
  others: string[]
  /** Known by its code too, and to the last of `others` by nothing else. */
  hasCode: boolean
  /** One of its fields has moved from its home to the first of `others`. */
  hasMoved: boolean
  /** Of its field that other subgraphs require and provide. */
  baseType: 'Int' | 'Int!'
}

type Plan = {
  random: Random
  names: string[]
  entities: Entity[]
  media?: { home: string; other: string }
  fields: number
}

/**
 * A graph by chance: two to four subgraphs that share entities, with interfaces, unions, @requires, @provides,
 * @override, @interfaceObject, @inaccessible, several keys, custom scalars, lists of lists and mutations, and some of
 * the rarer shapes (shapes.ts). Not every one composes.
 */
export function createSchemas(seed: number): Schemas {
  const random = createRandom(seed)
  const names = ['a', 'b', 'c', 'd'].slice(0, 2 + random.below(3))
  const entities = Array.from({ length: 2 + random.below(3) }, (_, index) => createEntity(random, names, `E${index}`))
  const [home = 'a', other = 'b'] = random.shuffled(names)
  const plan: Plan = { random, names, entities, fields: 0, ...(random.chance(0.6) && { media: { home, other } }) }
  const schemas = names.map((name) => [name, sdlOf(plan, name)] as const)
  const shapes = createShapes(random, names)
  return Object.fromEntries(schemas.map(([name, sdl]) => [name, sdl + (shapes.get(name) ?? '')]))
}

function createEntity(random: Random, names: readonly string[], name: string): Entity {
  const [home = 'a', ...rest] = random.shuffled(names)
  return {
    name,
    home,
    others: rest.slice(0, 1 + random.below(rest.length)),
    hasCode: random.chance(0.4),
    hasMoved: random.chance(0.5),
    baseType: random.pick(['Int', 'Int!']),
  }
}

function sdlOf(plan: Plan, subgraph: string): string {
  const types = plan.entities.map((entity) => entitySdl(plan, entity, subgraph))
  return [LINK, COMMON, ...types, abstractSdl(plan, subgraph), mediaSdl(plan, subgraph), rootsSdl(plan, subgraph)].join(
    '\n',
  )
}

function entitySdl(plan: Plan, entity: Entity, subgraph: string): string {
  const { name, home, others, hasCode } = entity
  if (subgraph !== home && !others.includes(subgraph)) {
    return `type ${name} implements Node @key(fields: "id", resolvable: false) { id: ID! }`
  }
  const byCodeAlone = hasCode && others.at(-1) === subgraph
  const keys = [byCodeAlone ? '' : '@key(fields: "id")', hasCode ? '@key(fields: "code")' : '']
  const id = byCodeAlone ? 'id: ID! @shareable' : 'id: ID!'
  const own = subgraph === home ? homeFields(plan, entity) : otherFields(plan, entity)
  const more = Array.from({ length: 1 + plan.random.below(3) }, () => fieldSdl(plan, subgraph))
  const fields = [id, hasCode ? 'code: Int!' : '', `l${subgraph}: String`, own, movedField(entity, subgraph), ...more]
  return `type ${name} implements Node & I${subgraph} ${keys.join(' ')} { ${fields.join('  ')} }`
}

/** Still in the schema that it has left. */
function movedField({ home, others, hasMoved }: Entity, subgraph: string): string {
  if (!hasMoved) return ''
  if (subgraph === home) return 'moved: String'
  return subgraph === others[0] ? `moved: String @override(from: "${home}")` : ''
}

/** What other subgraphs build upon. */
function homeFields({ random }: Plan, { name, baseType }: Entity): string {
  const hidden = random.chance(0.3) ? ' @inaccessible' : ''
  return `base: ${baseType} @shareable${hidden}  v: V @shareable  self: ${name}`
}

function otherFields({ random, fields }: Plan, { name, baseType }: Entity): string {
  const parts: string[] = []
  if (random.chance(0.6)) parts.push(`base: ${baseType} @external  r${name}${fields}: String @requires(fields: "base")`)
  if (random.chance(0.4)) parts.push(`v: V @external  n${name}${fields}: JSON @requires(fields: "v { q w { lat } }")`)
  if (parts.length > 0 && random.chance(0.5)) {
    const provided = parts[0]?.startsWith('base') ? 'base' : 'v { q }'
    parts.push(`peer${fields}: ${name} @provides(fields: "${provided}")`)
  }
  return parts.join('  ')
}

/** A field of a name of its own and any type that the subgraph knows. */
function fieldSdl(plan: Plan, subgraph: string): string {
  const { random } = plan
  const name = `f${plan.fields++}`
  const argument = random.chance(0.3) ? random.pick(['(n: Int = 2)', '(on: Boolean, text: String)', '(in: In)']) : ''
  const hidden = random.chance(0.08) ? ' @inaccessible' : ''
  return `${name}${argument}: ${wrapped(random, typeFor(plan, subgraph))}${hidden}`
}

function typeFor({ random, entities, media }: Plan, subgraph: string): string {
  const entity = random.pick(entities)?.name ?? 'V'
  const scalar = random.pick(['Int', 'Float', 'String', 'Boolean', 'ID', 'JSON', 'Color'])
  const known = media && (media.home === subgraph || media.other === subgraph) ? 'M' : entity
  return random.pick([scalar, scalar, scalar, 'V', entity, entity, 'Node', `I${subgraph}`, `U${subgraph}`, known])
}

function wrapped(random: Random, type: string): string {
  const bang = () => (random.chance(0.3) ? '!' : '')
  if (random.chance(0.55)) return type + bang()
  const list = `[${type}${bang()}]${bang()}`
  return random.chance(0.15) ? `[${list}]${bang()}` : list
}

function abstractSdl({ entities, random }: Plan, subgraph: string): string {
  const members = entities.filter(() => random.chance(0.7)).map(({ name }) => name)
  return `interface I${subgraph} { id: ID!  l${subgraph}: String }
  union U${subgraph} = ${['V', ...members].join(' | ')}`
}

/** An interface whose other subgraph takes it for an object, and one of whose types others know as what it is. */
function mediaSdl(plan: Plan, subgraph: string): string {
  const { media, random } = plan
  if (media?.home === subgraph) {
    const hidden = random.chance(0.3) ? '@inaccessible' : ''
    return `interface M @key(fields: "id") { id: ID!  title: String }
    type Book implements M @key(fields: "id") { id: ID!  title: String  pages: Int! }
    type Film implements M @key(fields: "id") ${hidden} { id: ID!  title: String  minutes: ${wrapped(random, 'Int')} }`
  }
  if (!media) return ''
  if (media.other !== subgraph) return `type Book @key(fields: "id") { id: ID!  c${subgraph}: String }`
  const required = random.chance(0.5) ? 'title: String @external  rM: String @requires(fields: "title")' : ''
  return `type M @key(fields: "id") @interfaceObject {
    id: ID!  rating: Int${random.chance(0.5) ? '!' : ''}  ${required}  ${fieldSdl(plan, subgraph)} }`
}

function rootsSdl(plan: Plan, subgraph: string): string {
  const { random, entities, media } = plan
  const queries = Array.from({ length: 2 + random.below(3) }, () => fieldSdl(plan, subgraph))
  for (const { name } of entities) if (random.chance(0.5)) queries.push(`q${subgraph}${name}: ${wrapped(random, name)}`)
  if (media && (media.home === subgraph || media.other === subgraph)) queries.push(`m${subgraph}: [M!]`)
  const entity = random.pick(entities)?.name ?? 'V'
  const mutations = `type Mutation { set${subgraph}(id: ID!, in: In): ${entity}  bump${subgraph}: Int! }`
  return `type Query { shared: Int @shareable  ${queries.join('  ')} }
  ${random.chance(0.6) ? mutations : ''}`
}
