import type { DemoActor } from '#shared/pillar/demonstration.ts'
import type { RightsExample } from '#shared/testing/rights-example.ts'

const dataOfficer: DemoActor = { role: 'data-officer', subject: 'data-officer' }
const edition = 'walk-1'

export const example: RightsExample = {
  async tell({ send }) {
    const rules = { edition, title: '民情规则', candidateAt: 5, answerWithin: 5 }
    await send(dataOfficer, 'publishVoiceRules', rules)
    return { ids: { VoiceRules: `vru_${edition}` } }
  },
}
