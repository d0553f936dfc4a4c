import { now } from '#shared/eventsourcing/instant.ts'
import { knownDivisions } from '#shared/governance/directories.ts'
import { communityId, divisionId, isDivisionId } from '#shared/governance/ids.ts'
import { day } from '#shared/governance/shanghai.ts'
import type { PageArguments } from '#shared/graphql/connection.ts'
import type { RequestContext } from '#shared/graphql/context.ts'
import { graphError } from '#shared/graphql/errors.ts'
import { parseGiven, parseInput } from '#shared/graphql/input.ts'
import type { Pillar } from '#shared/pillar/mechanism.ts'
import type { HotspotFilter as FilterInput, Resolvers } from '../graphql.generated.ts'
import { availableCommands, MUTATIONS } from './available.ts'
import type { HotspotHandler } from './handler.ts'
import { hotspotId } from './ids.ts'
import type { RulesInForce } from './in-force.ts'
import { type HotspotFilter, type HotspotListNode, type HotspotOrder, hotspotList, hotspotStages } from './queries.ts'
import type { HotspotDocument, HotspotRow, Item } from './row.ts'
import type { Area, HotspotState, Known } from './state.ts'

export type HotspotNode = HotspotDocument
export type HotspotItemNode = Item
/** Communities, matters and classes are smart governance's: here they are their ids. */
export type StubNode = { id: string }

export function hotspotResolvers(pillar: Pillar, handler: HotspotHandler, rules: RulesInForce): Resolvers {
  const { readers, rights, mutate, decidedEntity, seenEntity } = pillar
  const divisions = knownDivisions.known(pillar)

  const listOf = (filter: HotspotFilter, order: HotspotOrder, page: PageArguments): HotspotListNode => ({
    list: hotspotList(filter, order),
    page,
  })

  /** Whoever asks for a phase wants all of it; whoever asks for nothing wants what the rules call many (docs/decisions/0164). */
  async function minimumSize({ minimumSize: asked, phase }: FilterInput): Promise<number> {
    if (asked == null) return phase ? 2 : (await rules.at(now())).candidateAt
    if (asked < 1) throw graphError('BAD_USER_INPUT', 'minimumSize must be at least 1')
    return asked
  }

  async function filterOf(input: FilterInput): Promise<HotspotFilter> {
    const { phase, community, divisionId: division, from, to } = input
    return {
      minimumSize: await minimumSize(input),
      phase: phase ?? undefined,
      communityId: parseGiven(communityId.schema, community, 'community'),
      divisionId: parseGiven(divisionId, division, 'divisionId'),
      from: parseGiven(day, from, 'from'),
      to: parseGiven(day, to, 'to'),
    }
  }

  async function find(id: string, context: RequestContext): Promise<HotspotNode | null> {
    const row = hotspotId.is(id) ? await readers.load<HotspotRow>(context, id) : null
    return row && !isHidden(row) && rights.allows('Hotspot.id', row, context.identity) ? row : null
  }

  return {
    Hotspot: {
      id: ({ _id }) => _id,
      version: ({ v }) => v,
      phase: ({ state }) => (state.phase === 'none' || state.phase === 'noted' ? 'forming' : state.phase),
      community: (row) => ({ id: known(row).key.communityId }),
      communityKnown: (row) => divisions.knows(known(row).key.communityId),
      subType: (row) => ({ id: `cls_sub-type-${known(row).key.subType}` }),
      firstReceivedAt: ({ firstAt }) => firstAt,
      lastReceivedAt: ({ lastAt }) => lastAt,
      detection: ({ detected }) => detected ?? null,
      reportedAt: ({ reportedAt }) => reportedAt ?? null,
      reports: async (row, _, context) => {
        const rows = await Promise.all(known(row).reports.map((id) => seenEntity(id, context)))
        return rows.filter((each) => each !== null)
      },
      availableCommands: ({ state }, _, { identity }) =>
        availableCommands(state).filter((command) => {
          const scope = rights.scope(`Mutation.${MUTATIONS[command]}`, identity)
          return scope === 'all' || (scope === 'division' && liesIn(state, identity.division))
        }),
    },
    HotspotItem: {
      receivedAt: ({ at }) => at,
      matter: (item) => ('matterId' in item ? { id: item.matterId } : null),
      message: (item, _, context) => ('informationId' in item ? seenEntity(item.informationId, context) : null),
    },
    HotspotConnection: hotspotStages.connection(() => readers.rows<HotspotRow>('hotspots')),
    Query: {
      hotspot: (_, { id }, context) => find(id, context),
      hotspots: async (_, { filter, orderBy, ...page }) =>
        listOf(await filterOf(filter ?? {}), orderBy ?? 'day-desc', page),
    },
    Community: {
      hotspots: async ({ id }, { minimumSize, phase, ...page }) =>
        listOf(await filterOf({ minimumSize, phase, community: id }), 'day-desc', page),
    },
    HotspotPayload: { hotspot: decidedEntity },
    Mutation: {
      reportHotspot: (_, { input }, context) =>
        mutate({
          field: 'Mutation.reportHotspot',
          input,
          context,
          handler,
          stream: parseInput(hotspotId.schema, input.hotspotId, 'hotspotId'),
          command: { type: 'report', at: now() },
          // What is no hotspot to anybody is like what does not exist, wherever it lies: the rules say so.
          permits: (state) =>
            state.phase === 'none' || state.phase === 'noted' || liesIn(state, context.identity.division),
        }),
    },
  }
}

/** One voice alone is no hotspot to anybody. */
export function isHidden({ facets }: HotspotRow): boolean {
  return facets.length === 0
}

function known({ state }: HotspotNode): Known {
  if (state.phase === 'none') throw new Error('a hotspot begins with a voice')
  return state
}

function liesIn(state: HotspotState, division: string | undefined): boolean {
  if (state.phase === 'none' || !division || !isDivisionId(division)) return false
  const { communityId: community, streetId, districtId }: Area = state.area
  return [community, streetId, districtId].some((id) => id === division)
}
