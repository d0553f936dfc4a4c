import { type Command, type Decider, type Decision, rejected } from '#shared/eventsourcing/decider.ts'
import type { Instant } from '#shared/eventsourcing/instant.ts'
import type { Limits, LowestLevel, RuleNoticeEvent } from './events.ts'

export type RuleNoticeState = { published: boolean }

type Notice = { edition: string; title: string; inForceFrom?: Instant | undefined }

export type RuleNoticeCommand =
  | (Command & { type: 'publishLimits'; limits: Limits } & Notice)
  | (Command & { type: 'publishClassification'; lowestLevels: LowestLevel[] } & Notice)

/** An edition is published once and never changed: what was decided by it must stay explainable. */
export const ruleNoticeDecider: Decider<RuleNoticeState, RuleNoticeCommand, RuleNoticeEvent> = {
  initial: { published: false },

  decide({ published }, command) {
    const { at, edition, title, inForceFrom = at } = command
    if (published) return rejected('ALREADY_EXISTS', 'this edition is published')
    if (inForceFrom < at)
      return rejected('RULE_NOTICE_RETROACTIVE', 'a rule is in force from its publication at the earliest')
    return publish(command, { edition, title, inForceFrom })
  },

  evolve: () => ({ published: true }),
}

function publish(
  command: RuleNoticeCommand,
  notice: { edition: string; title: string; inForceFrom: Instant },
): Decision<RuleNoticeEvent> {
  if (command.type === 'publishLimits') return [{ type: 'LimitsPublished', ...notice, limits: command.limits }]
  const { lowestLevels } = command
  if (new Set(lowestLevels.map(({ subType }) => subType)).size < lowestLevels.length) {
    return rejected('RULE_NOTICE_AMBIGUOUS', 'a sub-type has one lowest level')
  }
  return [{ type: 'ClassificationPublished', ...notice, lowestLevels }]
}
