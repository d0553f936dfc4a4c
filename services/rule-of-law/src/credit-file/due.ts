import type { Instant } from '#shared/eventsourcing/instant.ts'
import type { CreditFileEvent } from './events.ts'
import { type CreditFileState, isLive, type LiveRecord, recordsOf } from './state.ts'

type Ending = LiveRecord & { until: Instant }

/** Records whose validity ends by itself, the earliest first. */
export function endings(state: CreditFileState): Ending[] {
  return recordsOf(state)
    .filter(isLive)
    .filter((record): record is Ending => record.until !== undefined)
    .toSorted((one, other) => one.until.localeCompare(other.until))
}

/** What has ended at `at` and nobody has said yet; each ends at the time that was computed when it was collected. */
export function due(state: CreditFileState, at: Instant): readonly CreditFileEvent[] {
  return endings(state)
    .filter(({ until }) => until < at)
    .map(({ until, recordId }) => ({ type: 'CreditRecordExpired', at: until, recordId }))
}
