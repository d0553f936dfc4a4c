import { now } from '#shared/eventsourcing/instant.ts'
import type { StoredRow } from '#shared/eventsourcing/view.ts'
import { parseInput, parseName } from '#shared/graphql/input.ts'
import { inForce, publishedIn } from '#shared/pillar/editions.ts'
import type { Pillar } from '#shared/pillar/mechanism.ts'
import type { Resolvers } from '../graphql.generated.ts'
import { voiceRulesDecider } from './decider.ts'
import { voiceRulesEvents, voiceRulesId } from './events.ts'
import type { VoiceRulesRow } from './views.ts'

export type VoiceRulesNode = StoredRow<VoiceRulesRow>

export function voiceRulesHandler(pillar: Pillar) {
  return pillar.handler({
    events: voiceRulesEvents,
    decider: voiceRulesDecider,
    rules: () => undefined,
    creates: () => true,
  })
}

export function voiceRulesResolvers(
  { readers, mutate, decidedEntity }: Pillar,
  handler: ReturnType<typeof voiceRulesHandler>,
): Resolvers {
  return {
    VoiceRules: { id: ({ _id }) => _id },
    Query: {
      currentVoiceRules: async (_, { at }) =>
        inForce(await publishedIn<VoiceRulesNode>(readers, 'voiceRules'), at ?? now()) ?? null,
    },
    VoiceRulesPayload: { voiceRules: decidedEntity },
    Mutation: {
      publishVoiceRules: (_, { input }, context) => {
        const { edition, inForceFrom, candidateAt, answerWithin } = input
        const title = parseName(input.title, 'title')
        return mutate({
          field: 'Mutation.publishVoiceRules',
          input,
          context,
          handler,
          stream: parseInput(voiceRulesId.schema, `vru_${edition}`, 'edition'),
          command: {
            type: 'publish',
            at: now(),
            ...{ edition, title, candidateAt, answerWithin },
            inForceFrom: inForceFrom ?? undefined,
          },
        })
      },
    },
  }
}
