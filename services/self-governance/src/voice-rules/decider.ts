import { type Command, type Decider, rejected } from '#shared/eventsourcing/decider.ts'
import type { Instant } from '#shared/eventsourcing/instant.ts'
import type { VoiceRulesEvent } from './events.ts'

export type VoiceRulesState = { published: boolean }

export type VoiceRulesCommand = Command & {
  type: 'publish'
  edition: string
  title: string
  inForceFrom?: Instant | undefined
  candidateAt: number
  answerWithin: number
}

/** An edition is published once and never changed: what was decided by it must stay explainable. */
export const voiceRulesDecider: Decider<VoiceRulesState, VoiceRulesCommand, VoiceRulesEvent> = {
  initial: { published: false },

  decide({ published }, { at, edition, title, inForceFrom = at, candidateAt, answerWithin }) {
    if (published) return rejected('ALREADY_EXISTS', 'this edition is published')
    if (inForceFrom < at)
      return rejected('VOICE_RULES_RETROACTIVE', 'rules are in force from their publication at the earliest')
    return [{ type: 'VoiceRulesPublished', edition, title, inForceFrom, candidateAt, answerWithin }]
  },

  evolve: () => ({ published: true }),
}
