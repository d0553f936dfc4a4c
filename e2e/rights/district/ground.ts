import { completeUscc } from '#shared/governance/uscc.ts'
import { OTHER_UNIT, registerDistrict, sendWell, UNIT } from '../../district.ts'
import type { Stack } from '../../stack.ts'
import { OTHER_STREET } from '../personas.ts'

export const ELSEWHERE = 'com_440310-10001'
export const THIRD_UNIT = 'unit_1600'
export const CAMERA = '44031000001320000101'
export const APP = 'app_01'
export const USCC = completeUscc('91440310MA5E2E777')

const days = { urgent: 0, enquiry: 3, help: 3, suggestion: 13, complaint: 13, thanks: 5, other: 5 }
const limits = {
  ...{ citizen: days, unit: days, returnWithin: 1, returnsToEscalate: 2 },
  extensions: { atMost: 1, workingDays: 15 },
  ...{ urgeAfter: 1, criticiseAfter: 5, callBackWithin: 1, callBackAttempts: 3 },
  ...{ reopenWithinDays: 15, reopensToEscalate: 2 },
}
const list = { title: '机关名录', publishedOn: '2019-03-01' }

/** Divisions, units, classes, rules, organs and cameras: what everything else stands on. */
export async function prepareGround(stack: Stack): Promise<void> {
  await registerDistrict(stack)
  const token = await stack.token({ roles: ['data-officer'] })
  const entries: [mutation: string, input: object][] = [
    ['registerDivision', { level: 'STREET', code: '440310001', name: '坪山街道', parentId: 'dis_440310' }],
    ['registerDivision', { level: 'COMMUNITY', code: '440310-10001', name: '六和社区', parentId: OTHER_STREET }],
    ['registerDivision', { level: 'GRID', code: '440310-10018-07', name: '第七网格', parentId: 'com_440310-10018' }],
    ['registerUnit', { code: '1600', name: '水务局', divisionId: 'dis_440310' }],
    ['registerClass', { kind: 'CATEGORY', code: '1', name: '城市管理' }],
    ['registerClass', { kind: 'MAIN_TYPE', code: '22', name: '消防', parent: '1' }],
    ['registerClass', { kind: 'CHANNEL', code: '31', name: '智能识别' }],
    ['publishLimits', { edition: 'walk-1', title: '时限', limits }],
    [
      'publishClassification',
      { edition: 'walk-1', title: '分级', lowestLevels: [{ subType: '554', level: 'DISTRICT' }] },
    ],
    ['registerCamera', { code: CAMERA, communityId: 'com_440310-10018' }],
    ['listOrgan', { unitId: UNIT, name: '城市管理局', list }],
    ['listOrgan', { unitId: OTHER_UNIT, name: '应急管理局', list }],
    ['onboardOrgan', { organId: 'org_1583' }],
  ]
  for (const [mutation, input] of entries) await sendWell(stack, token, mutation, input)
}
