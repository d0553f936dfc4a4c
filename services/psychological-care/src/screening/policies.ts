import { z } from 'zod'
import { definePolicy, type Policy, reaction } from '#shared/eventsourcing/policies.ts'
import type { Pillar } from '#shared/pillar/mechanism.ts'

/** A withdrawn consent destroys the screening's own key: what was answered is unreadable, whoever the participant is. */
export function screeningPolicies({ topic, erase }: Pick<Pillar, 'topic' | 'erase'>): Policy[] {
  return [
    definePolicy({
      name: 'erase-withdrawn',
      topic,
      startAt: 'beginning',
      seesImports: false,
      on: {
        ConsentWithdrawn: reaction(z.object({}), async (_, { stream }, { actor }) => {
          await erase({ subject: stream, by: actor.id, reasonCode: 'consent-withdrawn' })
          return undefined
        }),
      },
    }),
  ]
}
