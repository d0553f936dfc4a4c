import { projected } from '#shared/eventsourcing/fold.ts'
import type { Mechanism } from '#shared/pillar/mechanism.ts'
import { unitEvents } from './events.ts'
import { unitPolicies } from './policies.ts'
import { unitHandler, unitResolvers } from './resolvers.ts'
import { unitRights } from './rights.ts'
import { unitView } from './views.ts'

/** Unit 责任单位. */
export const unit: Mechanism = {
  name: 'unit',
  schema: new URL('unit.graphql', import.meta.url),
  projected: projected({ prefixes: ['unit'], events: unitEvents, view: unitView }),
  entities: { unit: 'Unit' },
  rights: unitRights,
  nodes: { Unit: './unit/resolvers.ts#UnitNode' },
  wire(pillar) {
    const handler = unitHandler(pillar)
    return { resolvers: unitResolvers(pillar, handler), policies: unitPolicies(pillar, handler) }
  },
}
