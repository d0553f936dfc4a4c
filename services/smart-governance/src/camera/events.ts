import { z } from 'zod'
import { defineEvents, type EventOf } from '#shared/eventsourcing/event.ts'
import { cameraCode } from '#shared/governance/camera.ts'
import { communityId } from '#shared/governance/ids.ts'

const where = communityId.schema.meta({ description: 'Community 社区 it looks at' })

export const cameraEvents = defineEvents({
  CameraRegistered: {
    version: 1,
    description: 'A camera 摄像头 was entered with the community it looks at.',
    dataClass: 'INTERNAL',
    data: z.strictObject({ code: cameraCode, communityId: where }),
  },
  CameraRelocated: {
    version: 1,
    description: 'A camera looks at another community from now on.',
    dataClass: 'INTERNAL',
    data: z.strictObject({ communityId: where }),
  },
})

export type CameraEvent = EventOf<(typeof cameraEvents)['definitions']>
