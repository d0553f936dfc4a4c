import type { Pillar } from '#shared/pillar/mechanism.ts'
import type { Resolvers } from '../graphql.generated.ts'
import { answeringMutations } from './graph/answering.ts'
import { screeningFields } from './graph/fields.ts'
import { screeningFigures } from './graph/figures.ts'
import { importMutation } from './graph/importing.ts'
import { invitingMutation } from './graph/inviting.ts'
import { screeningLists } from './graph/lists.ts'
import type { ScreeningHandler } from './handler.ts'
import type { InForce } from './in-force.ts'

export function screeningResolvers(pillar: Pillar, handler: ScreeningHandler, inForce: InForce): Resolvers {
  return {
    ...screeningFields(pillar),
    Query: { ...screeningLists(pillar).Query, ...screeningFigures(pillar).Query },
    ScreeningPayload: { screening: pillar.decidedEntity },
    Mutation: {
      ...invitingMutation(pillar, handler, inForce),
      ...answeringMutations(pillar, handler),
      ...importMutation(pillar, handler),
    },
  }
}
