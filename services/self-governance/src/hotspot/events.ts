import { z } from 'zod'
import { defineEvents, type EventOf, instant, type Recorded } from '#shared/eventsourcing/event.ts'
import { communityId, districtId, streetId } from '#shared/governance/ids.ts'
import { day } from '#shared/governance/shanghai.ts'
import { informationId, matterId, subTypeCode } from './ids.ts'

/** Every fact says what its hotspot is about, so that whoever reads the topic needs no other. */
const key = { communityId: communityId.schema, subType: subTypeCode, day }
const above = { streetId: streetId.schema.optional(), districtId: districtId.schema.optional() }
const size = z.int().min(1).meta({ description: 'Voices counted when it was decided' })

/** Facts of a hotspot 热点. A voice is a matter or a message; each is counted once. */
export const hotspotEvents = defineEvents({
  AppealNoted: fact('A matter 事项 of this community, sub-type and day was received: one more voice.', {
    ...key,
    ...above,
    matterId: matterId.schema,
    receivedAt: instant,
  }),
  MessageNoted: fact('A message 短消息 of this community, sub-type and day was received: one more voice.', {
    ...key,
    ...above,
    informationId: informationId.schema,
    receivedAt: instant,
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
    reportId: informationId.schema.optional(),
  }),
})

export type HotspotEvent = EventOf<(typeof hotspotEvents)['definitions']>
export type RecordedHotspotEvent = Recorded<HotspotEvent>

function fact<const S extends z.ZodRawShape>(description: string, shape: S) {
  return { version: 1, description, dataClass: 'INTERNAL' as const, data: z.strictObject(shape) }
}
