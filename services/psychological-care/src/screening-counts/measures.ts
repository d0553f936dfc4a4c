import type { Sums } from '#shared/eventsourcing/counters.ts'
import type { CommunityId } from '#shared/governance/ids.ts'

/** What is published of a community or district: how many screenings were handed in, and of them were … */
export const MEASURES = ['submitted', 'complete', 'incomplete', 'moderateOrAbove', 'urgentReview'] as const
export type Measure = (typeof MEASURES)[number]

/** Exact counts; never published as they are. */
export type Counts = Record<Measure, number>

/** Published counts: what is absent is suppressed. */
export type Cells = Partial<Counts>

/** A district's month, community by community: those where anything was handed in. */
export type Table = ReadonlyMap<CommunityId, Counts>

/*
 * What this room reads of the screenings' counters (docs/decisions/0004): a document per month and district, a field
 * per community, in it one number for each kind of result. A screening is of exactly one kind.
 */
const KINDS = ['incomplete', 'incompleteUrgent', 'below', 'belowUrgent', 'moderate', 'moderateUrgent'] as const
export const countsKey = (month: string, district: string) => `c|${month}|${district}`

export function tableFrom(sums: Sums | undefined): Table {
  const rows = Object.entries(sums ?? {}).map(([id, kinds]) => [id as CommunityId, countsOf(kinds)] as const)
  return new Map(rows.filter(([, { submitted }]) => submitted > 0).toSorted(([a], [b]) => (a < b ? -1 : 1)))
}

function countsOf(kinds: number | Sums): Counts {
  const count = (kind: (typeof KINDS)[number]) => (typeof kinds === 'object' ? Number(kinds[kind] ?? 0) : 0)
  const incomplete = count('incomplete') + count('incompleteUrgent')
  const moderateOrAbove = count('moderate') + count('moderateUrgent')
  const complete = count('below') + count('belowUrgent') + moderateOrAbove
  return {
    submitted: complete + incomplete,
    complete,
    incomplete,
    moderateOrAbove,
    urgentReview: count('incompleteUrgent') + count('belowUrgent') + count('moderateUrgent'),
  }
}

export function totalOf(rows: Iterable<Counts>): Counts {
  const total: Counts = { submitted: 0, complete: 0, incomplete: 0, moderateOrAbove: 0, urgentReview: 0 }
  for (const row of rows) for (const measure of MEASURES) total[measure] += row[measure]
  return total
}
