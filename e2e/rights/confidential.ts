import assert from 'node:assert/strict'
import { receiveMatter, sendWell, UNIT } from '../district.ts'
import type { Stack } from '../stack.ts'
import { REPORTER } from './district/matters.ts'
import { type Persona, PHONE } from './personas.ts'

/** A matter whose reporter wants to be known to the centre alone; the unit works on it. */
export async function confidentialMatter(stack: Stack): Promise<string> {
  const seat = await stack.token({ roles: ['seat'], division: 'dis_440310' })
  const officer = await stack.token({ roles: ['unit-officer'], unit: UNIT })
  const { id: matterId } = await receiveMatter(stack, seat, { reporter: { ...REPORTER, confidential: true } })
  await sendWell(stack, seat, 'transferMatter', { matterId, unitId: UNIT })
  await sendWell(stack, officer, 'acceptMatter', { matterId })
  return matterId
}

const REPORTED = 'reporter { name phone address confidential under14 }'
const QUERY = `query($id: ID!) { matter(id: $id) { id ${REPORTED} } node(id: $id) { ... on Matter { ${REPORTED} } } }`

/** Who sees the reporter: the centre, and the reporter. The unit has the matter, and is refused who it is. */
export async function checkConfidential(stack: Stack, id: string, { role, side, token }: Persona): Promise<void> {
  const { data, errors } = await stack.graph(QUERY, { id }, token)
  const told = JSON.stringify(data)
  const sees = side === 'inside' && ['citizen', 'seat', 'centre-lead'].includes(role)
  for (const text of [REPORTER.name, PHONE, REPORTER.address]) assert.equal(told.includes(text), sees, text)
  assert.equal(told.includes('"confidential":true'), sees)
  if (role !== 'unit-officer' || side === 'outside') return
  assert.ok(told.includes(id))
  assert.deepEqual([...new Set(errors.map(({ extensions }) => extensions.code))], ['FORBIDDEN'])
}
