import { projected } from '#shared/eventsourcing/fold.ts'
import type { Mechanism } from '#shared/pillar/mechanism.ts'
import { organEvents } from './events.ts'
import { organHandler, organResolvers } from './resolvers.ts'
import { organRights } from './rights.ts'
import { organView } from './views.ts'

/** Organ 机关. */
export const organ: Mechanism = {
  name: 'organ',
  schema: new URL('organ.graphql', import.meta.url),
  projected: projected({ prefixes: ['org'], events: organEvents, view: organView }),
  entities: { org: 'Organ' },
  stubs: { unit: 'Unit' },
  rights: organRights,
  nodes: { Organ: './organ/resolvers.ts#OrganNode', Unit: './organ/resolvers.ts#UnitNode' },
  wire: (pillar) => ({ resolvers: organResolvers(pillar, organHandler(pillar)) }),
}
