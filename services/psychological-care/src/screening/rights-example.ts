import type { DemoActor } from '#shared/pillar/demonstration.ts'
import { INSIDE, OUTSIDE, type RightsExample, type RightsTeller } from '#shared/testing/rights-example.ts'

const lead: DemoActor = { role: 'care-lead', subject: 'care-lead' }
const CHILD = { instrument: 'PHQ_9', communityId: INSIDE.community, phone: INSIDE.phone, name: '小若水', under14: true }
const CONSENT = { giver: 'GUARDIAN', statement: '2018-1', guardian: '王若水，母亲' }
/** The nine items of PHQ-9, by LOINC. */
const ITEMS = ['44250-9', '44255-8', '44259-0', '44254-1', '44251-7', '44258-2', '44252-5', '44253-3', '44260-8']

/** A child's screening from the invitation to the review, one that waits to be reviewed, one that was only invited. */
export const example: RightsExample = {
  after: ['psychological-care/screening-rules'],
  uses: {
    'ScreeningFilter.participantPhone': `{ screenings(filter: { participantPhone: "${INSIDE.phone}" }) { edges { cursor } } }`,
  },
  async tell(teller) {
    const screening = await submitted(teller)
    await teller.send(lead, 'reviewScreening', { screeningId: screening, outcome: 'WATCH', remark: '已约谈' })
    await submitted(teller)
    await invited(teller)
    return {
      ids: { Screening: screening },
      sent: {
        ...{ screeningId: screening, 'ScreeningConsentInput.statement': CONSENT.statement },
        ...{ 'ScreeningAnswerInput.item': ITEMS[0], 'ScreeningRowInput.seqn': '1' },
      },
    }
  },
  owned: {
    type: 'Screening',
    list: 'Query.screenings',
    async tellNextDoor({ send }) {
      const { community: communityId, phone } = OUTSIDE
      return { id: await send(lead, 'inviteScreening', { instrument: 'GAD_7', communityId, phone, under14: false }) }
    },
  },
}

/** Communities are known here when the facts of smart governance have arrived. */
function invited({ send }: RightsTeller): Promise<string> {
  return send(lead, 'inviteScreening', CHILD, ['SCREENING_COMMUNITY_UNKNOWN'])
}

async function submitted(teller: RightsTeller): Promise<string> {
  const screeningId = await invited(teller)
  const answers = ITEMS.map((item) => ({ item, answer: 'SEVERAL_DAYS' }))
  await teller.send(lead, 'submitScreening', { screeningId, consent: CONSENT, answers })
  return screeningId
}
