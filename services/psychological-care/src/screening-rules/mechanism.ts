import { projected } from '#shared/eventsourcing/fold.ts'
import type { Mechanism } from '#shared/pillar/mechanism.ts'
import { screeningRulesEvents } from './events.ts'
import { screeningRulesHandler, screeningRulesResolvers } from './resolvers.ts'
import { screeningRulesRights } from './rights.ts'
import { screeningRulesView } from './views.ts'

/** Rules of screening 筛查规则. */
export const screeningRules: Mechanism = {
  name: 'screening-rules',
  schema: new URL('screening-rules.graphql', import.meta.url),
  projected: projected({ prefixes: ['sru'], events: screeningRulesEvents, view: screeningRulesView }),
  entities: { sru: 'ScreeningRules' },
  rights: screeningRulesRights,
  nodes: { ScreeningRules: './screening-rules/resolvers.ts#ScreeningRulesNode' },
  wire: (pillar) => ({ resolvers: screeningRulesResolvers(pillar, screeningRulesHandler(pillar)) }),
}
