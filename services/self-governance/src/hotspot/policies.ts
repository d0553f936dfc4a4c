import { z } from 'zod'
import { instant } from '#shared/eventsourcing/event.ts'
import { type Instant, now } from '#shared/eventsourcing/instant.ts'
import { definePolicy, type Policy, reaction } from '#shared/eventsourcing/policies.ts'
import { communityId, divisionsAbove } from '#shared/governance/ids.ts'
import { shanghaiDay } from '#shared/governance/shanghai.ts'
import type { Pillar } from '#shared/pillar/mechanism.ts'
import type { HotspotHandler } from './handler.ts'
import { hotspotId, hotspotIdOf, informationId, matterId, subTypeCode } from './ids.ts'
import type { Area } from './state.ts'

/** What of a matter says where and what it is about. */
const voiced = z.object({
  area: z.object({ communityId: communityId.schema.optional(), ...divisionsAbove }),
  classes: z.object({ subType: subTypeCode.optional() }),
})
/** With the alert it began with, if it did. */
const received = voiced.extend({ alertId: z.string().optional() })
const recorded = voiced.extend({ receivedAt: instant })
/** The same of a message. */
const area = z.object({ communityId: communityId.schema, ...divisionsAbove })
const submitted = z.object({ area, subType: subTypeCode.optional() })
const classified = z.object({
  area,
  subType: subTypeCode,
  earlier: subTypeCode.optional(),
  receivedAt: instant,
})
const approved = z.object({ hotspotId: hotspotId.schema.optional() })

/**
 * Matters and messages are voices from their receipt on, those of the past too; what becomes of them is not asked. One
 * whose community or sub-type is unknown belongs to no hotspot, one that began with an alert is what a machine saw and
 * nobody's voice; a message belongs to the one it is first put under.
 */
export function hotspotPolicies(
  { topic, topicOf }: Pick<Pillar, 'topic' | 'topicOf'>,
  handler: HotspotHandler,
): Policy[] {
  type Context = Parameters<HotspotHandler['handle']>[2]

  async function noteAppeal(id: string, { area, classes }: z.output<typeof voiced>, at: Instant, context: Context) {
    const { communityId: community } = area
    const { subType } = classes
    if (!community || !subType) return undefined
    const voice = voiceOf({ ...area, communityId: community }, subType, at)
    const command = { type: 'noteAppeal', at: now(), ...voice, matterId: matterId.schema.parse(id) } as const
    return handler.handle(hotspotIdOf(voice.key), command, context)
  }

  async function noteMessage(id: string, area: Area, subType: string, at: Instant, context: Context) {
    const voice = voiceOf(area, subType, at)
    const command = { type: 'noteMessage', at: now(), ...voice, informationId: informationId.schema.parse(id) } as const
    return handler.handle(hotspotIdOf(voice.key), command, context)
  }

  return [
    definePolicy({
      name: 'note-appeals',
      topic: topicOf('smart-governance'),
      startAt: 'beginning',
      seesImports: true,
      on: {
        MatterReceived: reaction(received, async (data, { stream, at }, context) =>
          data.alertId ? undefined : noteAppeal(stream, data, at, context),
        ),
        MatterRecordedClosed: reaction(recorded, (data, { stream }, context) =>
          noteAppeal(stream, data, data.receivedAt, context),
        ),
      },
    }),
    definePolicy({
      name: 'note-messages',
      topic,
      startAt: 'beginning',
      seesImports: true,
      on: {
        ShortMessageSubmitted: reaction(submitted, async (data, { stream, at }, context) =>
          data.subType ? noteMessage(stream, data.area, data.subType, at, context) : undefined,
        ),
        MessageClassified: reaction(classified, async (data, { stream }, context) =>
          data.earlier ? undefined : noteMessage(stream, data.area, data.subType, data.receivedAt, context),
        ),
      },
    }),
    definePolicy({
      name: 'report-hotspots',
      topic,
      startAt: 'beginning',
      seesImports: false,
      on: {
        ReportApproved: reaction(approved, async ({ hotspotId: hotspot }, { stream }, context) =>
          hotspot
            ? handler.handle(
                hotspot,
                { type: 'report', at: now(), reportId: informationId.schema.parse(stream) },
                context,
              )
            : undefined,
        ),
      },
    }),
  ]
}

function voiceOf(area: Area, subType: string, receivedAt: Instant) {
  return { key: { communityId: area.communityId, subType, day: shanghaiDay(receivedAt) }, area, receivedAt }
}
