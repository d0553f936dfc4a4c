import type { View } from '#shared/eventsourcing/view.ts'
import type { PublishedEdition } from '#shared/governance/edition.ts'
import type { VoiceLimits, VoiceRulesEvent } from './events.ts'

/** An edition as it hangs on the wall. */
export type VoiceRulesRow = PublishedEdition & VoiceLimits

export const voiceRulesView: View<VoiceRulesRow, VoiceRulesEvent> = {
  collection: 'voiceRules',
  revision: 1,
  indexes: [],
  fold: (_row, { type: _, at: publishedAt, ...edition }) => ({ publishedAt, ...edition }),
}
