import { z } from 'zod'
import { toInstant } from '#shared/eventsourcing/instant.ts'
import { cameraCode } from '#shared/governance/camera.ts'
import { type Adapter, neededWord, word } from './adapter.ts'

const vehicle = z.object({ type: z.string().optional(), confidence: z.number().min(0).max(1).optional() })

const form = z.object({
  messageid: neededWord,
  '@timestamp': z.iso.datetime({ offset: true }),
  sensor: z.object({ id: cameraCode }),
  object: z.object({ id: word.optional(), vehicle: vehicle.optional() }),
  event: z.object({ type: word.optional() }).optional(),
})

/**
 * NVIDIA DeepStream, the message of its converter (minimal schema 1.0). Its id is `messageid`, its time `@timestamp`,
 * its camera `sensor.id`. The confidence is `object.vehicle.confidence`: absent it is none, and 0.0 beside a vehicle of
 * type UNKNOWN is none too, for nothing was classified. Number plates, positions and pictures are not read.
 */
export const deepstream: Adapter = {
  source: 'deepstream',
  recognises: (value) => 'messageid' in value && '@timestamp' in value,
  read(value) {
    const { messageid, '@timestamp': time, sensor, object, event } = form.parse(value)
    return {
      source: 'deepstream',
      messageId: messageid,
      camera: sensor.id,
      seenAt: toInstant(Date.parse(time)),
      kind: event?.type,
      label: object.vehicle && 'vehicle',
      objectId: object.id,
      confidence: confidenceOf(object.vehicle),
    }
  },
}

function confidenceOf(seen: z.output<typeof vehicle> | undefined): number | undefined {
  const isUnclassified = seen?.confidence === 0 && seen.type?.toUpperCase() === 'UNKNOWN'
  return isUnclassified ? undefined : seen?.confidence
}
