import { projected } from '#shared/eventsourcing/fold.ts'
import type { Mechanism } from '#shared/pillar/mechanism.ts'
import { classEvents } from './events.ts'
import { classPolicies } from './policies.ts'
import { classHandler, classResolvers } from './resolvers.ts'
import { classRights } from './rights.ts'
import { classView } from './views.ts'

/** Classification 事项分类. */
export const classification: Mechanism = {
  name: 'classification',
  schema: new URL('classification.graphql', import.meta.url),
  projected: projected({ prefixes: ['cls'], events: classEvents, view: classView }),
  entities: { cls: 'MatterClass' },
  rights: classRights,
  nodes: { MatterClass: './classification/resolvers.ts#ClassNode' },
  wire(pillar) {
    const handler = classHandler(pillar)
    return { resolvers: classResolvers(pillar, handler), policies: classPolicies(pillar, handler) }
  },
}
