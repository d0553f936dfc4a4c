import { projected } from '#shared/eventsourcing/fold.ts'
import { now } from '#shared/eventsourcing/instant.ts'
import type { Mechanism } from '#shared/pillar/mechanism.ts'
import { passingDeadlines } from '#shared/pillar/passing-deadlines.ts'
import { screeningEvents } from './events.ts'
import { screeningReaches } from './graph/node.ts'
import { screeningHandler } from './handler.ts'
import { rulesInForce } from './in-force.ts'
import { screeningPolicies } from './policies.ts'
import { screeningResolvers } from './resolvers.ts'
import { screeningPersonal, screeningRights } from './rights.ts'
import { screeningView } from './views.ts'

const node = (type: string) => `./screening/graph/node.ts#${type}`

/** Screening 排查筛查. */
export const screening: Mechanism = {
  name: 'screening',
  schema: new URL('screening.graphql', import.meta.url),
  projected: projected({ prefixes: ['scr'], events: screeningEvents, view: screeningView }),
  entities: { scr: 'Screening' },
  stubs: { com: 'Community' },
  rights: screeningRights,
  reaches: screeningReaches,
  personal: screeningPersonal,
  nodes: {
    Community: node('CommunityNode'),
    Screening: node('ScreeningNode'),
    ScreeningParticipant: node('PartNode'),
    ScreeningConsent: node('PartNode'),
    ScreeningReview: node('PartNode'),
    ScreeningResult: node('ResultNode'),
    ScreeningAnswerGiven: node('AnswerNode'),
    ImportScreeningsPayload: './screening/graph/importing.ts#ImportNode',
    ImportedScreening: './screening/graph/importing.ts#ImportedNode',
  },
  wire(pillar) {
    const inForce = rulesInForce(pillar)
    const handler = screeningHandler(pillar, inForce)
    return {
      resolvers: screeningResolvers(pillar, handler, inForce),
      policies: screeningPolicies(pillar),
      onDue: passingDeadlines(handler),
      onErase: async (stream, subject, context) => {
        await handler.handle(stream, { type: 'erase', at: now(), subject }, context)
      },
    }
  },
}
