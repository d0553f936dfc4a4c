import {
  type GraphQLArgument,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isInputObjectType,
  isInterfaceType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
  isUnionType,
} from 'graphql'
import { createRandom, type Random } from '#shared/testing/random.ts'

type Writing = { random: Random; schema: GraphQLSchema; fragments: string[]; aliases: number }

const VARIABLES = '($yes: Boolean! = true, $no: Boolean = false, $n: Int, $text: String = "t", $in: In)'

/** Values for the variables of every operation here, with and without their defaults. */
export const VARIABLE_SETS: readonly Record<string, unknown>[] = [
  {},
  { yes: true, no: false, n: 1, in: { b: ['x'], c: { a: null } } },
  { yes: false, no: true, n: null, text: 'other' },
]

/** An operation by chance over what clients see: aliases, fragments, type conditions, @skip and @include everywhere. */
export function createOperation(schema: GraphQLSchema, seed: number): string {
  const random = createRandom(seed)
  const writing: Writing = { random, schema, fragments: [], aliases: 0 }
  const mutation = random.chance(0.12) ? schema.getMutationType() : undefined
  const root = mutation ?? (schema.getQueryType() as GraphQLObjectType)
  const body = selectionsOf(writing, root, 4)
  const text = `${mutation ? 'mutation' : 'query'} Q${VARIABLES} { ${body} } ${writing.fragments.join(' ')}`
  return withoutUnusedVariables(text)
}

function withoutUnusedVariables(text: string): string {
  const [head = '', ...rest] = text.split(') {')
  const body = rest.join(') {')
  const used = VARIABLES.slice(1, -1)
    .split(', ')
    .filter((definition) => new RegExp(`\\${definition.slice(0, definition.indexOf(':'))}\\b`).test(body))
  const kind = head.startsWith('mutation') ? 'mutation' : 'query'
  return `${kind} Q${used.length > 0 ? `(${used.join(', ')})` : ''} {${body}`
}

function selectionsOf(writing: Writing, type: GraphQLCompositeType, depth: number): string {
  const count = 1 + writing.random.below(4)
  return Array.from({ length: count }, () => selectionOf(writing, type, depth)).join(' ')
}

function selectionOf(writing: Writing, type: GraphQLCompositeType, depth: number): string {
  const { random } = writing
  if (random.chance(0.12)) return `${random.chance(0.3) ? 'name: ' : ''}__typename${conditionsOf(random)}`
  if (depth > 0 && random.chance(isAbstractType(type) ? 0.6 : 0.15)) return fragmentOf(writing, type, depth)
  const field = isUnionType(type) ? undefined : random.pick(Object.values(type.getFields()))
  return field ? fieldOf(writing, field, depth) : '__typename'
}

function fieldOf(writing: Writing, field: GraphQLField<unknown, unknown>, depth: number): string {
  const { random } = writing
  const type = getNamedType(field.type)
  if (isCompositeType(type) && depth <= 0) return '__typename'
  const given = field.args.filter((argument) => isRequiredArgument(argument) || random.chance(0.6))
  const args = given.length > 0 ? `(${given.map((argument) => argumentOf(random, argument)).join(', ')})` : ''
  const alias = random.chance(0.2) ? `x${writing.aliases++ % 3}: ` : ''
  const inside = isCompositeType(type) ? ` { ${selectionsOf(writing, type, depth - 1)} }` : ''
  return `${alias}${field.name}${args}${conditionsOf(random)}${inside}`
}

function argumentOf(random: Random, { name, type }: GraphQLArgument): string {
  const named = getNamedType(type)
  const choices: Record<string, readonly [string, ...string[]]> = {
    Int: ['2', '$n', 'null'],
    Boolean: ['true', '$no', '$yes'],
    String: ['"q"', '$text', 'null'],
    ID: ['"i1"', '7'],
  }
  if (isInputObjectType(named)) return `${name}: ${random.pick(['$in', '{ b: ["y"] }', '{ a: 1, c: { a: 2 } }'])}`
  const values = choices[named.name] ?? ['null']
  return `${name}: ${random.pick(isNonNullType(type) ? values.filter((value) => value !== 'null') : values)}`
}

function conditionsOf(random: Random): string {
  if (random.chance(0.8)) return ''
  return ` ${random.pick(['@include(if: $yes)', '@skip(if: $yes)', '@include(if: $no)', '@skip(if: true)', '@include(if: true) @skip(if: $no)'])}`
}

function fragmentOf(writing: Writing, type: GraphQLCompositeType, depth: number): string {
  const { random, fragments } = writing
  const on = random.pick(typesWithin(writing.schema, type)) ?? type
  const body = selectionsOf(writing, on, depth - 1)
  if (random.chance(0.35)) {
    const name = `F${fragments.length}`
    fragments.push(`fragment ${name} on ${on.name} { ${body} }`)
    return `...${name}${conditionsOf(random)}`
  }
  const condition = on === type && random.chance(0.3) ? '' : ` on ${on.name}`
  return `...${condition}${conditionsOf(random)} { ${body} }`
}

/** The types that a fragment within this type can be on. */
function typesWithin(schema: GraphQLSchema, type: GraphQLCompositeType): GraphQLCompositeType[] {
  if (isObjectType(type)) return [type, ...type.getInterfaces()]
  const objects = schema.getPossibleTypes(type)
  const interfaces = Object.values(schema.getTypeMap()).filter(isInterfaceType)
  return [type, ...objects, ...interfaces.filter((each) => objects.some((object) => schema.isSubType(each, object)))]
}
