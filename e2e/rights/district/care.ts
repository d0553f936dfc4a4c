import { z } from 'zod'
import { until } from '#shared/testing/until.ts'
import { COMMUNITY, DISTRICT, send, sendWell } from '../../district.ts'
import type { Stack } from '../../stack.ts'
import { PHONE } from '../personas.ts'

const idOf = z.object({ id: z.string() })
/** The nine items of PHQ-9, by LOINC. */
const ITEMS = ['44250-9', '44255-8', '44259-0', '44254-1', '44251-7', '44258-2', '44252-5', '44253-3', '44260-8']

export type Care = { screening: string; invited: string; month: string; series: string }

/** A child's screening from the invitation to the review, one that waits, one to be reviewed, and published counts. */
export async function tellCare(stack: Stack): Promise<Care> {
  const lead = await stack.token({ roles: ['care-lead'] })
  const invitation = { instrument: 'PHQ_9', communityId: COMMUNITY, phone: PHONE, name: '小若水', under14: true }
  const first = { commandId: 'first', ...invitation }
  await until(async () => (await send(stack, lead, 'inviteScreening', first)).payload?.rejection === null, 120_000)
  const invited = async (input: object) =>
    idOf.parse((await sendWell(stack, lead, 'inviteScreening', input, 'screening { id }')).screening).id
  const screening = await invited(first)
  const consent = { giver: 'GUARDIAN', statement: '2018-1', guardian: '王若水，母亲' }
  const answers = ITEMS.map((item) => ({ item, answer: 'SEVERAL_DAYS' }))
  await sendWell(stack, lead, 'submitScreening', { screeningId: screening, consent, answers })
  await sendWell(stack, lead, 'reviewScreening', { screeningId: screening, outcome: 'WATCH', remark: '已约谈' })
  const pending = await invited(invitation)
  await sendWell(stack, lead, 'submitScreening', { screeningId: pending, consent, answers })
  return { screening, invited: await invited(invitation), ...(await published(stack, lead)) }
}

/** The month before this one, which has ended. */
async function published(stack: Stack, lead: string): Promise<Pick<Care, 'month' | 'series'>> {
  const day = new Date(Date.now() + 8 * 3_600_000)
  day.setUTCDate(0)
  const month = day.toISOString().slice(0, 7)
  await publishedRules(stack, lead)
  const begun = await sendWell(
    stack,
    lead,
    'beginScreeningCounts',
    { districtId: DISTRICT, from: month },
    'series { id }',
  )
  await until(
    async () =>
      (await send(stack, lead, 'publishScreeningCounts', { districtId: DISTRICT, month })).payload?.rejection === null,
  )
  return { month, series: idOf.parse(begun.series).id }
}

async function publishedRules(stack: Stack, lead: string): Promise<void> {
  const days = { urgentWithinHours: 24, reviewWithin: 5, publishAfterDays: 2, smallestCount: 10 }
  await sendWell(stack, lead, 'publishScreeningRules', { edition: 'walk-1', title: '筛查规则', ...days })
}
