import { projected } from '#shared/eventsourcing/fold.ts'
import type { Mechanism } from '#shared/pillar/mechanism.ts'
import { detectionAppEvents } from './events.ts'
import { detectionAppHandler } from './handler.ts'
import { detectionAppResolvers } from './resolvers.ts'
import { detectionAppRights } from './rights.ts'
import { detectionAppView } from './views.ts'

/** DetectionApp 检测应用. */
export const detectionApp: Mechanism = {
  name: 'detection-app',
  schema: new URL('detection-app.graphql', import.meta.url),
  projected: projected({ prefixes: ['app'], events: detectionAppEvents, view: detectionAppView }),
  entities: { app: 'DetectionApp' },
  rights: detectionAppRights,
  nodes: {
    DetectionApp: './detection-app/resolvers.ts#DetectionAppNode',
    DetectionTrial: './detection-app/state.ts#Trial',
    DetectionMapping: './detection-app/events.ts#Mapping',
    CatalogueSlot: './detection-app/resolvers.ts#SlotNode',
    AppCatalogue: './detection-app/resolvers.ts#CatalogueNode',
  },
  wire: (pillar) => ({ resolvers: detectionAppResolvers(pillar, detectionAppHandler(pillar)) }),
}
