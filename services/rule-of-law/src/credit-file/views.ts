import type { View } from '#shared/eventsourcing/view.ts'
import { endings } from './due.ts'
import type { CreditFileEvent } from './events.ts'
import { foldCreditFile } from './fold.ts'
import type { CreditFileRow } from './row.ts'

/** Report, lists and what is public: all from one row per file. */
export const creditFileView: View<CreditFileRow, CreditFileEvent> = {
  collection: 'creditFiles',
  revision: 3,
  fold: foldCreditFile,
  // One clock a file: what else has ended by then is said by the same command.
  deadlines: ({ state }) =>
    endings(state)
      .slice(0, 1)
      .map(({ until }) => ({ name: 'expire', at: until })),
  indexes: [
    { key: { facets: 1, changedAt: -1, _id: -1 } },
    { key: { facets: 1, newestShown: -1 }, options: { partialFilterExpression: { newestShown: { $exists: true } } } },
  ],
}
