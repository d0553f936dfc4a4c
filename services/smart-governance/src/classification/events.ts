import { z } from 'zod'
import { defineEvents, type EventOf } from '#shared/eventsourcing/event.ts'
import { idType } from '#shared/governance/ids.ts'

/** What is classified: three levels of classes of matters, and the channels they come through. */
export const CLASS_KINDS = ['category', 'main-type', 'sub-type', 'channel'] as const
export type ClassKind = (typeof CLASS_KINDS)[number]

/** What a class lies under: only these two lie under any. */
export const KIND_ABOVE: Partial<Record<ClassKind, ClassKind>> = { 'sub-type': 'main-type', 'main-type': 'category' }

/** Class 事项分类 by kind and the source's own id: `cls_sub-type-554`. Names repeat and change, the id stays. */
export const classId = idType('cls', 'Class 事项分类, cls_sub-type-554')

/** The source's own id of a class. */
export const classCode = z
  .string()
  .regex(/^[0-9A-Za-z][0-9A-Za-z-]{0,39}$/)
  .meta({ description: 'Code of the class, unique within its kind' })

const described = {
  kind: z.enum(CLASS_KINDS),
  code: classCode,
  name: z.string().min(1).max(100).meta({ description: 'Name 名称 of the class' }),
  parent: classCode.optional().meta({
    description:
      'Code of the class above: a sub-type’s main type, a main type’s category; absent: none is said. A few stand under two',
  }),
}

export const classEvents = defineEvents({
  ClassRegistered: {
    version: 1,
    description:
      'A class 事项分类 or channel 来源渠道 was entered with its official name; again, with another one or under a further class.',
    dataClass: 'PUBLIC',
    data: z.strictObject(described),
  },
  ClassLearned: {
    version: 1,
    description: 'Data from elsewhere names a class, or puts it under a class, in a way not known before.',
    dataClass: 'PUBLIC',
    data: z.strictObject(described),
  },
  ClassRetired: {
    version: 1,
    description: 'A class is no longer used for new matters; it is never deleted.',
    dataClass: 'PUBLIC',
    data: z.strictObject({}),
  },
})

export type ClassEvent = EventOf<(typeof classEvents)['definitions']>
