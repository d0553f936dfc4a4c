import { unitId } from '#shared/governance/ids.ts'
import type { DemoActor } from '#shared/pillar/demonstration.ts'
import { INSIDE, OUTSIDE, type RightsExample } from '#shared/testing/rights-example.ts'
import { organOf } from './ids.ts'

const dataOfficer: DemoActor = { role: 'data-officer', subject: 'data-officer' }
const LIST = { title: '机关名录', publishedOn: '2019-03-01' }

const ORGANS = [
  [INSIDE.unit, '城市管理局'],
  [INSIDE.helper, '应急管理局'],
  [OUTSIDE.unit, '水务局'],
] as const

/** The organs of all units, of which the helper's alone is not joined. */
export const example: RightsExample = {
  async tell({ send }) {
    for (const [unitId, name] of ORGANS) await send(dataOfficer, 'listOrgan', { unitId, name, list: LIST })
    for (const unit of [INSIDE.unit, OUTSIDE.unit])
      await send(dataOfficer, 'onboardOrgan', { organId: organOf(unitId.schema.parse(unit)) })
    const organ = organOf(unitId.schema.parse(INSIDE.unit))
    return { ids: { Organ: organ }, sent: { organId: organ, 'OrganListInput.publishedOn': LIST.publishedOn } }
  },
}
