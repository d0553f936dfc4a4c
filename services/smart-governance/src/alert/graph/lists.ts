import { cameraCode } from '#shared/governance/camera.ts'
import { communityId, streetId } from '#shared/governance/ids.ts'
import type { PageArguments } from '#shared/graphql/connection.ts'
import type { RequestContext } from '#shared/graphql/context.ts'
import { parseGiven } from '#shared/graphql/input.ts'
import type { Pillar } from '#shared/pillar/mechanism.ts'
import type { AlertFilter as FilterInput, Resolvers } from '../../graphql.generated.ts'
import { alertId, appId } from '../ids.ts'
import { type AlertFilter, type AlertList, type AlertOrder, alertList, alertStages } from '../queries.ts'
import { facetsWithin } from '../reach.ts'
import type { AlertRow } from '../row.ts'

/** A list not yet read: its page and its count are asked for apart. */
export type AlertListNode = { list: AlertList; page: PageArguments }

/** Lists are narrowed to what the asking person reaches, never refused for what lies beyond. */
export function alertLists({ readers, rights, seenEntity }: Pillar) {
  function listNode(
    field: string,
    { filter, order, page }: { filter: AlertFilter; order: AlertOrder; page: PageArguments },
    { identity }: RequestContext,
  ): AlertListNode {
    const within = facetsWithin(rights.scope(field, identity), identity)
    return { list: alertList(filter, { order, within }), page }
  }

  return {
    AlertConnection: alertStages.connection(() => readers.rows<AlertRow>('alerts')),
    Query: {
      alert: (_, { id }, context) => seenEntity(alertId.is(id) ? id : undefined, context),
      alerts: (_, { filter, orderBy, ...page }, context) =>
        listNode('Query.alerts', { filter: filterOf(filter), order: orderBy ?? 'seen-desc', page }, context),
      alertQueue: (_, { appId: app, communityId: community, ...page }, context) => {
        const filter = { ...filterOf({ appId: app, communityId: community }), phase: 'raised' } as const
        return listNode('Query.alertQueue', { filter, order: 'seen-asc', page }, context)
      },
    },
    Community: {
      alerts: ({ _id }, page, context) =>
        listNode('Community.alerts', { filter: filterOf({ communityId: _id }), order: 'seen-desc', page }, context),
    },
  } satisfies Resolvers
}

function filterOf(input: FilterInput | null | undefined): AlertFilter {
  const { phase, appId: app, camera, communityId: community, streetId: street, from, to } = input ?? {}
  return {
    ...(phase && { phase }),
    ...(from && { from }),
    ...(to && { to }),
    appId: parseGiven(appId.schema, app, 'appId'),
    camera: parseGiven(cameraCode, camera, 'camera'),
    communityId: parseGiven(communityId.schema, community, 'communityId'),
    streetId: parseGiven(streetId.schema, street, 'streetId'),
  }
}
