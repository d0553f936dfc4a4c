import type { Instant } from '#shared/eventsourcing/instant.ts'
import type { View } from '#shared/eventsourcing/view.ts'
import type { CommunityId, DistrictId } from '#shared/governance/ids.ts'
import { type Month, monthAfter } from '#shared/governance/shanghai.ts'
import type { ScreeningCountsEvent } from './events.ts'
import type { Cells } from './measures.ts'

/** One published month. */
export type PublishedMonth = {
  month: Month
  publishedAt: Instant
  district: Cells
  /** Those that have a published count. */
  communities: Record<CommunityId, Cells>
}

/** A district's series: what was published, the newest last, and what is due. */
export type SeriesRow = {
  districtId: DistrictId
  from: Month
  next: Month
  publishAt: Instant
  months: PublishedMonth[]
}

/** Ten years; what came before is in the topic. */
const KEPT_MONTHS = 120

export const seriesView: View<SeriesRow, ScreeningCountsEvent> = {
  collection: 'screeningCounts',
  revision: 1,
  indexes: [],

  fold(row, event) {
    if (event.type === 'CountsBegun') {
      const { districtId, from, publishAt } = event
      return { districtId, from, next: from, publishAt, months: [] }
    }
    if (!row) throw new Error('counts are published once they have begun')
    const { month, at: publishedAt, district, communities, nextPublishAt } = event
    const byId = Object.fromEntries(communities.map(({ communityId, cells }) => [communityId, cells]))
    const published = { month, publishedAt, district, communities: byId }
    return {
      ...row,
      next: monthAfter(month),
      publishAt: nextPublishAt,
      months: [...row.months.slice(1 - KEPT_MONTHS), published],
    }
  },

  deadlines: ({ next, publishAt }) => [{ name: next, at: publishAt }],
}
