import type { DevClaims } from '#shared/identity/dev-issuer.ts'
import type { Role } from '#shared/identity/identity.ts'
import { COMMUNITY, DISTRICT, OTHER_UNIT, UNIT } from '../district.ts'
import type { Stack } from '../stack.ts'
import type { District } from './district/build.ts'
import { OTHER_STREET, PHONE, STREET } from './personas.ts'

/** Somebody at a boundary of their reach, and which of the district's objects they are given. */
export type Boundary = { name: string; claims: DevClaims; sees: readonly Kind[] }

const KINDS = ['matter', 'alert', 'message', 'screening', 'personAct'] as const
type Kind = (typeof KINDS)[number]

const BESIDE = 'com_440310-10019'
const OF_CENTRES = ['matter', 'alert', 'message'] as const

/** `anywhere`: what the role reaches wherever it works. */
function divisions(role: Role, sees: readonly Kind[], anywhere: readonly Kind[] = []): Boundary[] {
  const at = (division: string, seen: readonly Kind[]) => ({
    name: `${role} of ${division}`,
    claims: { roles: [role], division },
    sees: [...seen, ...anywhere],
  })
  return [
    ...[DISTRICT, STREET, COMMUNITY].map((division) => at(division, sees)),
    ...[BESIDE, OTHER_STREET, 'grid_440310-10018-07', 'nowhere'].map((division) => at(division, [])),
    { name: `${role} without a division`, claims: { roles: [role], unit: UNIT, phone: PHONE }, sees: anywhere },
  ]
}

/** `division` is the asker's and everything below it; `unit` is lead and helper; `own` needs a person. */
export const BOUNDARIES: readonly Boundary[] = [
  ...divisions('seat', OF_CENTRES),
  ...divisions('centre-lead', OF_CENTRES, ['personAct']),
  ...divisions('care-worker', ['screening']),
  {
    name: 'unit-officer of the lead',
    claims: { roles: ['unit-officer'], unit: UNIT },
    sees: ['matter', 'alert', 'personAct'],
  },
  { name: 'unit-officer of the helper', claims: { roles: ['unit-officer'], unit: OTHER_UNIT }, sees: ['matter'] },
  { name: 'unit-officer without a unit', claims: { roles: ['unit-officer'], division: DISTRICT }, sees: [] },
  { name: 'citizen without a telephone', claims: { roles: ['citizen'], division: DISTRICT, unit: UNIT }, sees: [] },
  {
    name: 'citizen with the telephone',
    claims: { roles: ['citizen'], phone: PHONE },
    sees: ['matter', 'message', 'screening', 'personAct'],
  },
]

const QUERY = `query($matter: ID!, $alert: ID!, $message: ID!, $screening: ID!, $personAct: ID!) {
  matter: node(id: $matter) { ... on Matter { phase } }
  alert: node(id: $alert) { ... on Alert { phase } }
  message: node(id: $message) { ... on Information { phase } }
  screening: node(id: $screening) { ... on Screening { phase } }
  personAct: node(id: $personAct) { ... on AdministrativeAct { phase } } }`

/** The objects that somebody is given. */
export async function seenBy(stack: Stack, district: District, { claims }: Boundary): Promise<Kind[]> {
  const { data } = await stack.graph(QUERY, district, await stack.token({ subject: 'at-a-boundary', ...claims }))
  return KINDS.filter((kind) => data?.[kind] != null)
}
