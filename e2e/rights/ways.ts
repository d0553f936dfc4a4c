import { type GraphQLField, getNamedType, isAbstractType, isObjectType, isRequiredArgument } from 'graphql'
import type { PillarName } from '#infra/pillars.ts'
import { ROLES, type Role } from '#shared/identity/identity.ts'
import { expected, type Step } from './expected.ts'
import { API, MATRIX } from './matrix.ts'
import { isFrame, objectType } from './schema.ts'

/** A way to objects of a type; none: the root. */
export type Way = readonly Step[]

/** What is asked for: an id of a type, and the arguments of a `Type.field` as they stand in a query. */
export type Arguments = { idOf(type: string): string | undefined; of(field: string): string | undefined }

/** Through the gateway its own roots are ways too; a subgraph by itself does not have them. */
export type Door = 'gateway' | 'subgraph'

/**
 * Ways to every type that a pillar answers for, found by following its fields from the roots: as many per type as it
 * takes for each role to reach what it may reach at all. Throws where a field needs arguments that nobody gave.
 */
export function waysOf(pillar: PillarName, args: Arguments, door: Door): Map<string, Way[]> {
  const ways = new Map<string, Way[]>([['Query', [[]]]])
  const reachedBy = new Map<string, Set<Role>>()
  const queue: Way[] = rootSteps(pillar, args, door).map((step) => [step])

  function visit(way: Way): void {
    const step = way.at(-1)
    const type = step?.leadsTo ?? 'Query'
    const known = reachedBy.get(type) ?? new Set<Role>()
    const roles = ROLES.filter((role) => reaches(pillar, way, role))
    const isNew = roles.some((role) => !known.has(role))
    if (isNew || step?.name === 'node') ways.set(type, [...(ways.get(type) ?? []), way])
    if (!isNew) return
    reachedBy.set(type, new Set([...known, ...roles]))
    const next = stepsFrom(pillar, type, args).map((step) => [...way, step])
    // What is in a list comes before what is found by one id: there are more of them, in more states.
    if (isFrame(type) || type.endsWith('Edge')) next.forEach(visit)
    else queue.push(...next)
  }

  for (let way = queue.shift(); way; way = queue.shift()) visit(way)
  return ways
}

/** Whether somebody of this role, whom everything belongs to, gets as far as the object. */
function reaches(pillar: PillarName, way: Way, role: Role): boolean {
  const object = way.at(-1)
  const side = role === 'public' ? 'outside' : 'inside'
  const name: Step = { type: object?.leadsTo ?? '', name: '__typename', args: '', entry: true, leadsTo: '' }
  return expected(pillar, [...way, name], { role, side }) === 'delivered'
}

function rootSteps(pillar: PillarName, args: Arguments, door: Door): Step[] {
  const roots = stepsFrom(pillar, 'Query', args)
  const [lists, others] = [
    roots.filter((step) => isFrame(step.leadsTo)),
    roots.filter((step) => !isFrame(step.leadsTo)),
  ]
  return door === 'gateway'
    ? [...entries(pillar, args), ...lists, ...others, ...nodes(pillar, args)]
    : [...lists, ...others]
}

const ENTRIES = ['Community', 'Unit', 'Subject', 'Flow']

/** The gateway's own roots, which lead into every pillar that knows the type. */
function entries(pillar: PillarName, args: Arguments): Step[] {
  return ENTRIES.filter((type) => MATRIX[pillar][`${type}.id`]).map((type) => {
    const name = type.toLowerCase()
    return { type: 'Query', name, args: args.of(`Query.${name}`) ?? byId(type, args), entry: true, leadsTo: type }
  })
}

/** Whatever has an id of the graph's is found by it as well. */
function nodes(pillar: PillarName, args: Arguments): Step[] {
  const node = API.getType('Node')
  const types = isAbstractType(node) ? API.getPossibleTypes(node).map(({ name }) => name) : []
  return types
    .filter((type) => MATRIX[pillar][`${type}.id`])
    .map((type) => ({ type: 'Query', name: 'node', args: byId(type, args), entry: true, on: type, leadsTo: type }))
}

function byId(type: string, { idOf }: Arguments): string {
  const id = idOf(type)
  if (id === undefined) throw new Error(`no ${type} is there: ids of a rights-example.ts must have one`)
  return `(id: "${id}")`
}

/** Every field of the type that leads to objects of this pillar. */
function stepsFrom(pillar: PillarName, type: string, args: Arguments): Step[] {
  const fields = Object.values(objectType(type).getFields()).filter(({ name }) => MATRIX[pillar][`${type}.${name}`])
  return fields.flatMap((field) => stepsBy(pillar, type, field, args))
}

function stepsBy(pillar: PillarName, type: string, field: GraphQLField<unknown, unknown>, args: Arguments): Step[] {
  const step = stepBy(type, field, args)
  const target = API.getType(step.leadsTo)
  if (isObjectType(target)) return [step]
  if (!isAbstractType(target)) return []
  const answered = API.getPossibleTypes(target).filter(({ name }) => MATRIX[pillar][`${name}.id`])
  return answered.map(({ name }) => ({ ...step, on: name, leadsTo: name }))
}

/** The field as a step, with the arguments it needs. */
export function stepBy(type: string, field: GraphQLField<unknown, unknown>, args: Arguments): Step {
  const leadsTo = getNamedType(field.type).name
  return { type, name: field.name, args: args.of(`${type}.${field.name}`) ?? needed(type, field, args), leadsTo }
}

/** What a field wants that nobody has said: the id of what it gives, or nothing. */
function needed(type: string, field: GraphQLField<unknown, unknown>, args: Arguments): string {
  const required = field.args.filter(isRequiredArgument).map(({ name }) => name)
  if (required.length === 0) return ''
  if (required.join() === 'id') return byId(getNamedType(field.type).name, args)
  throw new Error(`nobody says with what ${type}.${field.name} is asked: asked of its rights-example.ts must`)
}
