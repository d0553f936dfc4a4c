import { z } from 'zod'
import { defineEvents, type EventOf, type Recorded } from '#shared/eventsourcing/event.ts'
import { cameraCode } from '#shared/governance/camera.ts'
import { divisionId, unitId } from '#shared/governance/ids.ts'
import { area } from './area.ts'
import { DISMISSALS, DOUBTS, URGENCIES } from './codes.ts'
import { alertId, appId, detectionId } from './ids.ts'
import { window } from './window.ts'

/** A class or channel by the source's own id. */
const code = z.string().regex(/^[0-9A-Za-z][0-9A-Za-z-]{0,39}$/)

/** What an alert is about: every dimension stands in the stream's own facts. */
const about = { appId: appId.schema, camera: cameraCode, area }

/** What the administration makes of it: the mapping of an application in use, and who shall have it. */
const handover = z.strictObject({
  centreId: divisionId.meta({ description: 'The centre whose seat confirmed it' }),
  unitId: unitId.schema.meta({ description: "The application's unit by default" }),
  channel: code.meta({ description: 'Channel 来源渠道 that the matter comes through, by its code' }),
  mainType: code
    .optional()
    .meta({ description: 'Main type 大类 of the matter, by its code, where the application has one' }),
  subType: code.meta({ description: 'Sub-type 小类 of the matter, by its code' }),
  urgency: z.enum(URGENCIES).meta({ description: 'Urgency 紧急程度 of the matter' }),
})
export type Handover = z.output<typeof handover>

export const alertEvents = defineEvents({
  DetectionMerged: fact('A detection was merged into the alert of its application, camera and window (合并).', {
    ...about,
    edition: z.int().min(0).meta({ description: 'Trial whose settings made the window; 0: none' }),
    window,
    detectionId: detectionId.schema,
    confidence: z
      .number()
      .min(0)
      .max(1)
      .optional()
      .meta({ description: 'Confidence 置信度, 0 to 1; absent: the source states none' }),
    doubt: z.enum(DOUBTS).optional().meta({ description: 'Why it alone raises no alert; absent: it does' }),
  }),
  AlertSuppressed: fact('Nothing in the window is sure enough yet: it is kept and not raised (抑制).', {
    ...about,
    doubt: z.enum(DOUBTS).meta({ description: 'Why the first detection that came of the window raises no alert' }),
  }),
  AlertRaised: fact('Something in the window is sure enough: a person is to look at it (触发).', about),
  AlertConfirmed: fact('A person confirmed the alert 人工确认; of an application in use it becomes a matter.', {
    ...about,
    handover: handover
      .optional()
      .meta({ description: 'What becomes of it (转办); absent: its application is not in use' }),
  }),
  AlertDismissed: fact('A person found that it was a false alarm (排除误报).', {
    ...about,
    reason: z.enum(DISMISSALS),
  }),
  AlertMerged: fact('A person found it to be the same happening as an earlier alert (并入).', {
    ...about,
    intoId: alertId.schema.meta({ description: 'The earlier alert 预警, alert_<hash>' }),
  }),
})

export type AlertEvent = EventOf<(typeof alertEvents)['definitions']>
export type RecordedAlertEvent = Recorded<AlertEvent>
export type AlertEventOf<T extends AlertEvent['type']> = Extract<AlertEvent, { type: T }>

function fact<const S extends z.ZodRawShape>(description: string, shape: S) {
  return { version: 1, description, dataClass: 'INTERNAL' as const, data: z.strictObject(shape) }
}
