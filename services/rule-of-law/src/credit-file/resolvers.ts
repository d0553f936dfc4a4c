import { decidedEntity } from '#shared/graphql/commands.ts'
import type { Pillar } from '#shared/pillar/mechanism.ts'
import type { Resolvers } from '../graphql.generated.ts'
import { creditFileMutations } from './graph/commands.ts'
import { creditFileFields } from './graph/fields.ts'
import { creditFileLists } from './graph/lists.ts'
import type { CreditFileHandler } from './handler.ts'
import { creditFileId } from './ids.ts'

export function creditFileResolvers(pillar: Pillar, handler: CreditFileHandler): Resolvers {
  const decided = decidedEntity(pillar.readers)
  return {
    ...creditFileFields(pillar),
    ...creditFileLists(pillar),
    CreditFilePayload: {
      // A person's file is no entity, also where it was just decided on.
      creditFile: (payload) => (creditFileId.is(payload.stream) ? decided(payload) : null),
    },
    Mutation: creditFileMutations(pillar, handler),
  }
}
