import type { View } from '#shared/eventsourcing/view.ts'
import type { PublishedEdition } from '#shared/governance/edition.ts'
import type { Limits, LowestLevel, RuleNoticeEvent } from './events.ts'

/** A notice as it hangs on the wall. */
export type RuleNoticeRow = PublishedEdition &
  ({ kind: 'limits'; limits: Limits } | { kind: 'classification'; lowestLevels: LowestLevel[] })

export const ruleNoticeView: View<RuleNoticeRow, RuleNoticeEvent> = {
  collection: 'ruleNotices',
  revision: 1,
  indexes: [{ key: { kind: 1, inForceFrom: -1, publishedAt: -1 } }],

  fold(_row, event) {
    const { edition, title, inForceFrom, at: publishedAt } = event
    const notice = { edition, title, publishedAt, inForceFrom }
    return event.type === 'LimitsPublished'
      ? { ...notice, kind: 'limits', limits: event.limits }
      : { ...notice, kind: 'classification', lowestLevels: event.lowestLevels }
  },
}
