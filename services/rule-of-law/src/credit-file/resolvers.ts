import type { Pillar } from '#shared/pillar/mechanism.ts'
import type { Resolvers } from '../graphql.generated.ts'
import { creditFileMutations } from './graph/commands.ts'
import { creditFileFields } from './graph/fields.ts'
import { creditFileLists } from './graph/lists.ts'
import type { CreditFileHandler } from './handler.ts'

export function creditFileResolvers(pillar: Pillar, handler: CreditFileHandler): Resolvers {
  return {
    ...creditFileFields(pillar),
    ...creditFileLists(pillar),
    // A person's file is no entity, also where it was just decided on.
    CreditFilePayload: { creditFile: pillar.decidedEntity },
    Mutation: creditFileMutations(pillar, handler),
  }
}
