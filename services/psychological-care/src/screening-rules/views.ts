import type { Instant } from '#shared/eventsourcing/instant.ts'
import type { View } from '#shared/eventsourcing/view.ts'
import type { ScreeningLimits, ScreeningRulesEvent } from './events.ts'

/** An edition as it hangs on the wall. */
export type ScreeningRulesRow = {
  edition: string
  title: string
  publishedAt: Instant
  inForceFrom: Instant
} & ScreeningLimits

export const screeningRulesView: View<ScreeningRulesRow, ScreeningRulesEvent> = {
  collection: 'screeningRules',
  revision: 1,
  indexes: [],
  fold: (_row, { type: _, at: publishedAt, ...edition }) => ({ publishedAt, ...edition }),
}
