import type { Filter } from 'mongodb'
import { type Instant, toInstant } from '#shared/eventsourcing/instant.ts'
import type { StoredRow } from '#shared/eventsourcing/view.ts'
import type { CommunityId, DivisionId, StreetId, SubjectId, UnitId } from '#shared/governance/ids.ts'
import { anyOf, type StagedList, stagedLists } from '#shared/graphql/staged-list.ts'
import type { Nature, Urgency } from './codes.ts'
import { facet } from './facets.ts'
import type { Within } from './reach.ts'
import type { MatterRow } from './row.ts'
import { OPEN_PHASES, type Phase } from './state.ts'

export type MatterDocument = StoredRow<MatterRow>

export type MatterFilter = {
  number?: string | undefined
  phase?: Phase | undefined
  communityId?: CommunityId | undefined
  streetId?: StreetId | undefined
  centreId?: DivisionId | undefined
  unitId?: UnitId | undefined
  subjectId?: SubjectId | undefined
  nature?: Nature | undefined
  channel?: string | undefined
  mainType?: string | undefined
  urgency?: Urgency | undefined
  overdue?: boolean | undefined
  flagged?: boolean | undefined
  receivedFrom?: Instant | undefined
  receivedBefore?: Instant | undefined
  dueBefore?: Instant | undefined
  reporters?: ReporterFilter | undefined
}

/**
 * Whom the telephone asked for belongs to: found by its keyed hash, nobody where it is unknown. A matter found by it tells
 * whose it is, so of confidential reporters' those alone that the division which asks sees (reach.ts).
 */
export type ReporterFilter = { persons: readonly string[]; division: string }

export type MatterOrder = 'received-desc' | 'due-asc'

export type MatterList = StagedList<MatterDocument, StageName>

/**
 * By running limit, the nearest first; by receipt, the newest first; by receipt, those without a running limit; those
 * whose reporter is to be called back, by when.
 */
export type StageName = 'running' | 'received' | 'ended' | 'called'

export const matterStages = stagedLists<MatterDocument, StageName>({
  // As a range, which the index alone answers: whether a field exists is looked up in the row.
  running: { condition: { due: { $gte: toInstant(0) } }, field: 'due', direction: 1 },
  received: { condition: {}, field: 'receivedAt', direction: -1 },
  ended: { condition: { due: { $exists: false } }, field: 'receivedAt', direction: -1 },
  called: { condition: { callBackDueAt: { $gte: toInstant(0) } }, field: 'callBackDueAt', direction: 1 },
})

/** `within`: what the list is narrowed to (reach.ts); undefined: all rows are within reach. */
export function matterList(
  filter: MatterFilter,
  { order, within, now }: { order: MatterOrder; within: Within | undefined; now: Instant },
): MatterList {
  const wanted = facetsOf(filter)
  // A second facet would have every row fetched that the first one finds.
  const facets = wanted.length > 0 || namesFacets(filter, within) ? wanted : [facet.all]
  const conditions: Filter<MatterDocument>[] = [
    ...(facets.length > 0 ? [{ facets: { $all: facets } }] : []),
    ...narrowedTo(within),
    ...(filter.reporters ? reportedBy(filter.reporters) : []),
    ...restOf(filter, now),
  ]
  return { conditions, stages: stagesOf(filter, order), bounds: boundsOf(filter, now) }
}

/** No limit ends before the receipt, so each range of one order bounds the other. */
function boundsOf(filter: MatterFilter, now: Instant): MatterList['bounds'] {
  const { receivedFrom, dueBefore = now } = filter
  return {
    ...(receivedFrom && { running: { facets: facet.open, due: { $gte: receivedFrom } } }),
    ...(needsRunning(filter) && { received: { receivedAt: { $lt: dueBefore } } }),
  }
}

function namesFacets({ reporters }: MatterFilter, within: Within | undefined): boolean {
  return reporters !== undefined || (within !== undefined && 'facets' in within)
}

function narrowedTo(within: Within | undefined): Filter<MatterDocument>[] {
  if (!within) return []
  return 'facets' in within ? [anyOf(within.facets)] : [{ district: { $in: within.districts } }]
}

function reportedBy({ persons, division }: ReporterFilter): Filter<MatterDocument>[] {
  const seen = [{ 'state.matter.reporter.confidential': false }, { 'state.matter.centres': division }]
  return [anyOf(persons.map(facet.reporter)), { $or: seen } as Filter<MatterDocument>]
}

