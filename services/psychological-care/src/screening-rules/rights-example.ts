import type { DemoActor } from '#shared/pillar/demonstration.ts'
import type { RightsExample } from '#shared/testing/rights-example.ts'

const lead: DemoActor = { role: 'care-lead', subject: 'care-lead' }
const edition = 'walk-1'
const RULES = { urgentWithinHours: 24, reviewWithin: 5, publishAfterDays: 2, smallestCount: 10 }

export const example: RightsExample = {
  async tell({ send }) {
    await send(lead, 'publishScreeningRules', { edition, title: '筛查规则', ...RULES })
    return { ids: { ScreeningRules: `sru_${edition}` } }
  },
}
