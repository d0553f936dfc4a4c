import assert from 'node:assert/strict'
import { z } from 'zod'
import type { Stack } from '../stack.ts'
import { inTime } from '../waiting.ts'

const part = z.object({
  hops: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      phase: z.string(),
      from: z.object({ type: z.string(), stream: z.string() }).nullable(),
      to: z.object({ type: z.string(), stream: z.string() }).nullable(),
    }),
  ),
  refused: z.array(z.object({ policy: z.string(), code: z.string() })),
})
const flow = z.object({ smartGovernance: part, ruleOfLaw: part, selfGovernance: part })
export type Trail = z.output<typeof flow>

const PART = '{ hops { id name phase from { type stream } to { type stream } } refused { policy code } }'
const QUERY = `query($id: String!) { flow(correlationId: $id) {
  smartGovernance ${PART} ruleOfLaw ${PART} selfGovernance ${PART}
} }`

/** The whole of a flow, across the pillars, as an auditor sees it. */
export async function trailOf(stack: Stack, auditor: string, correlation: string): Promise<Trail> {
  const { data, errors } = await stack.graph(QUERY, { id: correlation }, auditor)
  assert.deepEqual(errors, [])
  return flow.parse(data?.flow)
}

/** The same, once it is as wanted; else it fails with what it was last. */
export async function trailThat(
  stack: Stack,
  [auditor, correlation]: readonly [auditor: string, correlation: string],
  isAsWanted: (trail: Trail) => boolean,
): Promise<Trail> {
  let last: Trail | undefined
  const look = async () => {
    last = await trailOf(stack, auditor, correlation)
    return isAsWanted(last) ? last : undefined
  }
  return inTime(look).catch(() => assert.fail(`the flow stayed at ${JSON.stringify(last, null, 1)}`))
}

export const hopsOf = ({ smartGovernance, ruleOfLaw, selfGovernance }: Trail) => [
  ...smartGovernance.hops,
  ...ruleOfLaw.hops,
  ...selfGovernance.hops,
]

/** `alert-to-matter: AlertConfirmed → MatterReceived` of every hop, in the order in which they began in their pillar. */
export function told(trail: Trail): string[] {
  return hopsOf(trail).map(({ name, phase, from, to }) => `${name} ${phase}: ${from?.type} → ${to?.type}`)
}

const ofMatter = z.object({ matter: z.object({ flows: z.array(z.object({ id: z.string() })).length(1) }) })

/** The correlation id of the one flow that a matter is part of, as the auditor learns it. */
export async function flowOfMatter(stack: Stack, auditor: string, id: string): Promise<string> {
  const { data, errors } = await stack.graph('query($id: ID!) { matter(id: $id) { flows { id } } }', { id }, auditor)
  assert.deepEqual(errors, [])
  const [found] = ofMatter.parse(data).matter.flows
  assert.ok(found)
  return found.id.slice('flow_'.length)
}
