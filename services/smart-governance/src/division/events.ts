import { z } from 'zod'
import { defineEvents, type EventOf } from '#shared/eventsourcing/event.ts'
import { divisionId } from '#shared/governance/ids.ts'

export const LEVELS = ['district', 'street', 'community', 'grid'] as const
/** Level of a division, from 区 to 网格. */
export type Level = (typeof LEVELS)[number]

const name = z.string().min(1).max(100).meta({ description: 'Name 名称 of the division' })
const parentId = divisionId.optional()
/** Statistical code 统计用区划代码 of whatever level. */
export const statisticalCode = z
  .string()
  .regex(/^\d{6,12}$/)
  .meta({ description: 'Statistical code 统计用区划代码: 6 digits of a district, 9 of a street, 12 of a community' })

export const divisionEvents = defineEvents({
  DivisionRegistered: {
    version: 1,
    description: 'A division 区-街道-社区-网格 was entered with its place in the hierarchy.',
    dataClass: 'PUBLIC',
    data: z.strictObject({
      level: z.enum(LEVELS),
      name,
      parentId: parentId.meta({
        description: 'Division of the next higher level that it lies in; absent: it is a district',
      }),
    }),
  },
  DivisionNameLearned: {
    version: 1,
    description:
      'Data from elsewhere calls a division by another name, or says first where it lies; the id stays its identity.',
    dataClass: 'PUBLIC',
    data: z.strictObject({
      level: z.enum(LEVELS),
      name,
      parentId: parentId.meta({
        description: 'Division that the data see it in; absent: they say none, or it was placed before',
      }),
    }),
  },
  DivisionRenamed: {
    version: 1,
    description: 'A division has another official name from now on; earlier names stay aliases.',
    dataClass: 'PUBLIC',
    data: z.strictObject({ name }),
  },
  DivisionCodePublished: {
    version: 1,
    description: 'The statistical code of a division (6, 9 or 12 digits) was published; it is an alias of the id.',
    dataClass: 'PUBLIC',
    data: z.strictObject({ code: statisticalCode }),
  },
  DivisionRetired: {
    version: 1,
    description: 'A division ended and another one took its place; it is never deleted.',
    dataClass: 'PUBLIC',
    data: z.strictObject({
      successorId: divisionId.meta({ description: 'Division of the same level that took its place' }),
    }),
  },
})

export type DivisionEvent = EventOf<(typeof divisionEvents)['definitions']>
