import { projected } from '#shared/eventsourcing/fold.ts'
import type { Mechanism } from '#shared/pillar/mechanism.ts'
import { voiceRulesEvents } from './events.ts'
import { voiceRulesHandler, voiceRulesResolvers } from './resolvers.ts'
import { voiceRulesRights } from './rights.ts'
import { voiceRulesView } from './views.ts'

/** Rules of people's voices 民情民意规则. */
export const voiceRules: Mechanism = {
  name: 'voice-rules',
  schema: new URL('voice-rules.graphql', import.meta.url),
  projected: projected({ prefixes: ['vru'], events: voiceRulesEvents, view: voiceRulesView }),
  entities: { vru: 'VoiceRules' },
  rights: voiceRulesRights,
  nodes: { VoiceRules: './voice-rules/resolvers.ts#VoiceRulesNode' },
  wire: (pillar) => ({ resolvers: voiceRulesResolvers(pillar, voiceRulesHandler(pillar)) }),
}
