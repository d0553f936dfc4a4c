import { now } from '#shared/eventsourcing/instant.ts'
import type { StoredRow } from '#shared/eventsourcing/view.ts'
import { parseInput, parseName } from '#shared/graphql/input.ts'
import { inForce, publishedIn } from '#shared/pillar/editions.ts'
import type { Pillar } from '#shared/pillar/mechanism.ts'
import type { Resolvers } from '../graphql.generated.ts'
import { screeningRulesDecider } from './decider.ts'
import { screeningRulesEvents, screeningRulesId } from './events.ts'
import type { ScreeningRulesRow } from './views.ts'

export type ScreeningRulesNode = StoredRow<ScreeningRulesRow>

export function screeningRulesHandler(pillar: Pillar) {
  return pillar.handler({
    events: screeningRulesEvents,
    decider: screeningRulesDecider,
    rules: () => undefined,
    creates: () => true,
  })
}

export function screeningRulesResolvers(
  { readers, mutate, decidedEntity }: Pillar,
  handler: ReturnType<typeof screeningRulesHandler>,
): Resolvers {
  return {
    ScreeningRules: { id: ({ _id }) => _id },
    Query: {
      currentScreeningRules: async (_, { at }) =>
        inForce(await publishedIn<ScreeningRulesNode>(readers, 'screeningRules'), at ?? now()) ?? null,
    },
    ScreeningRulesPayload: { screeningRules: decidedEntity },
    Mutation: {
      publishScreeningRules: (_, { input }, context) => {
        const { edition, inForceFrom, urgentWithinHours, reviewWithin, publishAfterDays, smallestCount } = input
        const title = parseName(input.title, 'title')
        return mutate({
          field: 'Mutation.publishScreeningRules',
          input,
          context,
          handler,
          stream: parseInput(screeningRulesId.schema, `sru_${edition}`, 'edition'),
          command: {
            type: 'publish',
            at: now(),
            ...{ edition, title, urgentWithinHours, reviewWithin, publishAfterDays, smallestCount },
            inForceFrom: inForceFrom ?? undefined,
          },
        })
      },
    },
  }
}
