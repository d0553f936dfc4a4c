import type { Instant } from '#shared/eventsourcing/instant.ts'
import type { View } from '#shared/eventsourcing/view.ts'
import type { VoiceRulesEvent } from './events.ts'

/** An edition as it hangs on the wall. */
export type VoiceRulesRow = {
  edition: string
  title: string
  publishedAt: Instant
  inForceFrom: Instant
  candidateAt: number
  answerWithin: number
}

export const voiceRulesView: View<VoiceRulesRow, VoiceRulesEvent> = {
  collection: 'voiceRules',
  revision: 1,
  indexes: [],

  fold(_row, { edition, title, at: publishedAt, inForceFrom, candidateAt, answerWithin }) {
    return { edition, title, publishedAt, inForceFrom, candidateAt, answerWithin }
  },
}
