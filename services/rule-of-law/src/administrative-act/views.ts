import type { View } from '#shared/eventsourcing/view.ts'
import { publicationClock } from './due.ts'
import type { ActEvent } from './events.ts'
import { foldAct } from './fold.ts'
import type { ActRow } from './row.ts'

/** Acts, their timelines and public notices, overdue publications: all from one row per act. */
export const actView: View<ActRow, ActEvent> = {
  collection: 'acts',
  revision: 6,
  fold: foldAct,
  deadlines({ state }) {
    const clock = publicationClock(state)
    return clock ? [{ name: clock.name, at: clock.at }] : []
  },
  indexes: [
    { key: { facets: 1, openedAt: -1, _id: -1 } },
    { key: { facets: 1, due: 1, _id: 1 }, options: { partialFilterExpression: { due: { $exists: true } } } },
    {
      key: { facets: 1, publishedAt: -1, _id: -1 },
      options: { partialFilterExpression: { publishedAt: { $exists: true } } },
    },
    // A decision may be entered long after its day, so that nothing follows from its day for when the act was opened.
    { key: { 'decision.decidedOn': 1 }, options: { sparse: true } },
  ],
}
