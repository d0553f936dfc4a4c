import type { Pillar } from '#shared/pillar/mechanism.ts'
import type { Resolvers } from '../graphql.generated.ts'
import { matterFields } from './graph/fields.ts'
import { matterFigures } from './graph/figures.ts'
import { handlingMutations } from './graph/handling.ts'
import { importMutation } from './graph/importing.ts'
import { matterLists } from './graph/lists.ts'
import { receivingMutation } from './graph/receiving.ts'
import type { MatterHandler } from './handler.ts'
import type { Districts } from './in-force.ts'

export function matterResolvers(pillar: Pillar, handler: MatterHandler, districts: Districts): Resolvers {
  const lists = matterLists(pillar)
  const figures = matterFigures(pillar)
  return {
    ...matterFields(pillar, districts),
    ...lists,
    ...figures,
    Query: { ...lists.Query, ...figures.Query },
    Community: { ...lists.Community, ...figures.Community },
    MatterPayload: { matter: pillar.decidedEntity },
    Mutation: {
      ...receivingMutation(pillar, handler, districts),
      ...handlingMutations(pillar, handler),
      ...importMutation(pillar, handler),
    },
  }
}
