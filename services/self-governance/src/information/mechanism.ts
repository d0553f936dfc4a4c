import { projected } from '#shared/eventsourcing/fold.ts'
import { now } from '#shared/eventsourcing/instant.ts'
import type { Mechanism } from '#shared/pillar/mechanism.ts'
import { passingDeadlines } from '#shared/pillar/passing-deadlines.ts'
import { informationEvents } from './events.ts'
import { informationFlow } from './flow.ts'
import { informationReaches } from './graph/node.ts'
import { informationHandler } from './handler.ts'
import { rulesInForce } from './in-force.ts'
import { informationPolicies } from './policies.ts'
import { informationResolvers } from './resolvers.ts'
import { informationPersonal, informationRights } from './rights.ts'
import { informationView } from './views.ts'

const node = (type: string) => `./information/graph/node.ts#${type}`

/** Information 信息. */
export const information: Mechanism = {
  name: 'information',
  schema: new URL('information.graphql', import.meta.url),
  projected: projected({ prefixes: ['inf'], events: informationEvents, view: informationView }),
  entities: { inf: 'Information' },
  flow: informationFlow,
  rights: informationRights,
  reaches: informationReaches,
  personal: informationPersonal,
  narrowed: ['Community.informations'],
  nodes: {
    Information: node('InformationNode'),
    Submitter: node('PartNode'),
    InformationAnswer: node('PartNode'),
    InformationStep: node('StepNode'),
    InformationConnection: './information/queries.ts#InformationListNode',
  },
  wire(pillar) {
    const handler = informationHandler(pillar, rulesInForce(pillar))
    return {
      resolvers: informationResolvers(pillar, handler),
      policies: informationPolicies(pillar, handler),
      onDue: passingDeadlines(handler),
      onErase: async (stream, subject, context) => {
        await handler.handle(stream, { type: 'eraseSubmitter', at: now(), subject }, context)
      },
    }
  },
}
