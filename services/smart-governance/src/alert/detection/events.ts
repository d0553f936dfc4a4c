import { z } from 'zod'
import { defineEvents, type EventOf, type Recorded } from '#shared/eventsourcing/event.ts'
import { cameraCode } from '#shared/governance/camera.ts'
import { area } from '../area.ts'
import { DOUBTS, FLAGS } from '../codes.ts'
import { alertId, appId, sourceCode } from '../ids.ts'
import { window } from '../window.ts'

/** A word or id of the source, kept as it is. */
const word = z.string().min(1).max(200)

/** What a message says. Pictures, plates and positions are never kept: a detection has no person. */
export const message = {
  source: sourceCode,
  messageId: word.meta({ description: "The message's own id in its source" }),
  camera: cameraCode,
  kind: word.optional().meta({ description: 'Kind of happening in the words of the source: moving, parked' }),
  label: word.optional().meta({ description: 'What was seen in the words of the source: person, vehicle' }),
  objectId: word
    .optional()
    .meta({ description: 'The object in the words of the source; the same one across messages' }),
  confidence: z
    .number()
    .min(0)
    .max(1)
    .optional()
    .meta({ description: 'Confidence 置信度, 0 to 1; absent: the source states none' }),
  doubted: z
    .boolean()
    .optional()
    .meta({ description: 'The source itself calls it a false positive; absent: it does not' }),
}

export const detectionEvents = defineEvents({
  DetectionReceived: {
    version: 1,
    description: 'A message of a detector 检测消息 arrived; it occurred when the camera saw it, whenever it came.',
    dataClass: 'INTERNAL',
    data: z.strictObject({
      appId: appId.schema,
      ...message,
      digest: z
        .string()
        .regex(/^[0-9a-f]{32}$/)
        .meta({ description: 'Digest of what it says, to notice a change' }),
      edition: z.int().min(0).meta({ description: 'Trial whose settings were in force when it was seen; 0: none' }),
      window,
      alertId: alertId.schema.meta({ description: 'The alert it is merged into' }),
      doubt: z.enum(DOUBTS).optional().meta({ description: 'Why it alone raises no alert; absent: it does' }),
      area,
      flags: z.array(z.enum(FLAGS)).max(FLAGS.length).meta({ description: 'What is not known of it' }),
    }),
  },
})

export type DetectionEvent = EventOf<(typeof detectionEvents)['definitions']>
export type Detection = Recorded<DetectionEvent>
