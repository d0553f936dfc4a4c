import { z } from 'zod'
import { instant } from '#shared/eventsourcing/event.ts'
import { type Instant, now } from '#shared/eventsourcing/instant.ts'
import { definePolicy, type Policy, reaction } from '#shared/eventsourcing/policies.ts'
import { communityId, districtId, streetId } from '#shared/governance/ids.ts'
import { shanghaiDay } from '#shared/governance/shanghai.ts'
import type { Pillar } from '#shared/pillar/mechanism.ts'
import type { HotspotHandler } from './handler.ts'
import { hotspotIdOf, matterId, subTypeCode } from './ids.ts'

/** What of a matter says where and what it is about. */
const received = z.object({
  area: z.object({
    communityId: communityId.schema.optional(),
    streetId: streetId.schema.optional(),
    districtId: districtId.schema.optional(),
  }),
  classes: z.object({ subType: subTypeCode.optional() }),
})
const recorded = received.extend({ receivedAt: instant })

/**
 * Matters are voices from their receipt on, those of the past too; what became of them is not asked. One whose
 * community or sub-type is unknown belongs to no hotspot.
 */
export function hotspotPolicies({ topicOf }: Pillar, handler: HotspotHandler): Policy[] {
  type Context = Parameters<HotspotHandler['handle']>[2]

  async function note(matter: string, { area, classes }: z.output<typeof received>, at: Instant, context: Context) {
    const { communityId: community } = area
    const { subType } = classes
    if (!community || !subType) return undefined
    const key = { communityId: community, subType, day: shanghaiDay(at) }
    return handler.handle(
      hotspotIdOf(key),
      {
        type: 'noteAppeal',
        at: now(),
        key,
        area: { ...area, communityId: community },
        receivedAt: at,
        matterId: matterId.schema.parse(matter),
      },
      context,
    )
  }

  return [
    definePolicy({
      name: 'note-appeals',
      topic: topicOf('smart-governance'),
      startAt: 'beginning',
      seesImports: true,
      on: {
        MatterReceived: reaction(received, (data, { stream, at }, context) => note(stream, data, at, context)),
        MatterRecordedClosed: reaction(recorded, (data, { stream }, context) =>
          note(stream, data, data.receivedAt, context),
        ),
      },
    }),
  ]
}
