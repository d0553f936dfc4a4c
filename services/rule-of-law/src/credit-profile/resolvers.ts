import type { Pillar } from '#shared/pillar/mechanism.ts'
import type { Resolvers } from '../graphql.generated.ts'
import { creditProfileMutations } from './graph/commands.ts'
import { creditProfileFields } from './graph/fields.ts'
import { creditProfileLists } from './graph/lists.ts'
import type { CreditProfileHandler } from './handler.ts'

export function creditProfileResolvers(pillar: Pillar, handler: CreditProfileHandler): Resolvers {
  return {
    ...creditProfileFields(pillar),
    ...creditProfileLists(pillar),
    CreditProfilePayload: { creditProfile: pillar.decidedEntity },
    Mutation: creditProfileMutations(pillar, handler),
  }
}
