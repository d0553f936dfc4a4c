import { type Command, type Decider, rejected } from '#shared/eventsourcing/decider.ts'
import type { Instant } from '#shared/eventsourcing/instant.ts'
import type { ScreeningLimits, ScreeningRulesEvent } from './events.ts'

export type ScreeningRulesState = { published: boolean }

export type ScreeningRulesCommand = Command & {
  type: 'publish'
  edition: string
  title: string
  inForceFrom?: Instant | undefined
} & ScreeningLimits

/** An edition is published once and never changed: what was decided by it must stay explainable. */
export const screeningRulesDecider: Decider<ScreeningRulesState, ScreeningRulesCommand, ScreeningRulesEvent> = {
  initial: { published: false },

  decide({ published }, { type: _, at, inForceFrom = at, ...edition }) {
    if (published) return rejected('ALREADY_EXISTS', 'this edition is published')
    if (inForceFrom < at)
      return rejected('SCREENING_RULES_RETROACTIVE', 'rules are in force from their publication at the earliest')
    return [{ type: 'ScreeningRulesPublished', inForceFrom, ...edition }]
  },

  evolve: () => ({ published: true }),
}
