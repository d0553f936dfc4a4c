import { z } from 'zod'
import type { Policy } from '#shared/eventsourcing/policies.ts'
import { communityId, type DivisionId, divisionsAbove } from '#shared/governance/ids.ts'
import { learningPolicy } from '#shared/pillar/learning.ts'
import type { Pillar } from '#shared/pillar/mechanism.ts'
import type { Level } from './events.ts'
import type { divisionHandler } from './resolvers.ts'

const name = z.string().optional()

/** What a recorded matter says of where it happened. */
const recorded = z.object({
  area: z.object({ communityId: communityId.schema.optional(), ...divisionsAbove }),
  names: z.object({ community: name, street: name, district: name }).optional(),
})

/** Divisions are learnt from the matters that name them, each with the division it was seen in. */
export function divisionPolicies({ topic }: Pillar, handler: ReturnType<typeof divisionHandler>): Policy[] {
  const learnDivisions = learningPolicy(
    {
      name: 'learn-divisions',
      topic,
      event: 'MatterRecordedClosed',
      reads: recorded,
      mentions: ({ area, names = {} }) => [
        ...mention('district', area.districtId, names.district),
        ...mention('street', area.streetId, names.street, area.districtId),
        ...mention('community', area.communityId, names.community, area.streetId),
      ],
    },
    handler,
  )
  return [learnDivisions]
}

function mention(level: Level, stream?: DivisionId, name?: string, parentId?: DivisionId) {
  return stream && name ? [{ stream, command: { level, name, ...(parentId && { parentId }) } }] : []
}
