import type { Filter } from 'mongodb'
import { type Instant, toInstant } from '#shared/eventsourcing/instant.ts'
import type { StoredRow } from '#shared/eventsourcing/view.ts'
import type { Sector } from '#shared/governance/administrative-law.ts'
import type { Day } from '#shared/governance/shanghai.ts'
import { havingFacets, type StagedList, stagedLists } from '#shared/graphql/staged-list.ts'
import type { ActFlag, ActKind } from './codes.ts'
import { facet } from './facets.ts'
import type { ActId, MatterId, OrganId, Whom } from './ids.ts'
import type { ActRow } from './row.ts'
import type { Phase } from './state.ts'

export type ActDocument = StoredRow<ActRow>

export type ActFilter = {
  kind?: ActKind | undefined
  phase?: Phase | undefined
  sector?: Sector | undefined
  organId?: OrganId | undefined
  /** A legal entity, or a business of an import. */
  subject?: Whom | undefined
  matterId?: MatterId | undefined
  followsActId?: ActId | undefined
  documentNumber?: string | undefined
  recorded?: boolean | undefined
  flag?: ActFlag | undefined
  openFindings?: boolean | undefined
  publicationOverdue?: boolean | undefined
  openedFrom?: Instant | undefined
  openedBefore?: Instant | undefined
  decidedFrom?: Day | undefined
  decidedUntil?: Day | undefined
}

export type ActOrder = 'opened-desc' | 'publication-due-asc'

/** By the limit of publication, the nearest first; by opening, the newest first; the same without a running limit. */
export type StageName = 'running' | 'opened' | 'ended' | 'published'
export type ActList = StagedList<ActDocument, StageName>

export const actStages = stagedLists<ActDocument, StageName>({
  // As ranges, which the index alone answers: whether a field exists is looked up in the row.
  running: { condition: { due: { $gte: toInstant(0) } }, field: 'due', direction: 1 },
  opened: { condition: {}, field: 'openedAt', direction: -1 },
  ended: { condition: { due: { $exists: false } }, field: 'openedAt', direction: -1 },
  published: { condition: { publishedAt: { $gte: toInstant(0) } }, field: 'publishedAt', direction: -1 },
})

/** `within`: facets of which a row must have one (reach.ts); undefined: all rows are within reach. */
export function actList(
  filter: ActFilter,
  { order, within, now }: { order: ActOrder; within: readonly string[] | undefined; now: Instant },
): ActList {
  const wanted = facetsOf(filter)
  const conditions: Filter<ActDocument>[] = [...havingFacets(wanted, within), ...restOf(filter, now)]
  return { conditions, stages: stagesOf(filter, order) }
}

/** Decisions whose limit of publication has passed, the oldest limit first. */
export function overdueList(
  organId: OrganId | undefined,
  { within, now }: { within: readonly string[] | undefined; now: Instant },
): ActList {
  return actList({ organId, publicationOverdue: true }, { order: 'publication-due-asc', within, now })
}

export type NoticeFilter = { kind?: ActKind | undefined; organId?: OrganId | undefined; subject?: Whom | undefined }

/** What is public today, the newest first; a publicity that has ended is over. */
export function noticeList({ kind, organId, subject }: NoticeFilter, today: Day): ActList {
  const wanted = [
    subject && facet.publicSubject(subject),
    organId && facet.publicOrgan(organId),
    kind && facet.publicKind(kind),
  ].filter((each) => each !== undefined)
  const isPublic = {
    $or: [{ 'publication.publicUntil': { $exists: false } }, { 'publication.publicUntil': { $gte: today } }],
  } as Filter<ActDocument>
  return {
    conditions: [{ facets: { $all: wanted.length > 0 ? wanted : [facet.public] } }, isPublic],
    stages: ['published'],
  }
}

function facetsOf(filter: ActFilter): string[] {
  const { documentNumber, subject, matterId, followsActId, organId, flag, recorded, publicationOverdue } = filter
  const { kind, phase, sector, openFindings } = filter
  const wanted: (string | false | undefined)[] = [
    documentNumber && facet.number(documentNumber),
    subject && facet.subject(subject),
    matterId && facet.matter(matterId),
    followsActId && facet.follows(followsActId),
    publicationOverdue && facet.unpublished,
    organId && facet.organ(organId),
    flag && facet.flag(flag),
    openFindings && facet.openFindings,
    phase && facet.phase(phase),
    kind && facet.kind(kind),
    sector && facet.sector(sector),
    recorded === true && facet.recorded,
    recorded === false && facet.own,
  ]
  return wanted.filter((each) => typeof each === 'string')
}

/** What no facet says: ranges, and what most rows are. */
function restOf(filter: ActFilter, now: Instant): Filter<ActDocument>[] {
  const { openFindings, publicationOverdue, openedFrom, openedBefore, decidedFrom, decidedUntil } = filter
  const rest: (Filter<ActDocument> | false | undefined)[] = [
    openFindings === false && { facets: { $ne: facet.openFindings } },
    openedFrom && { openedAt: { $gte: openedFrom } },
    openedBefore && { openedAt: { $lt: openedBefore } },
    decidedFrom && { 'decision.decidedOn': { $gte: decidedFrom } },
    decidedUntil && { 'decision.decidedOn': { $lte: decidedUntil } },
    publicationOverdue === true && { due: { $lt: now } },
    publicationOverdue === false && { $or: [{ due: { $exists: false } }, { due: { $gte: now } }] },
  ]
  return rest.filter((each) => !!each)
}

function stagesOf({ publicationOverdue, phase }: ActFilter, order: ActOrder): readonly StageName[] {
  if (order === 'opened-desc') return ['opened']
  if (publicationOverdue || phase === 'decided' || phase === 'served') return ['running']
  return phase ? ['ended'] : ['running', 'ended']
}
