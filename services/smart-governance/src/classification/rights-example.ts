import type { DemoActor } from '#shared/pillar/demonstration.ts'
import type { RightsExample } from '#shared/testing/rights-example.ts'

const dataOfficer: DemoActor = { role: 'data-officer', subject: 'data-officer' }

const CLASSES = [
  { kind: 'CHANNEL', code: '12', name: '热线' },
  { kind: 'CHANNEL', code: '31', name: '智能识别' },
  { kind: 'CATEGORY', code: '1', name: '城市管理' },
  { kind: 'MAIN_TYPE', code: '22', name: '消防', parent: '1' },
  { kind: 'SUB_TYPE', code: '554', name: '消防设施', parent: '22' },
]

/** A class of each kind. */
export const example: RightsExample = {
  async tell({ send }) {
    for (const each of CLASSES) await send(dataOfficer, 'registerClass', each)
    return {
      ids: { MatterClass: 'cls_sub-type-554' },
      sent: { classId: 'cls_sub-type-554', subType: '554', channel: '12', 'RegisterClassInput.code': '777' },
    }
  },
}
