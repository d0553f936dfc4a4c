import type { Filter } from 'mongodb'
import { type Instant, toInstant } from '#shared/eventsourcing/instant.ts'
import type { DivisionId } from '#shared/governance/ids.ts'
import { anyOf, havingFacets, type ListNode, type StagedList, stagedLists } from '#shared/graphql/staged-list.ts'
import type { Tier } from './codes.ts'
import { facet } from './facets.ts'
import type { InformationId } from './ids.ts'
import type { InformationDocument } from './row.ts'
import type { Phase } from './state.ts'

export type InformationFilter = {
  tier?: Tier | undefined
  phase?: Phase | undefined
  divisionId?: DivisionId | undefined
  subType?: string | undefined
  /** Messages whose submitters wait for an answer, or do not. */
  unanswered?: boolean | undefined
  /** Of them, those whose limit has passed. */
  overdue?: boolean | undefined
  receivedFrom?: Instant | undefined
  receivedBefore?: Instant | undefined
}

export type InformationOrder = 'received-desc' | 'answer-due-asc'

type StageName = 'waiting' | 'received' | 'rest'

/** By limit, first what waits for an answer, then everything else by receipt. */
export const informationStages = stagedLists<InformationDocument, StageName>({
  // As a range, which the index alone answers: whether a field exists is looked up in the row.
  waiting: { condition: { answerDue: { $gte: toInstant(0) } }, field: 'answerDue', direction: 1 },
  received: { condition: {}, field: 'receivedAt', direction: -1 },
  rest: { condition: { answerDue: { $exists: false } }, field: 'receivedAt', direction: -1 },
})
export type InformationList = StagedList<InformationDocument, StageName>
export type InformationListNode = ListNode<InformationDocument, StageName>

type Asked = { order: InformationOrder; within: readonly string[] | undefined; now: Instant }

/** A list as conditions on rows; every one of them names facets, so that every one answers from an index. */
export function informationList(filter: InformationFilter, { order, within, now }: Asked): InformationList {
  const wanted = facetsOf(filter)
  const conditions: Filter<InformationDocument>[] = [...havingFacets(wanted, within), ...restOf(filter, now)]
  return { conditions, stages: stagesOf(filter, order) }
}

/** Messages that rest below these items and whose submitters wait, the nearest limit first. */
export function unansweredBelow(ids: readonly InformationId[], within: readonly string[] | undefined): InformationList {
  return {
    conditions: [
      anyOf(ids.map((id) => facet.into(id))),
      { facets: facet.unanswered },
      ...(within ? [anyOf(within)] : []),
    ],
    stages: ['waiting'],
  }
}

function facetsOf({ tier, phase, divisionId, subType, unanswered, overdue }: InformationFilter): string[] {
  return [
    ...(divisionId ? [facet.division(divisionId)] : []),
    ...(subType ? [facet.subType(subType)] : []),
    ...(phase ? [facet.phase(phase)] : []),
    ...(tier ? [facet.tier(tier)] : []),
    ...(unanswered || overdue ? [facet.unanswered] : []),
  ]
}

/** What no facet says: ranges, and what most rows are. */
function restOf(filter: InformationFilter, now: Instant): Filter<InformationDocument>[] {
  const { unanswered, overdue, receivedFrom, receivedBefore } = filter
  const rest: (Filter<InformationDocument> | false | undefined)[] = [
    unanswered === false && { facets: { $ne: facet.unanswered } },
    overdue === true && { answerDue: { $lt: now } },
    overdue === false && { $or: [{ answerDue: { $exists: false } }, { answerDue: { $gte: now } }] },
    receivedFrom && { receivedAt: { $gte: receivedFrom } },
    receivedBefore && { receivedAt: { $lt: receivedBefore } },
  ]
  return rest.filter((each) => !!each)
}

function stagesOf({ unanswered, overdue }: InformationFilter, order: InformationOrder): readonly StageName[] {
  if (order === 'received-desc') return ['received']
  if (unanswered === false) return ['rest']
  return unanswered || overdue ? ['waiting'] : ['waiting', 'rest']
}
