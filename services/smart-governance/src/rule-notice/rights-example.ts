import type { DemoActor } from '#shared/pillar/demonstration.ts'
import type { RightsExample } from '#shared/testing/rights-example.ts'

const dataOfficer: DemoActor = { role: 'data-officer', subject: 'data-officer' }
const edition = 'walk-1'

const days = { urgent: 0, enquiry: 3, help: 3, suggestion: 13, complaint: 13, thanks: 5, other: 5 }
const limits = {
  ...{ citizen: days, unit: days, returnWithin: 1, returnsToEscalate: 2 },
  extensions: { atMost: 1, workingDays: 15 },
  ...{ urgeAfter: 1, criticiseAfter: 5, callBackWithin: 1, callBackAttempts: 3 },
  ...{ reopenWithinDays: 15, reopensToEscalate: 2 },
}
const lowestLevels = [{ subType: '554', level: 'DISTRICT' }]

/** An edition of each kind. */
export const example: RightsExample = {
  after: ['smart-governance/classification'],
  async tell({ send }) {
    await send(dataOfficer, 'publishLimits', { edition, title: '时限', limits })
    await send(dataOfficer, 'publishClassification', { edition, title: '分级', lowestLevels })
    return { ids: { LimitsNotice: `lim_${edition}`, ClassificationNotice: `cln_${edition}` } }
  },
}
