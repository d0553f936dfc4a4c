import type { DemoActor } from '#shared/pillar/demonstration.ts'
import { INSIDE, LAST_MONTH, type RightsExample } from '#shared/testing/rights-example.ts'

const lead: DemoActor = { role: 'care-lead', subject: 'care-lead' }

/** Counts of the month before this one. */
export const example: RightsExample = {
  after: ['psychological-care/screening-rules'],
  async tell({ send }) {
    const counts = { districtId: INSIDE.district }
    const series = await send(lead, 'beginScreeningCounts', { ...counts, from: LAST_MONTH }, [
      'COUNTS_DISTRICT_UNKNOWN',
    ])
    await send(lead, 'publishScreeningCounts', { ...counts, month: LAST_MONTH }, ['COUNTS_INCOMPLETE'])
    return {
      ids: { ScreeningCountsSeries: series },
      sent: { 'BeginScreeningCountsInput.from': LAST_MONTH, 'PublishScreeningCountsInput.month': LAST_MONTH },
    }
  },
}
