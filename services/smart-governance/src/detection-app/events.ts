import { z } from 'zod'
import { defineEvents, type EventOf } from '#shared/eventsourcing/event.ts'
import { unitId } from '#shared/governance/ids.ts'
import { SLOTS } from './catalogue.ts'

const trial = z.int().min(1).meta({ description: 'Number of the trial, from 1' })
const share = z.number().gt(0).max(1)
/** A class or channel by the source's own id. */
const code = z.string().regex(/^[0-9A-Za-z][0-9A-Za-z-]{0,39}$/)
const count = z.int().min(1).max(1_000_000)

export const URGENCIES = ['normal', 'urgent'] as const

/** What becomes of an application's detections: tried, and then used, together. */
export const settings = z.strictObject({
  windowMinutes: z
    .int()
    .min(1)
    .max(1440)
    .meta({ description: 'Minutes of a window: detections of one camera within it are one alert' }),
  raiseAt: share.meta({
    description: 'Confidence, up to 1, from which on an alert is raised; what lies below is kept',
  }),
  raiseWithoutConfidence: z.boolean().meta({ description: 'Whether a detection that states no confidence is raised' }),
})
export type Settings = z.output<typeof settings>

/** From the application to what the administration makes of a confirmed alert: application → sub-type → unit. */
export const mapping = z
  .strictObject({
    mainType: code.optional().meta({ description: 'Main type 大类, where the sub-type lies under several' }),
    subType: code.meta({ description: 'Sub-type 小类 of the matters' }),
    unitId: unitId.schema.meta({ description: 'Responsible unit by default 默认责任单位' }),
    channel: code.meta({ description: 'Channel 来源渠道 the matters come through' }),
    urgency: z.enum(URGENCIES).meta({ description: 'Urgency 紧急程度 of the matters' }),
  })
  .meta({ description: 'What its confirmed alerts become: application, sub-type, unit' })
export type Mapping = z.output<typeof mapping>

export const detectionAppEvents = defineEvents({
  DetectionAppProposed: {
    version: 1,
    description: 'A detection application 检测应用 was proposed, with the precision that its trial must reach.',
    dataClass: 'INTERNAL',
    data: z.strictObject({
      slot: z.int().min(1).max(SLOTS).optional().meta({ description: 'Place among the 27; absent: the test one' }),
      name: z.string().min(1).max(100).meta({ description: 'Name 名称 of the application' }),
      precisionFloor: share.meta({ description: 'Share of right detections, up to 1, that a trial must reach' }),
    }),
  },
  DetectionAppTrialStarted: {
    version: 1,
    description: 'A trial 试运行 of a detection application began; its settings hold for what is seen from then on.',
    dataClass: 'INTERNAL',
    data: z.strictObject({ trial, settings }),
  },
  TrialRecorded: {
    version: 1,
    description: 'The result of a trial was recorded: detections checked by people, and how many were right.',
    dataClass: 'INTERNAL',
    data: z.strictObject({
      trial,
      checked: count.meta({ description: 'Detections that people checked' }),
      correct: z.int().min(0).max(1_000_000).meta({ description: 'How many of them were right' }),
      passed: z.boolean().meta({ description: 'Whether their share reaches the floor that was proposed' }),
    }),
  },
  DetectionAppWentLive: {
    version: 1,
    description:
      'A detection application is in use 上线, by the trial it passed, and its alerts have a responsible unit.',
    dataClass: 'INTERNAL',
    data: z.strictObject({ trial, mapping }),
  },
  DetectionAppRetired: {
    version: 1,
    description: 'A detection application is not used any more 下线; it is never deleted.',
    dataClass: 'INTERNAL',
    data: z.strictObject({}),
  },
})

export type DetectionAppEvent = EventOf<(typeof detectionAppEvents)['definitions']>
