import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Asker, accepted, testPillar } from '#shared/testing/pillar.ts'
import { pillar as smartGovernance } from './main.ts'

const data: Asker = { subject: 'data', roles: ['data-officer'] }
const DISTRICT = { level: 'DISTRICT', code: '440310', name: '坪山区' }
const UNIT = { code: '1', name: '城管局', divisionId: 'dis_440310' }
const named: [string, object][] = [
  ['registerDivision', { level: 'STREET', code: '440310-101', parentId: 'dis_440310' }],
  ['renameDivision', { divisionId: 'dis_440310' }],
  ['registerUnit', { ...UNIT, code: '2' }],
  ['renameUnit', { unitId: 'unit_1' }],
  ['registerClass', { kind: 'CHANNEL', code: '12' }],
  ['proposeDetectionApp', { slot: 4, precisionFloor: 0.8 }],
]

test('no division, unit, class or application is named by blanks, and blanks around a name are none of it', async (t) => {
  const { send } = await testPillar(t, smartGovernance)
  accepted(await send(data, 'registerDivision', DISTRICT))
  accepted(await send(data, 'registerUnit', UNIT))
  for (const [mutation, input] of named) {
    for (const name of [' ', '　\t']) {
      await assert.rejects(send(data, mutation, { ...input, name }), { code: 'BAD_USER_INPUT' }, mutation)
    }
  }
  const edition = { edition: '2019', lowestLevels: [] }
  await assert.rejects(send(data, 'publishClassification', { ...edition, title: '　' }), { code: 'BAD_USER_INPUT' })
  const renamed = await send(data, 'renameUnit', { unitId: 'unit_1', name: ' 城市管理局　' }, 'unit { name aliases }')
  assert.deepEqual(accepted(renamed).unit, { name: '城市管理局', aliases: ['城管局'] })
})
