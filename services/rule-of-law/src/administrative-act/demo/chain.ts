import { z } from 'zod'
import type { DemoActor, DemoNarrator } from '#shared/pillar/demonstration.ts'
import { decide, evidence, officerOf, publish, type Step, serve } from './story-words.ts'
import { tellStory } from './tell.ts'

const auditor: DemoActor = { role: 'auditor', subject: 'demo-auditor' }
const CAUSE = '沿河违规停放和堆放'

/** The legal entity of the demonstration's enforcement: its code is the standard's own example. */
const SUBJECT = { uscc: '91350100M000100Y43', name: '演示沿河企业' }
const BASIS = '《深圳经济特区市容和环境卫生管理条例》第二十六条'

const inspection: readonly Step[] = [
  evidence('enforcement'),
  decide({
    ...{ number: '深坪演检〔2026〕9号', basis: BASIS, cause: '智能识别发现，现场核查属实', content: '移送处罚' },
    ...{ item: '对河道沿线的检查', sector: 'OTHER', subject: SUBJECT },
    findings: [{ item: CAUSE }],
  }),
]

const penalty: readonly Step[] = [
  evidence('enforcement-penalty'),
  decide({
    ...{ number: '深坪演罚〔2026〕9号', basis: BASIS, cause: CAUSE, content: '罚款人民币贰仟元' },
    ...{ penaltyTypes: ['FINE'], amount: '2000' },
  }),
  serve(),
  publish(CAUSE, '罚款人民币贰仟元'),
]

const mattersForm = z.object({
  subject: z.object({
    matters: z.object({
      edges: z.array(
        z.object({
          node: z.object({
            id: z.string(),
            unit: z.object({ id: z.string() }).nullable(),
            resolution: z.object({ outcome: z.string() }).nullable(),
          }),
        }),
      ),
    }),
  }),
})

const MATTERS =
  'query($uscc: String!) { subject(uscc: $uscc) { matters { edges { node { id unit { id } resolution { outcome } } } } } }'

/** The demonstration's own, whatever people have resolved beside it. */
async function handedOver(narrator: DemoNarrator) {
  const { edges } = mattersForm.parse(await narrator.ask(auditor, MATTERS, { uscc: SUBJECT.uscc })).subject.matters
  return edges.map(({ node }) => node).find(({ resolution }) => resolution?.outcome === 'ENFORCEMENT')
}

/**
 * The rest of the way of a matter that was resolved by enforcement: the inspection that a policy opened finds something,
 * a penalty follows it, and the penalty makes a record and a grade.
 */
export async function tellChain(narrator: DemoNarrator): Promise<void> {
  const matter = await handedOver(narrator)
  if (!matter?.unit) return
  const actId = await narrator.until('the inspection of a matter', () => inspectionOf(narrator, matter.id))
  const officer = officerOf(matter.unit.id)
  for (const [index, step] of inspection.entries()) {
    const command = { as: officer, mutation: step.mutation, input: { ...step.input, actId } }
    if (!(await narrator.send(command, `enforcement ${index}`))) return
  }
  const open = { kind: 'PENALTY', item: '对沿河违规堆放的处罚', sector: 'OTHER' } as const
  await tellStory(
    narrator,
    { key: 'enforcement penalty', officer, open, follows: 'enforcement', steps: penalty },
    actId,
  )
}

const actsForm = z.object({
  acts: z.object({ edges: z.array(z.object({ node: z.object({ id: z.string() }) })) }),
})

async function inspectionOf(narrator: DemoNarrator, matterId: string): Promise<string | undefined> {
  const query =
    'query($matterId: ID!) { acts(filter: {matterId: $matterId, kind: INSPECTION}) { edges { node { id } } } }'
  const { edges } = actsForm.parse(await narrator.ask(auditor, query, { matterId })).acts
  return edges[0]?.node.id
}
