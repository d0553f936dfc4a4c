import { projected } from '#shared/eventsourcing/fold.ts'
import { now } from '#shared/eventsourcing/instant.ts'
import type { Mechanism } from '#shared/pillar/mechanism.ts'
import { creditProfileEvents } from './events.ts'
import { creditProfileHandler } from './handler.ts'
import { creditProfileId, subjectOf } from './ids.ts'
import { creditProfilePolicies } from './policies.ts'
import { creditProfileResolvers } from './resolvers.ts'
import { creditProfileRights } from './rights.ts'
import { creditProfileView } from './views.ts'

const node = (type: string) => `./credit-profile/graph/node.ts#${type}`

/** Credit profile 信用画像. */
export const creditProfile: Mechanism = {
  name: 'credit-profile',
  schema: new URL('credit-profile.graphql', import.meta.url),
  projected: projected({ prefixes: ['crp'], events: creditProfileEvents, view: creditProfileView }),
  entities: { crp: 'CreditProfile' },
  stubs: { com: 'Community' },
  flow: { shownBy: ['CreditProfile'] },
  rights: creditProfileRights,
  nodes: {
    CreditProfile: node('ProfileNode'),
    CreditProfileConnection: node('ProfilesNode'),
    GradeExplanation: node('ExplanationNode'),
    GradeReason: node('ReasonNode'),
    GradeOverride: node('OverrideNode'),
    GradeOverrideProposal: node('ProposalNode'),
    Community: node('CommunityNode'),
    GradeHistoryEntry: node('HistoryEntryNode'),
    GradingEdition: node('EditionNode'),
    WorkedExample: node('ExampleNode'),
  },
  wire(pillar) {
    const handler = creditProfileHandler(pillar)
    return {
      resolvers: creditProfileResolvers(pillar, handler),
      policies: creditProfilePolicies(pillar, handler),
      // Whatever clock it is: what lapsed or ended is said first, and a new edition computes anew.
      onDue: async (stream, _deadline, context) => {
        if (!creditProfileId.is(stream)) return
        const subjectId = subjectOf(stream)
        await handler.handle(stream, { type: 'evaluate', at: now(), subjectId }, context)
      },
    }
  },
}
