import { z } from 'zod'
import type { Policy } from '#shared/eventsourcing/policies.ts'
import { unitId } from '#shared/governance/ids.ts'
import { learningPolicy } from '#shared/pillar/learning.ts'
import type { Pillar } from '#shared/pillar/mechanism.ts'
import type { unitHandler } from './resolvers.ts'

/** What a recorded matter says of its unit. */
const recorded = z.object({
  unitId: unitId.schema.optional(),
  names: z.object({ unit: z.string().optional() }).optional(),
})

/** Units are learnt from the matters that name them. */
export function unitPolicies({ topic }: Pillar, handler: ReturnType<typeof unitHandler>): Policy[] {
  const learnUnits = learningPolicy(
    {
      name: 'learn-units',
      topic,
      event: 'MatterRecordedClosed',
      reads: recorded,
      mentions: ({ unitId: stream, names: { unit: name } = {} }) =>
        stream && name ? [{ stream, command: { name } }] : [],
    },
    handler,
  )
  return [learnUnits]
}
