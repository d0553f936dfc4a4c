import type { View } from '#shared/eventsourcing/view.ts'
import { runningReview } from './due.ts'
import type { ScreeningEvent } from './events.ts'
import { foldScreening } from './fold.ts'
import type { ScreeningRow } from './row.ts'
import { statisticsOf } from './statistics.ts'

/** Screenings, pending reviews and statistics: all from one row per screening and its counters. */
export const screeningView: View<ScreeningRow, ScreeningEvent> = {
  collection: 'screenings',
  revision: 1,
  fold: foldScreening,
  counters: statisticsOf,
  deadlines({ state }) {
    const owed = runningReview(state)
    return owed ? [{ name: 'review', at: owed.dueAt }] : []
  },
  indexes: [
    { key: { facets: 1, since: -1, _id: -1 } },
    { key: { facets: 1, due: 1, _id: 1 }, options: { partialFilterExpression: { due: { $exists: true } } } },
  ],
}
