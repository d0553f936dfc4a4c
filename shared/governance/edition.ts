import { z } from 'zod'
import { type Command, type Decider, type Decision, rejected } from '#shared/eventsourcing/decider.ts'
import { instant } from '#shared/eventsourcing/event.ts'
import type { Instant } from '#shared/eventsourcing/instant.ts'

/** What the fact that puts an edition of rules on the wall 制度上墙 says besides the rules. */
export const editionFields = {
  edition: z
    .string()
    .regex(/^[0-9A-Za-z][0-9A-Za-z-]{0,39}$/)
    .meta({ description: 'Edition, as the facts name it that were decided by it' }),
  title: z.string().min(1).max(200).meta({ description: 'Title on the wall' }),
  inForceFrom: instant.meta({ description: 'From when on it is in force' }),
}

/** What a command that publishes an edition says besides the rules; without a date it is in force at once. */
export type Publishing = Command & { edition: string; title: string; inForceFrom?: Instant | undefined }

/** The row of an edition, besides its rules. */
export type PublishedEdition = { edition: string; title: string; inForceFrom: Instant; publishedAt: Instant }

export type EditionState = { published: boolean }

/**
 * An edition is published once and never changed: what was decided by it must stay explainable.
 * `retroactive` is the code that refuses one in force before its publication; `publish` gets the command with its date.
 */
export function editionDecider<C extends Publishing, E extends { type: string; at?: Instant }>(
  retroactive: string,
  publish: (command: C & { inForceFrom: Instant }) => Decision<E>,
): Decider<EditionState, C, E> {
  return {
    initial: { published: false },

    decide({ published }, command) {
      const { at, inForceFrom = at } = command
      if (published) return rejected('ALREADY_EXISTS', 'this edition is published')
      if (inForceFrom < at) return rejected(retroactive, 'rules are in force from their publication at the earliest')
      return publish({ ...command, inForceFrom })
    },

    evolve: () => ({ published: true }),
  }
}
