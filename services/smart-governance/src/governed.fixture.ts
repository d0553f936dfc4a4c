import type { TestContext } from 'node:test'
import { type Asker, accepted, type TestPillar, testPillar } from '#shared/testing/pillar.ts'
import { pillar as smartGovernance } from './main.ts'

const data: Asker = { subject: 'data', roles: ['data-officer'] }
const ENTRIES: [string, object][] = [
  ['registerDivision', { level: 'DISTRICT', code: '440310', name: '坪山区' }],
  ['registerDivision', { level: 'STREET', code: '440310-101', name: '龙田街道', parentId: 'dis_440310' }],
  ['registerDivision', { level: 'COMMUNITY', code: '440310-10018', name: '南布社区', parentId: 'str_440310-101' }],
  ['registerClass', { kind: 'CHANNEL', code: '12', name: '热线' }],
  ['registerClass', { kind: 'MAIN_TYPE', code: '22', name: '消防' }],
  ['registerClass', { kind: 'SUB_TYPE', code: '554', name: '消防设施', parent: '22' }],
]

/** The pillar as it runs, with the places and classes of one matter. */
export async function governed(t: TestContext): Promise<TestPillar> {
  const pillar = await testPillar(t, smartGovernance)
  for (const [name, input] of ENTRIES) accepted(await pillar.send(data, name, input))
  return pillar
}
