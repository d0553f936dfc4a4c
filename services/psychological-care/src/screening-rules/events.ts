import { z } from 'zod'
import { defineEvents, type EventOf } from '#shared/eventsourcing/event.ts'
import { editionFields } from '#shared/governance/edition.ts'
import { idType } from '#shared/governance/ids.ts'

/** Rules of screening 筛查规则 put on the wall, by edition. */
export const screeningRulesId = idType('sru', 'Rules of screening 筛查规则 by edition, sru_2019')

/** Every number that screenings are decided with. */
export const screeningLimits = {
  urgentWithinHours: z.int().min(1).max(168).meta({
    description: 'Hours from an answer that calls for an urgent review to that review 紧急复核时限, by night and day',
  }),
  reviewWithin: z.int().min(0).max(366).meta({
    description: 'Working days from any other submission that calls for a review to it 复核时限; 0 is the same day',
  }),
  publishAfterDays: z.int().min(0).max(28).meta({
    description: 'Days from the end of a month until its counts are published 公布时限',
  }),
  smallestCount: z.int().min(10).max(1000).meta({
    description: 'Smallest number that is published; what lies below is suppressed 最小公布数',
  }),
}
export type ScreeningLimits = { [name in keyof typeof screeningLimits]: number }

export const screeningRulesEvents = defineEvents({
  ScreeningRulesPublished: {
    version: 1,
    description: 'The rules of screening 筛查规则 were put on the wall 制度上墙, in force from a date.',
    dataClass: 'PUBLIC',
    data: z.strictObject({ ...editionFields, ...screeningLimits }),
  },
})

export type ScreeningRulesEvent = EventOf<(typeof screeningRulesEvents)['definitions']>
