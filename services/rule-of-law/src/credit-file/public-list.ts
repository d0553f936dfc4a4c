import type { Collection, Document } from 'mongodb'
import type { Instant } from '#shared/eventsourcing/instant.ts'
import type { StoredRow } from '#shared/eventsourcing/view.ts'
import type { PenaltyType, Sector } from '#shared/governance/administrative-law.ts'
import type { CommunityId } from '#shared/governance/ids.ts'
import type { Day } from '#shared/governance/shanghai.ts'
import { type Connection, type PageArguments, pageSize, toConnection } from '#shared/graphql/connection.ts'
import { COUNTED_UP_TO } from '#shared/graphql/staged-list.ts'
import { keysOf, type Place, placeAt } from './cursor.ts'
import { facet } from './facets.ts'
import type { CreditFileId, OrganId } from './ids.ts'
import { type CreditFileRow, placeOf, type ShownPenalty } from './row.ts'

/*
 * Public penalties of all files in one order. A row is a file, and a file has several: files are found by their facets
 * in an index, their penalties are put in order by the store. docs/decisions/0134.
 */

export type PublicFilter = {
  fileId?: CreditFileId | undefined
  communityId?: CommunityId | undefined
  organId?: OrganId | undefined
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
  const wanted = pageSize(page) + 1
  const after = page.after == null ? undefined : placeAt(page.after)
  const least = await leastPlace(rows, filter, { now, wanted, after })
  const found = await rows
    .aggregate<ShownPenalty>([
      ...filesOf(filter, least ? { newestShown: { $gte: least } } : {}),
      ...penalties(filter, now),
      ...(after ? [{ $match: beyond(after) }] : []),
      { $sort: { decidedOn: -1, recordId: -1 } },
      { $limit: wanted },
    ])
    .toArray()
  return toConnection(found, page, keysOf)
}

/** Counted up to 10,000, as every list is. */
export async function countPublic(rows: Rows, filter: PublicFilter, now: Instant) {
  const [counted] = await rows
    .aggregate<{ count: number }>([
      ...filesOf(filter),
      ...penalties(filter, now),
      { $limit: COUNTED_UP_TO + 1 },
      { $count: 'count' },
    ])
    .toArray()
  const count = counted?.count ?? 0
  return { totalCount: Math.min(count, COUNTED_UP_TO), totalCountExact: count <= COUNTED_UP_TO }
}

/**
 * Where the page cannot reach below: each of the next `wanted` files, of which nothing has ended, has a penalty of at
 * least this place; so no older one is on the page, and files that have only older ones need no look. Undefined: every
 * file must be looked at, since the filter asks single penalties, or there are not so many files.
 */
async function leastPlace(
  rows: Rows,
  filter: PublicFilter,
  { now, wanted, after }: { now: Instant; wanted: number; after: Place | undefined },
): Promise<string | undefined> {
  const { fileId, communityId: _, ...ofPenalties } = filter
  if (fileId || Object.values(ofPenalties).some((each) => each !== undefined)) return undefined
  const [last] = await rows
    .find({
      facets: { $all: facetsOf(filter) },
      newestShown: after ? { $lt: placeOf(after) } : { $exists: true },
      shown: { $not: { $elemMatch: { until: { $lte: now } } } },
    })
    .sort({ newestShown: -1 })
    .skip(wanted - 1)
    .limit(1)
    .project<{ newestShown: string }>({ _id: 0, newestShown: 1 })
    .toArray()
  return last?.newestShown
}

/** Files by their facets, from an index. */
export function filesOf(filter: PublicFilter, more: Document = {}): Document[] {
  const { fileId } = filter
  return [{ $match: { facets: { $all: facetsOf(filter) }, ...(fileId && { _id: fileId }), ...more } }]
}

/** Of files their penalties, one by one. */
function penalties(filter: PublicFilter, now: Instant): Document[] {
  return [
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

function beyond({ decidedOn, recordId }: Place): Document {
  return { $or: [{ decidedOn: { $lt: decidedOn } }, { decidedOn, recordId: { $lt: recordId } }] }
}
