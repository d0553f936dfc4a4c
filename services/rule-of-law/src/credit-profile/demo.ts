import { z } from 'zod'
import { now, toInstant } from '#shared/eventsourcing/instant.ts'
import { shanghaiDay } from '#shared/governance/shanghai.ts'
import { completeUscc } from '#shared/governance/uscc.ts'
import type { DemoActor, DemoNarrator, Demonstration } from '#shared/pillar/demonstration.ts'

const first: DemoActor = { role: 'law-officer', subject: 'demo-signer-one', unit: 'unit_6001' }
const second: DemoActor = { role: 'law-officer', subject: 'demo-signer-two', unit: 'unit_6008' }

const HALF_A_YEAR_MS = 182 * 86_400_000

/** Companies that nobody has; acts of the demonstration have graded them. */
const company = (number: number) => completeUscc(`91440310MA5DM0${String(number).padStart(3, '0')}`)

const signed = { uscc: company(7), grade: 'B', reason: 'DUTY_FULFILLED', basis: '深坪演信〔2026〕1号' }
const waiting = { uscc: company(5), grade: 'C', reason: 'COURT_RULING', basis: '深坪演信〔2026〕2号' }
type Proposal = typeof signed

/** Grades are the rules' alone; one is set by hand under two signatures, one proposal waits for its second. */
export const demonstration: Demonstration = {
  title: 'A grade set by hand under two signatures, and a proposal that waits for its second',
  after: ['rule-of-law/administrative-act'],
  question: '{ organCoverage { listed } }',
  asker: first,
  async tell(narrator) {
    const [proposalId] = await Promise.all([propose(narrator, signed), propose(narrator, waiting)])
    if (!proposalId) return
    const input = { profileId: profileOf(signed), proposalId }
    await narrator.send({ as: second, mutation: 'signGradeOverride', input }, 'sign')
  },
}

const profileOf = ({ uscc }: Pick<Proposal, 'uscc'>) => `crp_${uscc}`

const gradedForm = z.object({
  creditProfile: z.object({
    computedGrade: z.string(),
    proposal: z.object({ proposalId: z.string() }).nullable(),
    gradeHistory: z.array(z.object({ type: z.string() })),
  }),
})

/** How long it is to last hangs on today, so what was ever proposed is not proposed again. Undefined: nothing to sign. */
async function propose(narrator: DemoNarrator, { uscc, ...proposal }: Proposal): Promise<string | undefined> {
  const before = await narrator.until(`a grade of ${uscc}`, () => graded(narrator, { uscc }))
  const isNew = !before.gradeHistory.some(({ type }) => type.startsWith('GRADE_OVERRID'))
  if (!isNew) return before.proposal?.proposalId
  const lastDay = shanghaiDay(toInstant(Date.parse(now()) + HALF_A_YEAR_MS))
  const input = { profileId: profileOf({ uscc }), ...proposal, lastDay }
  if (!(await narrator.send({ as: first, mutation: 'proposeGradeOverride', input }, `propose ${uscc}`)))
    return undefined
  const look = async () => (await graded(narrator, { uscc }))?.proposal ?? undefined
  return (await narrator.until('a proposal', look)).proposalId
}

/** Undefined until a policy has graded the penalty that the story is about. */
async function graded(narrator: DemoNarrator, of: Pick<Proposal, 'uscc'>) {
  const query =
    'query($id: ID!) { creditProfile(id: $id) { computedGrade proposal { proposalId } gradeHistory { type } } }'
  const profile = gradedForm.safeParse(await narrator.ask(first, query, { id: profileOf(of) })).data?.creditProfile
  return profile && ['C', 'D'].includes(profile.computedGrade) ? profile : undefined
}
