import { now } from '#shared/eventsourcing/instant.ts'
import { communityId, divisionId } from '#shared/governance/ids.ts'
import type { PageArguments } from '#shared/graphql/connection.ts'
import type { RequestContext } from '#shared/graphql/context.ts'
import { parseGiven, parseInput } from '#shared/graphql/input.ts'
import type { Pillar } from '#shared/pillar/mechanism.ts'
import type { InformationFilter as FilterInput, Resolvers } from '../../graphql.generated.ts'
import { informationId, subTypeCode } from '../ids.ts'
import {
  type InformationFilter,
  type InformationListNode,
  type InformationOrder,
  informationList,
  informationStages,
} from '../queries.ts'
import { facetsWithin } from '../reach.ts'
import type { InformationRow } from '../row.ts'

/** Lists are narrowed to what the asking person reaches, never refused for what lies beyond. */
export function informationLists({ readers, rights }: Pillar) {
  function listOf(
    filter: InformationFilter,
    { order, page, field }: { order: InformationOrder; page: PageArguments; field: string },
    { identity }: RequestContext,
  ): InformationListNode {
    const within = facetsWithin(rights.scope(field, identity), identity)
    return { list: informationList(filter, { order, within, now: now() }), page }
  }

  return {
    InformationConnection: informationStages.connection(() => readers.rows<InformationRow>('informations')),
    Query: {
      information: async (_, { id }, context) => {
        const row = informationId.is(id) ? await readers.load<InformationRow>(context, id) : null
        return row && rights.allows('Information.id', row, context.identity) ? row : null
      },
      feed: (_, { filter, orderBy, ...page }, context) =>
        listOf(filterOf(filter), { order: orderBy ?? 'received-desc', page, field: 'Query.feed' }, context),
    },
    Community: {
      informations: ({ id }, { tier, ...page }, context) =>
        listOf(
          { divisionId: parseInput(communityId.schema, id, 'id'), tier: tier ?? undefined },
          { order: 'received-desc', page, field: 'Community.informations' },
          context,
        ),
    },
  } satisfies Resolvers
}

function filterOf(input: FilterInput | null | undefined): InformationFilter {
  const { divisionId: division, subType, ...given } = input ?? {}
  return {
    ...(Object.fromEntries(Object.entries(given).filter(([, value]) => value != null)) as InformationFilter),
    divisionId: parseGiven(divisionId, division, 'divisionId'),
    subType: parseGiven(subTypeCode, subType, 'subType'),
  }
}
