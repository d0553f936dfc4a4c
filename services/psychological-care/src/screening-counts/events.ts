import { z } from 'zod'
import { defineEvents, type EventOf, instant } from '#shared/eventsourcing/event.ts'
import { communityId, type DistrictId, districtId, type Id, idType } from '#shared/governance/ids.ts'
import { month } from '#shared/governance/shanghai.ts'
import { MEASURES, type Measure } from './measures.ts'

export type SeriesId = Id<'scs'>

/** A district's published counts of screenings 筛查统计公布, month after month. */
export const seriesId = idType('scs', 'Published counts of screenings 筛查统计 of a district, scs_440310')

export function seriesOf(district: DistrictId): SeriesId {
  return seriesId.of(districtId.body(district))
}

const MEANS: Record<Measure, string> = {
  submitted: 'Screenings 筛查 handed in',
  complete: 'Of them, those with every item scored',
  incomplete: 'Of them, those with an item blank, refused or unknown',
  moderateOrAbove: 'Complete ones with a total of 10 or more; a screening is not a diagnosis',
  urgentReview: 'Those with an answer that called for an urgent review 紧急复核',
}

const cells = z
  .strictObject(
    Object.fromEntries(
      MEASURES.map((measure) => [measure, z.int().min(10).optional().meta({ description: MEANS[measure] })]),
    ),
  )
  .meta({ description: 'What is absent is suppressed: it is small, or would tell something small' })

export const screeningCountsEvents = defineEvents({
  CountsBegun: {
    version: 1,
    description: 'It was decided that a district’s counts of screenings are published, from a month on (筛查统计公布).',
    dataClass: 'PUBLIC',
    data: z.strictObject({
      districtId: districtId.schema,
      from: month.meta({ description: 'The first month that is published, by Shanghai’s clock' }),
      publishAt: instant.meta({ description: 'When that month is due' }),
    }),
  },
  CountsPublished: {
    version: 1,
    description:
      'Counts of a closed month were published; small numbers, and what would tell them, are suppressed (公布). A month is published once and never corrected.',
    dataClass: 'PUBLIC',
    data: z.strictObject({
      month: month.meta({ description: 'The month whose screenings are counted, by Shanghai’s clock' }),
      least: z.int().min(10).meta({ description: 'Smallest number that is published' }),
      district: cells,
      communities: z
        .array(z.strictObject({ communityId: communityId.schema, cells }))
        .max(2000)
        .meta({ description: 'Those that have a published count; of any other nothing is said' }),
      nextPublishAt: instant.meta({ description: 'When the following month is due' }),
    }),
  },
})

export type ScreeningCountsEvent = EventOf<(typeof screeningCountsEvents)['definitions']>
export type CountsPublished = Extract<ScreeningCountsEvent, { type: 'CountsPublished' }>
