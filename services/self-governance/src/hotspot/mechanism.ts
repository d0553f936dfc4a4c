import { projected } from '#shared/eventsourcing/fold.ts'
import type { Mechanism } from '#shared/pillar/mechanism.ts'
import { hotspotEvents } from './events.ts'
import { hotspotHandler } from './handler.ts'
import { rulesInForce } from './in-force.ts'
import { hotspotPolicies } from './policies.ts'
import { hotspotResolvers, isHidden } from './resolvers.ts'
import { hotspotRights } from './rights.ts'
import { hotspotView } from './views.ts'

const node = (type: string) => `./hotspot/resolvers.ts#${type}`

/** Hotspot 热点. */
export const hotspot: Mechanism = {
  name: 'hotspot',
  schema: new URL('hotspot.graphql', import.meta.url),
  projected: projected({ prefixes: ['hot'], events: hotspotEvents, view: hotspotView }),
  entities: { hot: 'Hotspot' },
  hidden: { Hotspot: isHidden },
  stubs: { com: 'Community' },
  flow: { shownBy: ['Hotspot'] },
  rights: hotspotRights,
  narrowed: ['Community.hotspots'],
  nodes: {
    Hotspot: node('HotspotNode'),
    HotspotItem: node('HotspotItemNode'),
    HotspotConnection: './hotspot/queries.ts#HotspotListNode',
    Community: node('StubNode'),
    Matter: node('StubNode'),
    MatterClass: node('StubNode'),
  },
  wire(pillar) {
    const rules = rulesInForce(pillar.readers)
    const handler = hotspotHandler(pillar, rules)
    return { resolvers: hotspotResolvers(pillar, handler, rules), policies: hotspotPolicies(pillar, handler) }
  },
}
