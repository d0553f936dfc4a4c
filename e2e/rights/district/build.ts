import { z } from 'zod'
import { PILLARS } from '#infra/pillars.ts'
import { until } from '#shared/testing/until.ts'
import { sendWell } from '../../district.ts'
import type { Stack } from '../../stack.ts'
import { openStores } from '../../stores.ts'
import { type Care, tellCare } from './care.ts'
import { prepareGround } from './ground.ts'
import { type Law, tellLaw } from './law.ts'
import { type Matters, staffOf, tellMatters } from './matters.ts'
import { tellVoices, type Voices } from './voices.ts'

/** Ids of what stands in the district: at least one object of every type of the graph. */
export type District = Matters & Law & Voices & Care

/** Before it stands: what is asked can be written down all the same. */
export const NOWHERE: District = {
  ...{ matter: 'none', ended: 'none', enforced: 'none', correlation: 'none', alert: 'none' },
  ...{
    act: 'none',
    personAct: 'none',
    personFile: 'none',
    file: 'none',
    record: 'none',
    profile: 'none',
    proposal: 'none',
  },
  ...{ message: 'none', topic: 'none', report: 'none', hotspot: 'none' },
  ...{ screening: 'none', invited: 'none', month: 'none', series: 'none' },
}

/**
 * The district that the walk goes through: all of it lies in one community, with one unit, about one person. What hangs
 * on it is told at the same time, pillar by pillar.
 */
export async function buildDistrict(stack: Stack): Promise<District> {
  await prepareGround(stack)
  const staff = await staffOf(stack)
  const rules = { edition: 'walk-1', title: '民情规则', candidateAt: 5, answerWithin: 5 }
  await sendWell(stack, staff.data, 'publishVoiceRules', rules)
  const stores = await openStores(stack)
  try {
    const [matters, law, voices, care] = await Promise.all([
      tellMatters(stack, stores, staff),
      tellLaw(stack),
      tellVoices(stack, staff),
      tellCare(stack),
    ])
    const district = { ...matters, ...law, ...voices, ...care }
    await arrived(stack, district)
    return district
  } finally {
    await stores.close()
  }
}

/** Policies have done what follows, and readers see all of it. */
async function arrived(stack: Stack, { message, correlation }: District): Promise<void> {
  const auditor = await stack.token({ roles: ['auditor'], subject: 'who-waits' })
  const query = `query($message: ID!, $correlation: String!) { information(id: $message) { answer { at } }
    flow(correlationId: $correlation) { smartGovernance { hops { id } } ruleOfLaw { refused { code } } } }`
  const look = async () => arrival.safeParse((await stack.graph(query, { message, correlation }, auditor)).data).success
  await until(look, 120_000)
  await caughtUp(stack)
}

const some = z.array(z.unknown()).min(1)
const arrival = z.object({
  information: z.object({ answer: z.object({ at: z.string() }) }),
  flow: z.object({ smartGovernance: z.object({ hops: some }), ruleOfLaw: z.object({ refused: some }) }),
})

/** Resolves when readers of every pillar see everything that was committed. */
export async function caughtUp(stack: Stack): Promise<void> {
  for (const pillar of PILLARS) {
    const stores = await openStores(stack, pillar)
    await stores.caughtUp().finally(stores.close)
  }
}
