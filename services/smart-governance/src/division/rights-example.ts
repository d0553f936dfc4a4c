import type { DemoActor } from '#shared/pillar/demonstration.ts'
import { INSIDE, OUTSIDE, type RightsExample } from '#shared/testing/rights-example.ts'

const dataOfficer: DemoActor = { role: 'data-officer', subject: 'data-officer' }
const codeOf = (id: string) => id.slice(id.indexOf('_') + 1)

const DIVISIONS: readonly [level: string, id: string, name: string, parentId?: string][] = [
  ['DISTRICT', INSIDE.district, '坪山区'],
  ['STREET', INSIDE.street, '龙田街道', INSIDE.district],
  ['STREET', OUTSIDE.street, '坪山街道', INSIDE.district],
  ['COMMUNITY', INSIDE.community, '南布社区', INSIDE.street],
  ['COMMUNITY', OUTSIDE.community, '六和社区', OUTSIDE.street],
  ['GRID', INSIDE.grid, '第七网格', INSIDE.community],
]

/** A district with two streets, a community in each, and a grid. */
export const example: RightsExample = {
  async tell({ send }) {
    for (const [level, id, name, parentId] of DIVISIONS)
      await send(dataOfficer, 'registerDivision', { level, code: codeOf(id), name, parentId })
    return {
      ids: { District: INSIDE.district, Street: INSIDE.street, Community: INSIDE.community, Grid: INSIDE.grid },
      asked: { 'Query.community': `(code: "${codeOf(INSIDE.community)}")` },
      sent: {
        'RegisterDivisionInput.level': 'STREET',
        'RegisterDivisionInput.code': '440310002',
        'RegisterDivisionInput.parentId': INSIDE.district,
        'PublishDivisionCodeInput.code': '440310006001',
        'RetireDivisionInput.successorId': OUTSIDE.street,
      },
    }
  },
}