/** What a unit leads and where it is asked to help, the nearest limit first. */
export function inbox(unitId: UnitId, within: Within | undefined): MatterList {
  const mine = anyOf([facet.unit(unitId), facet.helper(unitId)])
  return { conditions: [mine, ...narrowedTo(within)], stages: ['running'] }
}

export const BOARD_LISTS = ['dueSoon', 'overdue', 'urged', 'criticismDue', 'callBackDue'] as const
export type BoardList = (typeof BOARD_LISTS)[number]

/**
 * The columns of the overdue board. A criticism waits for its decision whatever became of the matter; whose reporter is
 * to be called back has no limit that runs, and is found by that day alone.
 */
export function boardList(
  list: BoardList,
  { now, soon, within }: { now: Instant; soon: Instant; within: Within | undefined },
): MatterList {
  const columns: Record<BoardList, { marks: Filter<MatterDocument>[]; stage?: StageName }> = {
    dueSoon: { marks: [{ facets: facet.open }, { due: { $gte: now, $lt: soon } }] },
    overdue: { marks: [{ facets: facet.open }, { due: { $lt: now } }] },
    urged: { marks: [{ facets: facet.urged }] },
    criticismDue: { marks: [{ facets: facet.criticism }], stage: 'received' },
    callBackDue: { marks: [], stage: 'called' },
  }
  const { marks, stage = 'running' } = columns[list]
  return { conditions: [...marks, ...narrowedTo(within)], stages: [stage] }
}

const SIMILAR_DAYS = 30

/** Same community and sub-type, received within 30 days of the matter, closed ones too; undefined: it has neither. */
export function similarTo(
  { _id, area, classes, receivedAt }: MatterDocument,
  within: Within | undefined,
): MatterList | undefined {
  if (!area.communityId || !classes.subType) return undefined
  const days = (count: number) => new Date(Date.parse(receivedAt) + count * 86_400_000).toISOString() as Instant
  const conditions: Filter<MatterDocument>[] = [
    { facets: facet.similar(area.communityId, classes.subType) },
    { receivedAt: { $gte: days(-SIMILAR_DAYS), $lte: days(SIMILAR_DAYS) } },
    { _id: { $ne: _id } },
    ...narrowedTo(within),
  ]
  return { conditions, stages: ['received'] }
}

function facetsOf(filter: MatterFilter): string[] {
  const { number, phase, communityId, streetId, centreId, unitId, subjectId, nature, channel, mainType, urgency } =
    filter
  const wanted: (string | false | undefined)[] = [
    number && facet.number(number),
    subjectId && facet.subject(subjectId),
    unitId && facet.unit(unitId),
    communityId && facet.division(communityId),
    mainType && facet.mainType(mainType),
    streetId && facet.division(streetId),
    centreId && facet.inHand(centreId),
    phase && facet.phase(phase),
    channel && facet.channel(channel),
    nature && facet.nature(nature),
    urgency && facet.urgency(urgency),
    filter.flagged && facet.flagged,
    needsRunning(filter) && facet.open,
  ]
  return wanted.filter((each) => typeof each === 'string')
}

/** What no facet says: ranges, and what most rows are. */
function restOf(filter: MatterFilter, now: Instant): Filter<MatterDocument>[] {
  const { flagged, overdue, receivedFrom, receivedBefore, dueBefore } = filter
  const rest: (Filter<MatterDocument> | false | undefined)[] = [
    flagged === false && { facets: { $ne: facet.flagged } },
    receivedFrom && { receivedAt: { $gte: receivedFrom } },
    receivedBefore && { receivedAt: { $lt: receivedBefore } },
    dueBefore && { due: { $lt: dueBefore } },
    overdue === true && { due: { $lt: now } },
    overdue === false && { $or: [{ due: { $exists: false } }, { due: { $gte: now } }] },
  ]
  return rest.filter((each) => !!each)
}

function stagesOf(filter: MatterFilter, order: MatterOrder): readonly StageName[] {
  if (order === 'received-desc') return ['received']
  const isOpen = OPEN_PHASES.some((phase) => phase === filter.phase)
  if (needsRunning(filter) || isOpen) return ['running']
  return filter.phase ? ['received'] : ['running', 'ended']
}

function needsRunning({ overdue, dueBefore }: MatterFilter): boolean {
  return overdue === true || dueBefore !== undefined
}
