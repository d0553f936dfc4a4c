import type { Pillar } from '#shared/pillar/mechanism.ts'
import type { Resolvers } from '../graphql.generated.ts'
import { compilingMutations } from './graph/compiling.ts'
import { informationFields } from './graph/fields.ts'
import { handlingMutations } from './graph/handling.ts'
import { informationLists } from './graph/lists.ts'
import { submittingMutation } from './graph/submitting.ts'
import type { InformationHandler } from './handler.ts'

export function informationResolvers(pillar: Pillar, handler: InformationHandler): Resolvers {
  return {
    ...informationFields(pillar),
    ...informationLists(pillar),
    InformationPayload: { information: pillar.decidedEntity },
    Mutation: {
      ...submittingMutation(pillar, handler),
      ...compilingMutations(pillar, handler),
      ...handlingMutations(pillar, handler),
    },
  }
}
