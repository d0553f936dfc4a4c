import type { View } from '#shared/eventsourcing/view.ts'
import { nextClocks } from './due.ts'
import type { MatterEvent } from './events.ts'
import { foldMatter } from './fold.ts'
import type { MatterRow } from './row.ts'
import { scoresOf } from './scorecard.ts'
import { isOpen } from './state.ts'
import { statisticsOf } from './statistics.ts'

/** Inbox, timeline, overdue board, lists, statistics and scorecards: all from one row per matter and its counters. */
export const matterView: View<MatterRow, MatterEvent> = {
  collection: 'matters',
  revision: 6,
  fold: foldMatter,
  counters: (row) => [...statisticsOf(row), ...scoresOf(row)],
  deadlines: ({ state }) => (isOpen(state) ? nextClocks(state).map(({ name, event: { at } }) => ({ name, at })) : []),
  indexes: [
    { key: { facets: 1, receivedAt: -1, _id: -1, district: 1 } },
    {
      key: { facets: 1, due: 1, _id: 1, district: 1 },
      options: { partialFilterExpression: { due: { $exists: true } } },
    },
    {
      key: { callBackDueAt: 1, _id: 1, district: 1 },
      options: { partialFilterExpression: { callBackDueAt: { $exists: true } } },
    },
  ],
}
