import type { DemoActor } from '#shared/pillar/demonstration.ts'
import { INSIDE, OUTSIDE, type RightsExample } from '#shared/testing/rights-example.ts'

const dataOfficer: DemoActor = { role: 'data-officer', subject: 'data-officer' }

const UNITS = [
  [INSIDE.unit, '城市管理局'],
  [INSIDE.helper, '应急管理局'],
  [OUTSIDE.unit, '水务局'],
] as const

/** The unit that leads, the one that helps, and the one next door. */
export const example: RightsExample = {
  after: ['smart-governance/division'],
  async tell({ send }) {
    for (const [id, name] of UNITS)
      await send(dataOfficer, 'registerUnit', { code: id.slice('unit_'.length), name, divisionId: INSIDE.district })
    return {
      ids: { Unit: INSIDE.unit },
      sent: {
        'RegisterUnitInput.code': '1700',
        'RegisterUnitInput.divisionId': INSIDE.district,
        'RetireUnitInput.successorId': INSIDE.helper,
      },
    }
  },
}
