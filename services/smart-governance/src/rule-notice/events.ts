import { z } from 'zod'
import { defineEvents, type EventOf } from '#shared/eventsourcing/event.ts'
import { editionFields } from '#shared/governance/edition.ts'
import { idType } from '#shared/governance/ids.ts'

/** Limits put on the wall, by edition. */
export const limitsId = idType('lim', 'Limits 时限 by edition, lim_2019')
/** A classification put on the wall, by edition. */
export const classificationId = idType('cln', 'Classification 分类 by edition, cln_2019')

const workingDays = z.int().min(0).max(366)

const byNature = z.strictObject({
  urgent: workingDays,
  enquiry: workingDays,
  help: workingDays,
  suggestion: workingDays,
  complaint: workingDays,
  thanks: workingDays,
  other: workingDays,
})

/** Every number a matter is decided with. Working days unless it says otherwise. */
export const limits = z.strictObject({
  citizen: byNature.meta({
    description: 'From receipt to resolution, in working days by nature 性质; 0 is the same day',
  }),
  unit: byNature.meta({
    description:
      'From transfer to resolution, in working days by nature 性质; 0 is the same day; the citizen’s limit cuts it',
  }),
  returnWithin: workingDays,
  returnsToEscalate: z.int().min(1).max(100),
  extensions: z.strictObject({ atMost: z.int().min(0).max(10), workingDays }),
  urgeAfter: workingDays,
  criticiseAfter: workingDays,
  callBackWithin: workingDays,
  callBackAttempts: z.int().min(1).max(10),
  reopenWithinDays: z.int().min(0).max(366).meta({
    description: 'Calendar days from the follow-up in which a matter may be reopened',
  }),
  reopensToEscalate: z.int().min(1).max(100),
})
export type Limits = z.output<typeof limits>

export const LEVELS = ['community', 'street', 'district'] as const
export const lowestLevel = z.strictObject({
  subType: z.string().min(1).max(40),
  level: z.enum(LEVELS).meta({ description: 'Lowest level of centre that is capable of it 层级' }),
})
export type LowestLevel = z.output<typeof lowestLevel>

export const ruleNoticeEvents = defineEvents({
  LimitsPublished: {
    version: 1,
    description: 'The time limits 时限 of matters were put on the wall 制度上墙, in force from a date.',
    dataClass: 'PUBLIC',
    data: z.strictObject({ ...editionFields, limits }),
  },
  ClassificationPublished: {
    version: 1,
    description: 'An edition says for each sub-type the lowest level of centre that is capable of it (枫桥).',
    dataClass: 'PUBLIC',
    data: z.strictObject({
      ...editionFields,
      lowestLevels: z
        .array(lowestLevel)
        .max(5000)
        .meta({ description: 'Sub-types 小类 with the lowest level each; of any other the edition says nothing' }),
    }),
  },
})

export type RuleNoticeEvent = EventOf<(typeof ruleNoticeEvents)['definitions']>
