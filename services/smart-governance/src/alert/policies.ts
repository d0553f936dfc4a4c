import { z } from 'zod'
import { definePolicy, type Policy, reaction } from '#shared/eventsourcing/policies.ts'
import { cameraCode } from '#shared/governance/camera.ts'
import type { Pillar } from '#shared/pillar/mechanism.ts'
import { area } from './area.ts'
import { DOUBTS } from './codes.ts'
import { alertId, appId, detectionId } from './ids.ts'
import type { Merging } from './merging.ts'
import { window } from './window.ts'

const received = z.object({
  appId: appId.schema,
  camera: cameraCode,
  area,
  edition: z.int(),
  window,
  alertId: alertId.schema,
  confidence: z.number().optional(),
  doubt: z.enum(DOUBTS).optional(),
})

/** Nothing that was received stays outside an alert. */
export function alertPolicies({ topic }: Pillar, { merge }: Merging): Policy[] {
  const mergeDetections = definePolicy({
    name: 'merge-detections',
    topic,
    startAt: 'beginning',
    seesImports: true,
    on: {
      DetectionReceived: reaction(received, (detection, { stream, at }, context) =>
        merge(detectionId.schema.parse(stream), { ...detection, at }, context),
      ),
    },
  })
  return [mergeDetections]
}
