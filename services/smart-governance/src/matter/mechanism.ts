import { projected } from '#shared/eventsourcing/fold.ts'
import { now } from '#shared/eventsourcing/instant.ts'
import type { Mechanism } from '#shared/pillar/mechanism.ts'
import { passingDeadlines } from '#shared/pillar/passing-deadlines.ts'
import { matterEvents } from './events.ts'
import { matterFlow } from './flow.ts'
import { matterReaches } from './graph/node.ts'
import { matterHandler } from './handler.ts'
import { matterOfAlert } from './ids.ts'
import { districtsInForce } from './in-force.ts'
import { matterPolicies } from './policies.ts'
import { matterResolvers } from './resolvers.ts'
import { matterPersonal, matterRights, matterRightsNotes } from './rights.ts'
import { matterView } from './views.ts'

const node = (type: string) => `./matter/graph/node.ts#${type}`
const list = (type: string) => `./matter/graph/lists.ts#${type}`

/** Matter 事项. */
export const matter: Mechanism = {
  name: 'matter',
  schema: new URL('matter.graphql', import.meta.url),
  projected: projected({ prefixes: ['mat'], events: matterEvents, view: matterView }),
  entities: { mat: 'Matter' },
  stubs: { sub: 'Subject' },
  flow: matterFlow,
  rights: matterRights,
  rightsNotes: matterRightsNotes,
  reaches: matterReaches,
  openings: { Alert: { field: 'Matter.alert', idOf: matterOfAlert } },
  personal: matterPersonal,
  narrowed: ['Community.matters', 'Community.matterStatistics', 'Unit.inbox', 'Subject.matters', 'Reporter.under14'],
  nodes: {
    Matter: node('MatterNode'),
    Reporter: node('ReporterNode'),
    MatterResolution: node('ResolutionNode'),
    TimelineEntry: node('TimelineNode'),
    MatterCorrection: './matter/corrections.ts#Correction',
    Helper: node('HelperNode'),
    Subject: node('SubjectNode'),
    Criticism: node('CriticismNode'),
    MatterConnection: list('ListNode'),
    OverdueBoard: list('BoardNode'),
    MatterStatisticsGroup: './matter/graph/figures.ts#GroupNode',
    ImportMattersPayload: './matter/graph/importing.ts#ImportNode',
    ImportedRow: './matter/graph/importing.ts#ImportedNode',
    UnitScorecard: './matter/read-scorecard.ts#Scorecard',
  },
  wire(pillar) {
    const districts = districtsInForce(pillar.readers)
    const handler = matterHandler(pillar, districts.rules)
    return {
      resolvers: matterResolvers(pillar, handler, districts),
      policies: matterPolicies(pillar, handler, districts),
      onDue: passingDeadlines(handler),
      onErase: async (stream, subject, context) => {
        await handler.handle(stream, { type: 'eraseReporter', at: now(), subject }, context)
      },
    }
  },
}
