import type { View } from '#shared/eventsourcing/view.ts'
import type { PublishedEdition } from '#shared/governance/edition.ts'
import type { ScreeningLimits, ScreeningRulesEvent } from './events.ts'

/** An edition as it hangs on the wall. */
export type ScreeningRulesRow = PublishedEdition & ScreeningLimits

export const screeningRulesView: View<ScreeningRulesRow, ScreeningRulesEvent> = {
  collection: 'screeningRules',
  revision: 1,
  indexes: [],
  fold: (_row, { type: _, at: publishedAt, ...edition }) => ({ publishedAt, ...edition }),
}
