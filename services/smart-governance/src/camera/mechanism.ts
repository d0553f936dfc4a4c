import { projected } from '#shared/eventsourcing/fold.ts'
import type { Mechanism } from '#shared/pillar/mechanism.ts'
import { cameraEvents } from './events.ts'
import { cameraHandler, cameraResolvers } from './resolvers.ts'
import { cameraRights } from './rights.ts'
import { cameraView } from './views.ts'

/** Camera 摄像头: its code, and the community it looks at. */
export const camera: Mechanism = {
  name: 'camera',
  schema: new URL('camera.graphql', import.meta.url),
  projected: projected({ prefixes: ['cam'], events: cameraEvents, view: cameraView }),
  entities: { cam: 'Camera' },
  rights: cameraRights,
  nodes: { Camera: './camera/resolvers.ts#CameraNode' },
  wire: (pillar) => ({ resolvers: cameraResolvers(pillar, cameraHandler(pillar)) }),
}
