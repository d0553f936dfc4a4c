import { isLeafType, isNonNullType } from 'graphql'
import type { DevClaims } from '#shared/identity/dev-issuer.ts'
import type { Role } from '#shared/identity/identity.ts'
import { INSIDE, OUTSIDE } from '#shared/testing/rights-example.ts'
import type { Stack } from '../stack.ts'
import { OWNED } from './examples.ts'
import { cell } from './matrix.ts'
import { objectType } from './schema.ts'
import type { Arguments } from './ways.ts'

/** Somebody's place at the boundary of a reach. */
export type Place = Omit<DevClaims, 'roles'>

const ABOVE = [INSIDE.district, INSIDE.street, INSIDE.community]
const BESIDE = ['com_440310-10019', OUTSIDE.street, INSIDE.grid, 'nowhere']
const { unit, helper, phone, district } = INSIDE

/** Beside the division, unit or person that counts, each has others that do not. */
export const PLACES: readonly [name: string, place: Place][] = [
  ...[...ABOVE, ...BESIDE].map((division): [string, Place] => [division, { division }]),
  ['no division, but the unit and the telephone', { unit, phone }],
  ['the unit that leads', { unit }],
  ['the unit that helps', { unit: helper }],
  ['no unit, but the division', { division: district }],
  ['the telephone', { phone }],
  ['no telephone, but the division and the unit', { division: district, unit }],
]

/** The types of which somebody there reaches the object inside. */
export function reachedFrom(role: Role, place: Place): string[] {
  return OWNED.filter(({ pillar, type, helped }) => {
    const units = helped ? [unit, helper] : [unit]
    const scope = cell(pillar, `${type}.${plainField(type)}`, role)
    if (scope === 'division') return ABOVE.includes(place.division ?? '')
    if (scope === 'unit') return units.includes(place.unit ?? '')
    return scope === 'own' ? place.phone === phone : scope === 'all'
  }).map(({ type }) => type)
}

/** The types of which somebody is given the object inside. */
export async function seenBy(stack: Stack, { idOf }: Arguments, claims: DevClaims): Promise<string[]> {
  const asked = OWNED.map(({ type }) => `${type}: node(id: "${idOf(type)}") { ... on ${type} { ${plainField(type)} } }`)
  const token = await stack.token({ subject: 'at-a-boundary', ...claims })
  const { data } = await stack.graph(`{ ${asked.join(' ')} }`, {}, token)
  return OWNED.map(({ type }) => type).filter((type) => data?.[type] != null)
}

/** One that every object has: without it an object is not given. */
function plainField(typeName: string): string {
  const field = Object.values(objectType(typeName).getFields()).find(
    ({ name, type, args }) => name !== 'id' && args.length === 0 && isNonNullType(type) && isLeafType(type.ofType),
  )
  if (!field) throw new Error(`${typeName} has no field that every ${typeName} has`)
  return field.name
}
