import { projected } from '#shared/eventsourcing/fold.ts'
import type { Mechanism } from '#shared/pillar/mechanism.ts'
import { detectionEvents } from './events.ts'
import { detectionView } from './views.ts'

/** Detection 检测消息: the streams and rows of messages; the alert's room takes them in and shows them. */
export const detection: Mechanism = {
  name: 'alert/detection',
  projected: projected({ prefixes: ['det'], events: detectionEvents, view: detectionView }),
  entities: {},
  rights: {},
  wire: () => ({ resolvers: {} }),
}
