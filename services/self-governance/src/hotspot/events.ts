import { z } from 'zod'
import { defineEvents, type EventOf, instant, type Recorded } from '#shared/eventsourcing/event.ts'
import { communityId, divisionsAbove } from '#shared/governance/ids.ts'
import { day } from '#shared/governance/shanghai.ts'
import { informationId, matterId, subTypeCode } from './ids.ts'

/** Every fact says what its hotspot is about, so that whoever reads the topic needs no other. */
const key = {
  communityId: communityId.schema,
  subType: subTypeCode,
  day: day.meta({ description: 'Day on which its voices were received, by Shanghai’s clock' }),
}
const receivedAt = instant.meta({ description: 'When the voice was received' })
const size = z.int().min(1).meta({ description: 'Voices counted when it was decided' })

/** Facts of a hotspot 热点. A voice is a matter or a message; each is counted once. */
export const hotspotEvents = defineEvents({
  AppealNoted: fact('A matter 事项 of this community, sub-type and day was received: one more voice.', {
    ...key,
    ...divisionsAbove,
    matterId: matterId.schema,
    receivedAt,
  }),
  MessageNoted: fact('A message 短消息 of this community, sub-type and day was received: one more voice.', {
    ...key,
    ...divisionsAbove,
    informationId: informationId.schema.meta({ description: 'Message 短消息, inf_<hash>' }),
    receivedAt,
  }),
  HotspotDetected: fact(
    'So many voices of one day are a candidate 热点预警; whether it is reported a person decides.',
    {
      ...key,
      size,
      candidateAt: z.int().min(2).meta({ description: 'Threshold of the rules in force when the day began' }),
      edition: z.string().min(1).max(40).meta({ description: 'Edition of these rules; `default` before the first' }),
    },
  ),
  HotspotReported: fact('A person reported the hotspot 热点上报, by itself or by approving the report on it.', {
    ...key,
    size,
    reportId: informationId.schema
      .optional()
      .meta({ description: 'Report 热点报告 whose approval did; absent: it was reported by itself' }),
  }),
})

export type HotspotEvent = EventOf<(typeof hotspotEvents)['definitions']>
export type RecordedHotspotEvent = Recorded<HotspotEvent>

function fact<const S extends z.ZodRawShape>(description: string, shape: S) {
  return { version: 1, description, dataClass: 'INTERNAL' as const, data: z.strictObject(shape) }
}
