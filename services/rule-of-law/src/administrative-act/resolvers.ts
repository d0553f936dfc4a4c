import type { Pillar } from '#shared/pillar/mechanism.ts'
import type { Resolvers } from '../graphql.generated.ts'
import { actFields } from './graph/fields.ts'
import { importMutation } from './graph/importing.ts'
import { actLists } from './graph/lists.ts'
import { noticeFields } from './graph/notices.ts'
import { registeringMutation } from './graph/registering.ts'
import { stageMutations } from './graph/stages.ts'
import type { ActHandler } from './handler.ts'

export function actResolvers(pillar: Pillar, handler: ActHandler): Resolvers {
  return {
    ...actFields(pillar),
    ...noticeFields(pillar),
    ...actLists(pillar),
    ActPayload: { act: pillar.decidedEntity },
    Mutation: {
      ...registeringMutation(pillar, handler),
      ...stageMutations(pillar, handler),
      ...importMutation(pillar, handler),
    },
  }
}
