import type { Pillar } from '#shared/pillar/mechanism.ts'
import type { Resolvers } from '../graphql.generated.ts'
import { decidingMutations } from './graph/deciding.ts'
import { alertFields } from './graph/fields.ts'
import { alertFigures } from './graph/figures.ts'
import { alertLists } from './graph/lists.ts'
import { reportingMutations } from './graph/reporting.ts'
import type { AlertHandler } from './handlers.ts'
import type { Reporting } from './reporting.ts'

export function alertResolvers(pillar: Pillar, handler: AlertHandler, reporting: Reporting): Resolvers {
  const lists = alertLists(pillar)
  const figures = alertFigures(pillar)
  return {
    ...alertFields(pillar),
    ...lists,
    ...figures,
    Query: { ...lists.Query, ...figures.Query },
    AlertPayload: { alert: pillar.decidedEntity },
    Mutation: { ...decidingMutations(pillar, handler), ...reportingMutations(pillar, reporting) },
  }
}
