import { type Contribution, counterPath } from '#shared/eventsourcing/view.ts'
import type { MatterRow } from './row.ts'
import { isOpen } from './state.ts'

/** Each matter is exactly one of these. */
export const STANDINGS = ['open', 'onTime', 'late', 'unknownTimeliness', 'notHandled'] as const
export type Standing = (typeof STANDINGS)[number]

/** What statistics can be grouped by from one document; months are documents of their own. */
export const DIMENSIONS = ['community', 'street', 'unit', 'nature', 'channel', 'mainType'] as const
export type Dimension = (typeof DIMENSIONS)[number]

/** What statistics can be filtered by, one at a time. */
export const FILTERS = ['community', 'street', 'unit'] as const
export type FilterDimension = (typeof FILTERS)[number]

/** Where a matter has no value of a dimension. */
export const ABSENT = '-'

/** The document of a month's matters, all or those of one community, street or unit. */
export function statisticsKey(month: string, filter?: { by: FilterDimension; value: string }): string {
  return filter ? `m|${month}|${filter.by}|${filter.value}` : `m|${month}|all`
}

/** Field of the totals beside the dimensions. */
export const TOTAL = 'all'

/**
 * A matter counts in its month of receipt: in the document of all and in those of its community, street and unit, and
 * in each of them as one more of its standing, in total and per value of every dimension.
 * `received` is not counted: it is the sum of the standings.
 */
export function statisticsOf(row: MatterRow): Contribution[] {
  const values = dimensionsOf(row)
  const standing = standingOf(row)
  const fields: Record<string, number> = { [counterPath(TOTAL, standing)]: 1 }
  for (const dimension of DIMENSIONS) fields[counterPath(dimension, values[dimension], standing)] = 1
  if (row.flags.length > 0) {
    fields[counterPath(TOTAL, 'flagged')] = 1
    for (const dimension of DIMENSIONS) fields[counterPath(dimension, values[dimension], 'flagged')] = 1
  }
  const filters = FILTERS.filter((by) => values[by] !== ABSENT).map((by) => ({ by, value: values[by] }))
  return [undefined, ...filters].map((filter) => ({ key: statisticsKey(row.month, filter), fields }))
}

/** On time and late compare the resolution with the time limit, or are what an imported row says. */
export function standingOf(row: MatterRow): Standing {
  if (isOpen(row.state)) return 'open'
  switch (row.timeliness) {
    case 'on-time':
      return 'onTime'
    case 'late':
      return 'late'
    case 'unknown':
      return 'unknownTimeliness'
    default:
      return 'notHandled'
  }
}

function dimensionsOf({ area, classes, unitId, nature, channel }: MatterRow): Record<Dimension, string> {
  return {
    community: area.communityId ?? ABSENT,
    street: area.streetId ?? ABSENT,
    unit: unitId ?? ABSENT,
    nature: nature ?? ABSENT,
    channel: channel ?? ABSENT,
    mainType: classes.mainType ?? ABSENT,
  }
}
