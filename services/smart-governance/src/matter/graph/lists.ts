import { now, toInstant } from '#shared/eventsourcing/instant.ts'
import { communityId, divisionId, streetId, subjectId, unitId } from '#shared/governance/ids.ts'
import type { PageArguments } from '#shared/graphql/connection.ts'
import type { RequestContext } from '#shared/graphql/context.ts'
import { graphError } from '#shared/graphql/errors.ts'
import { parseGiven, parseInput, sought } from '#shared/graphql/input.ts'
import { searchByPhone } from '#shared/graphql/personal.ts'
import type { Pillar } from '#shared/pillar/mechanism.ts'
import type { MatterFilter as FilterInput, Resolvers } from '../../graphql.generated.ts'
import { facet } from '../facets.ts'
import { matterId } from '../ids.ts'
import {
  type BoardList,
  boardList,
  inbox,
  type MatterFilter,
  type MatterList,
  matterList,
  matterStages,
  similarTo,
} from '../queries.ts'
import { rowsWithin, type Within } from '../reach.ts'
import type { MatterRow } from '../row.ts'
import type { MatterNode } from './node.ts'

/** A list not yet read: its page and its count are asked for apart. */
export type ListNode = { list: MatterList; page: PageArguments }
export type BoardNode = { soon: string; within: Within | undefined }

const MOST_HOURS = 720
const BY_PHONE = 'MatterFilter.reporterPhone'

/** Lists are narrowed to what the asking person reaches, never refused for what lies beyond. */
export function matterLists(pillar: Pillar) {
  const { readers, rights } = pillar
  const personsBy = searchByPhone(pillar, BY_PHONE, 'matters')
  const within = (field: string, { identity }: RequestContext) => rowsWithin(rights.scope(field, identity), identity)

  /** Telephone numbers are looked up by those who call back alone. */
  async function reportersOf(phone: string | undefined, context: RequestContext) {
    if (phone === undefined) return undefined
    return { persons: await personsBy(phone, context), division: context.identity.division ?? '' }
  }

  /** Whoever may list more than look up finds by a number no more than may be looked up. */
  function withinMatters(input: FilterInput | null | undefined, { identity }: RequestContext) {
    const fields = ['Query.matters', ...(input?.reporterPhone == null ? [] : [BY_PHONE])]
    return rowsWithin(rights.narrowest(fields, identity), identity)
  }

  async function filterOf(input: FilterInput | null | undefined, context: RequestContext): Promise<MatterFilter> {
    const { communityId: community, streetId: street, unitId: unit, subjectId: subject, ...rest } = input ?? {}
    const { centreId: centre, number, channel, mainType, reporterPhone, ...given } = rest
    const plain = Object.fromEntries(Object.entries(given).filter(([, value]) => value != null)) as MatterFilter
    return {
      ...plain,
      number: parseGiven(sought, number, 'number'),
      channel: parseGiven(sought, channel, 'channel'),
      mainType: parseGiven(sought, mainType, 'mainType'),
      communityId: parseGiven(communityId.schema, community, 'communityId'),
      streetId: parseGiven(streetId.schema, street, 'streetId'),
      centreId: parseGiven(divisionId, centre, 'centreId'),
      unitId: parseGiven(unitId.schema, unit, 'unitId'),
      subjectId: parseGiven(subjectId.schema, subject, 'subjectId'),
      reporters: await reportersOf(parseGiven(sought, reporterPhone, 'reporterPhone'), context),
    }
  }

  const newest = (filter: MatterFilter, page: PageArguments, reach: Within | undefined): ListNode => ({
    list: matterList(filter, { order: 'received-desc', within: reach, now: now() }),
    page,
  })
  const inboxOf = (id: string, page: PageArguments, field: string, context: RequestContext): ListNode => ({
    list: inbox(parseInput(unitId.schema, id, 'unitId'), within(field, context)),
    page,
  })
  const column =
    (name: BoardList) =>
    ({ soon, within: facets }: BoardNode, page: PageArguments): ListNode => ({
      list: boardList(name, { now: now(), soon: soon as never, within: facets }),
      page,
    })

  return {
    MatterConnection: matterStages.connection(() => readers.rows<MatterRow>('matters')),
    OverdueBoard: {
      dueSoon: column('dueSoon'),
      overdue: column('overdue'),
      urged: column('urged'),
      criticismDue: column('criticismDue'),
      callBackDue: column('callBackDue'),
    },
    Query: {
      matter: async (_, { id }, context) => {
        const row = matterId.is(id) ? await readers.load<MatterRow>(context, id) : null
        return row && rights.allows('Matter.id', row, context.identity) ? row : null
      },
      matters: async (_, { filter, orderBy, ...page }, context) => ({
        list: matterList(await filterOf(filter, context), {
          order: orderBy ?? 'received-desc',
          within: withinMatters(filter, context),
          now: now(),
        }),
        page,
      }),
      inbox: (_, { unitId: unit, ...page }, context) => inboxOf(unit, page, 'Query.inbox', context),
      overdueBoard: (_, { dueWithinHours }, context) => {
        const hours = dueWithinHours ?? 24
        if (hours < 1 || hours > MOST_HOURS) throw graphError('BAD_USER_INPUT', `dueWithinHours is 1 to ${MOST_HOURS}`)
        return { soon: toInstant(Date.now() + hours * 3_600_000), within: within('Query.overdueBoard', context) }
      },
      similarMatters: async (_, { id, ...page }, context) => {
        const row = matterId.is(id) ? await readers.load<MatterRow>(context, id) : null
        if (!row || !rights.allows('Matter.id', row, context.identity)) return null
        return { list: similarTo(row as MatterNode, within('Query.similarMatters', context)) ?? NOTHING, page }
      },
    },
    Community: {
      matters: ({ _id }, page, context) =>
        newest({ communityId: parseInput(communityId.schema, _id, 'id') }, page, within('Community.matters', context)),
    },
    Subject: {
      matters: ({ id }, page, context) =>
        newest({ subjectId: parseInput(subjectId.schema, id, 'id') }, page, within('Subject.matters', context)),
    },
    Unit: { inbox: ({ _id }, page, context) => inboxOf(_id, page, 'Unit.inbox', context) },
  } satisfies Resolvers
}

/** A list that has nothing to look for. */
const NOTHING: MatterList = { conditions: [{ facets: facet.all }, { facets: { $in: [] } }], stages: ['received'] }
