import { projected } from '#shared/eventsourcing/fold.ts'
import { now } from '#shared/eventsourcing/instant.ts'
import type { Mechanism } from '#shared/pillar/mechanism.ts'
import { passingDeadlines } from '#shared/pillar/passing-deadlines.ts'
import { administrativeActEvents } from './events.ts'
import { actFlow } from './flow.ts'
import { actReaches } from './graph/node.ts'
import { erasedWith } from './graph/texts.ts'
import { actHandler } from './handler.ts'
import { actPolicies } from './policies.ts'
import { actResolvers } from './resolvers.ts'
import { actPersonal, actRights, actRightsNotes } from './rights.ts'
import { actView } from './views.ts'

const node = (type: string) => `./administrative-act/graph/node.ts#${type}`
const list = (type: string) => `./administrative-act/graph/lists.ts#${type}`

/** Administrative act 行政行为. */
export const administrativeAct: Mechanism = {
  name: 'administrative-act',
  schema: new URL('administrative-act.graphql', import.meta.url),
  projected: projected({ prefixes: ['act'], events: administrativeActEvents, view: actView }),
  entities: { act: 'AdministrativeAct' },
  stubs: { mat: 'Matter' },
  flow: actFlow,
  rights: actRights,
  rightsNotes: actRightsNotes,
  reaches: actReaches,
  personal: actPersonal,
  narrowed: ['Subject.acts', 'Organ.acts', 'Matter.acts'],
  nodes: {
    AdministrativeAct: node('ActNode'),
    ActSubject: node('SubjectPartNode'),
    ActEvidence: node('EvidenceNode'),
    ActDecision: node('DecisionNode'),
    ActDiscontinuation: node('DiscontinuationNode'),
    ActRevocation: node('RevocationNode'),
    InspectionFinding: node('FindingNode'),
    ActTimelineEntry: node('TimelineNode'),
    RecordedInspection: './administrative-act/row.ts#HistoryPart',
    PublishedAct: node('NoticeNode'),
    Matter: node('MatterNode'),
    AdministrativeActConnection: list('ListNode'),
    PublishedActConnection: list('NoticesNode'),
    ImportInspectionsPayload: './administrative-act/graph/importing.ts#ImportNode',
    ImportedInspection: './administrative-act/graph/importing.ts#ImportedNode',
  },
  wire(pillar) {
    const handler = actHandler(pillar)
    return {
      resolvers: actResolvers(pillar, handler),
      policies: actPolicies(pillar, handler),
      onDue: passingDeadlines(handler),
      onErase: async (stream, subject, context) => {
        await handler.handle(stream, { type: 'eraseSubject', at: now(), subject }, context)
      },
      erasedWith: async (stream, subject) => erasedWith((await handler.load(stream)).state, stream, subject),
    }
  },
}
