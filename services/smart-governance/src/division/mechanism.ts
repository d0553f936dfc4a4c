import { projected } from '#shared/eventsourcing/fold.ts'
import type { Mechanism } from '#shared/pillar/mechanism.ts'
import { divisionEvents } from './events.ts'
import { divisionPolicies } from './policies.ts'
import { divisionHandler, divisionResolvers } from './resolvers.ts'
import { divisionRights } from './rights.ts'
import { divisionView } from './views.ts'

const node = './division/resolvers.ts#DivisionNode'

/** Division 区-街道-社区-网格. */
export const division: Mechanism = {
  name: 'division',
  schema: new URL('division.graphql', import.meta.url),
  projected: projected({ prefixes: ['dis', 'str', 'com', 'grid'], events: divisionEvents, view: divisionView }),
  entities: { dis: 'District', str: 'Street', com: 'Community', grid: 'Grid' },
  rights: divisionRights,
  nodes: { Division: node, District: node, Street: node, Community: node, Grid: node },
  wire(pillar) {
    const handler = divisionHandler(pillar)
    return { resolvers: divisionResolvers(pillar, handler), policies: divisionPolicies(pillar, handler) }
  },
}
