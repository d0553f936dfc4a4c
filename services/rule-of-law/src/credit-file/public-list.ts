import type { Collection, Document } from 'mongodb'
import type { Instant } from '#shared/eventsourcing/instant.ts'
import type { StoredRow } from '#shared/eventsourcing/view.ts'
import type { CommunityId } from '#shared/governance/ids.ts'
import type { Day } from '#shared/governance/shanghai.ts'
import {
  type Connection,
  decodeCursor,
  type PageArguments,
  pageSize,
  toConnection,
} from '#shared/graphql/connection.ts'
import { COUNTED_UP_TO } from '#shared/graphql/staged-list.ts'
import type { PenaltyType, Sector } from './codes.ts'
import { facet } from './facets.ts'
import type { CreditFileId, OrganId } from './ids.ts'
import type { CreditFileRow, ShownPenalty } from './row.ts'

/*
 * Public penalties of all files in one order. A row is a file, and a file has several: files are found by their facets
 * in the index, their penalties are put in order by the store. docs/decisions/0134.
 */

export type PublicFilter = {
  fileId?: CreditFileId | undefined
  organId?: OrganId | undefined
  communityId?: CommunityId | undefined
  sector?: Sector | undefined
  penaltyType?: PenaltyType | undefined
  decidedFrom?: Day | undefined
  decidedUntil?: Day | undefined
}

type Rows = Collection<StoredRow<CreditFileRow>>

/** `now`: what has ended by then is not shown, whether or not the clock has said so. */
export async function readPublic(
  rows: Rows,
  filter: PublicFilter,
  now: Instant,
  page: PageArguments,
): Promise<Connection<ShownPenalty>> {
  const found = await rows
    .aggregate<ShownPenalty>([
      ...pipeline(filter, now),
      ...(page.after == null ? [] : [{ $match: beyond(page.after) }]),
      { $sort: { decidedOn: -1, recordId: -1 } },
      { $limit: pageSize(page) + 1 },
    ])
    .toArray()
  return toConnection(found, page, ({ decidedOn, recordId }) => [decidedOn, recordId])
}

/** Counted up to 10,000, as every list is. */
export async function countPublic(rows: Rows, filter: PublicFilter, now: Instant) {
  const [counted] = await rows
    .aggregate<{ count: number }>([...pipeline(filter, now), { $limit: COUNTED_UP_TO + 1 }, { $count: 'count' }])
    .toArray()
  const count = counted?.count ?? 0
  return { totalCount: Math.min(count, COUNTED_UP_TO), totalCountExact: count <= COUNTED_UP_TO }
}

/** Files by their facets, then their penalties one by one. */
export function pipeline(filter: PublicFilter, now: Instant): Document[] {
  return [
    { $match: { facets: { $all: facetsOf(filter) }, ...(filter.fileId && { _id: filter.fileId }) } },
    { $project: { _id: 0, shown: 1 } },
    { $unwind: '$shown' },
    { $replaceRoot: { newRoot: '$shown' } },
    { $match: { $and: [{ $or: [{ until: { $exists: false } }, { until: { $gt: now } }] }, ...conditionsOf(filter)] } },
  ]
}

function facetsOf({ organId, communityId, sector, penaltyType }: PublicFilter): string[] {
  return [
    facet.shown,
    ...(organId ? [facet.shownOrgan(organId)] : []),
    ...(communityId ? [facet.community(communityId)] : []),
    ...(sector ? [facet.shownSector(sector)] : []),
    ...(penaltyType ? [facet.shownType(penaltyType)] : []),
  ]
}

/** A file is found by any of its penalties: each is asked by itself. */
function conditionsOf({ organId, sector, penaltyType, decidedFrom, decidedUntil }: PublicFilter): Document[] {
  return [
    ...(organId ? [{ organId }] : []),
    ...(sector ? [{ sector }] : []),
    ...(penaltyType ? [{ penaltyTypes: penaltyType }] : []),
    ...(decidedFrom ? [{ decidedOn: { $gte: decidedFrom } }] : []),
    ...(decidedUntil ? [{ decidedOn: { $lte: decidedUntil } }] : []),
  ]
}

function beyond(cursor: string): Document {
  const [decidedOn = '', recordId = ''] = decodeCursor(cursor).map(String)
  return { $or: [{ decidedOn: { $lt: decidedOn } }, { decidedOn, recordId: { $lt: recordId } }] }
}
