import { rejected } from '#shared/eventsourcing/decider.ts'
import { editionDecider, type Publishing } from '#shared/governance/edition.ts'
import type { Limits, LowestLevel, RuleNoticeEvent } from './events.ts'

export type RuleNoticeCommand =
  | (Publishing & { type: 'publishLimits'; limits: Limits })
  | (Publishing & { type: 'publishClassification'; lowestLevels: LowestLevel[] })

export const ruleNoticeDecider = editionDecider<RuleNoticeCommand, RuleNoticeEvent>(
  'RULE_NOTICE_RETROACTIVE',
  (command) => {
    const { edition, title, inForceFrom } = command
    const notice = { edition, title, inForceFrom }
    if (command.type === 'publishLimits') return [{ type: 'LimitsPublished', ...notice, limits: command.limits }]
    const { lowestLevels } = command
    if (new Set(lowestLevels.map(({ subType }) => subType)).size < lowestLevels.length) {
      return rejected('RULE_NOTICE_AMBIGUOUS', 'a sub-type has one lowest level')
    }
    return [{ type: 'ClassificationPublished', ...notice, lowestLevels }]
  },
)
