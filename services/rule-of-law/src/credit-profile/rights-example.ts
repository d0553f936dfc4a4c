import { z } from 'zod'
import { toInstant } from '#shared/eventsourcing/instant.ts'
import { shanghaiDay } from '#shared/governance/shanghai.ts'
import type { DemoActor } from '#shared/pillar/demonstration.ts'
import { COMPANY, INSIDE, type RightsExample, type RightsTeller } from '#shared/testing/rights-example.ts'

const first: DemoActor = { role: 'law-officer', subject: 'officer-one', unit: INSIDE.unit }
const second: DemoActor = { role: 'law-officer', subject: 'officer-two', unit: INSIDE.unit }

const lastDay = shanghaiDay(toInstant(Date.now() + 60 * 86_400_000))

/** The company's grade: set by two hands, and another proposal that waits. */
export const example: RightsExample = {
  after: ['rule-of-law/credit-file'],
  async tell(teller) {
    const profile = await teller.until('the profile', async () => (await profileOf(teller))?.id)
    const signed = await proposed(teller, profile, 'B')
    await teller.send(second, 'signGradeOverride', { profileId: profile, proposalId: signed })
    const waiting = await proposed(teller, profile, 'D', signed)
    return {
      ids: { CreditProfile: profile },
      sent: { profileId: profile, proposalId: waiting, 'ProposeGradeOverrideInput.lastDay': lastDay },
    }
  },
}

const profileForm = z.object({ id: z.string(), proposal: z.object({ proposalId: z.string() }).nullable() })
const form = z.object({ subject: z.object({ creditProfile: profileForm }) })

async function profileOf({ ask }: RightsTeller): Promise<z.output<typeof profileForm> | undefined> {
  const query = 'query($uscc: String!) { subject(uscc: $uscc) { creditProfile { id proposal { proposalId } } } }'
  return form.safeParse(await ask(first, query, { uscc: COMPANY })).data?.subject.creditProfile
}

/** A proposal, and another one than the one before. */
async function proposed(teller: RightsTeller, profileId: string, grade: string, before?: string): Promise<string> {
  const proposal = { profileId, grade, reason: 'DUTY_FULFILLED', basis: '深坪信7号', lastDay }
  await teller.send(first, 'proposeGradeOverride', proposal)
  return teller.until('the proposal', async () => {
    const found = (await profileOf(teller))?.proposal?.proposalId
    return found === before ? undefined : found
  })
}
