import { now } from '#shared/eventsourcing/instant.ts'
import { subjectId } from '#shared/governance/ids.ts'
import { day, shanghaiDay } from '#shared/governance/shanghai.ts'
import type { PageArguments } from '#shared/graphql/connection.ts'
import type { RequestContext } from '#shared/graphql/context.ts'
import { graphError } from '#shared/graphql/errors.ts'
import { parseGiven, parseInput } from '#shared/graphql/input.ts'
import type { Pillar } from '#shared/pillar/mechanism.ts'
import type { ActFilter as FilterInput, PublishedActFilter, Resolvers } from '../../graphql.generated.ts'
import { actId, businessId, documentNumber, matterId, organId } from '../ids.ts'
import {
  type ActFilter,
  type ActList,
  actList,
  actStages,
  type NoticeFilter,
  noticeList,
  overdueList,
} from '../queries.ts'
import { facetsWithin } from '../reach.ts'
import type { ActRow } from '../row.ts'
import { noticeOf } from './node.ts'
import { legalEntityId } from './subjects.ts'

/** A list not yet read: its page and its count are asked for apart. */
export type ListNode = { list: ActList; page: PageArguments }
export type NoticesNode = ListNode

/** Lists are narrowed to what the asking person reaches, never refused for what lies beyond. */
export function actLists(pillar: Pillar) {
  const { readers, rights } = pillar
  const acts = actStages.connection(() => readers.rows<ActRow>('acts'))
  const within = (field: string, { identity }: RequestContext) => facetsWithin(rights.scope(field, identity), identity)
  const newest = (filter: ActFilter, page: PageArguments, facets: readonly string[] | undefined): ListNode => ({
    list: actList(filter, { order: 'opened-desc', within: facets, now: now() }),
    page,
  })
  const notices = (filter: NoticeFilter, page: PageArguments): NoticesNode => ({
    list: noticeList(filter, shanghaiDay(now())),
    page,
  })

  return {
    AdministrativeActConnection: acts,
    PublishedActConnection: {
      ...acts,
      edges: async (node: NoticesNode) =>
        (await acts.edges(node)).flatMap(({ cursor, node: act }) => {
          const notice = noticeOf(act)
          return notice ? [{ cursor, node: notice }] : []
        }),
    },
    Query: {
      act: async (_, { id }, context) => {
        const row = actId.is(id) ? await readers.load<ActRow>(context, id) : null
        return row && rights.allows('AdministrativeAct.id', row, context.identity) ? row : null
      },
      acts: (_, { filter, orderBy, ...page }, context) => ({
        list: actList(filterOf(filter), {
          order: orderBy ?? 'opened-desc',
          within: within('Query.acts', context),
          now: now(),
        }),
        page,
      }),
      overduePublications: (_, { organId: organ, ...page }, context) => ({
        list: overdueList(parseGiven(organId.schema, organ, 'organId'), {
          within: within('Query.overduePublications', context),
          now: now(),
        }),
        page,
      }),
      publishedActs: (_, { filter, ...page }) => notices(noticeFilterOf(filter), page),
    },
    Subject: {
      acts: ({ id }, page, context) =>
        newest({ subject: parseInput(subjectId.schema, id, 'id') }, page, within('Subject.acts', context)),
      publishedActs: ({ id }, page) => notices({ subject: parseInput(subjectId.schema, id, 'id') }, page),
    },
    Organ: {
      acts: ({ _id }, page, context) =>
        newest({ organId: parseInput(organId.schema, _id, 'id') }, page, within('Organ.acts', context)),
    },
    Matter: {
      acts: ({ id }, page, context) =>
        newest({ matterId: parseInput(matterId.schema, id, 'id') }, page, within('Matter.acts', context)),
    },
  } satisfies Resolvers
}

function filterOf(input: FilterInput | null | undefined): ActFilter {
  const { organId: organ, uscc, businessId: business, matterId: matter, followsActId, ...rest } = input ?? {}
  const { decidedFrom, decidedUntil, documentNumber: number, ...plain } = rest
  if (uscc != null && business != null) {
    throw graphError('BAD_USER_INPUT', 'an act is about one subject: uscc or businessId')
  }
  return {
    ...(Object.fromEntries(Object.entries(plain).filter(([, value]) => value != null)) as ActFilter),
    organId: parseGiven(organId.schema, organ, 'organId'),
    subject: subjectOf(uscc) ?? parseGiven(businessId.schema, business, 'businessId'),
    matterId: parseGiven(matterId.schema, matter, 'matterId'),
    followsActId: parseGiven(actId.schema, followsActId, 'followsActId'),
    documentNumber: parseGiven(documentNumber, number, 'documentNumber'),
    decidedFrom: parseGiven(day, decidedFrom, 'decidedFrom'),
    decidedUntil: parseGiven(day, decidedUntil, 'decidedUntil'),
  }
}

function noticeFilterOf(input: PublishedActFilter | null | undefined): NoticeFilter {
  const { kind, organId: organ, uscc } = input ?? {}
  return {
    ...(kind && { kind }),
    organId: parseGiven(organId.schema, organ, 'organId'),
    subject: subjectOf(uscc),
  }
}

function subjectOf(uscc: string | null | undefined) {
  return uscc == null ? undefined : legalEntityId(uscc)
}
