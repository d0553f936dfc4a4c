import { z } from 'zod'
import { defineEvents, type EventOf } from '#shared/eventsourcing/event.ts'
import { editionFields } from '#shared/governance/edition.ts'
import { idType } from '#shared/governance/ids.ts'

/** Rules of people's voices 民情民意规则 put on the wall, by edition. */
export const voiceRulesId = idType('vru', 'Rules of people’s voices 民情民意规则 by edition, vru_2019')

/** Every number that messages and hotspots are decided with. */
export const voiceLimits = {
  candidateAt: z.int().min(2).max(1000).meta({
    description: 'Voices of one community, sub-type and day from which their hotspot is a candidate 热点阈值',
  }),
  answerWithin: z.int().min(0).max(366).meta({
    description: 'Working days from a message to its answer 答复时限; 0 is the same day',
  }),
}
export type VoiceLimits = { [name in keyof typeof voiceLimits]: number }

export const voiceRulesEvents = defineEvents({
  VoiceRulesPublished: {
    version: 1,
    description: 'The rules of people’s voices 民情民意规则 were put on the wall 制度上墙, in force from a date.',
    dataClass: 'PUBLIC',
    data: z.strictObject({ ...editionFields, ...voiceLimits }),
  },
})

export type VoiceRulesEvent = EventOf<(typeof voiceRulesEvents)['definitions']>
