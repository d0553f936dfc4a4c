import type { Instant } from '#shared/eventsourcing/instant.ts'
import type { CreditFileEvent } from '../events.ts'
import type { CreditRecordId } from '../ids.ts'

type Ending = { recordId: CreditRecordId; until?: Instant | undefined; at: Instant }

/** A validity that lies in the past when it is computed has ended: nothing that is over waits for the clock. */
export function withEnding(
  facts: readonly CreditFileEvent[],
  { recordId, until, at }: Ending,
): readonly CreditFileEvent[] {
  if (until === undefined || until >= at) return facts
  return [...facts, { type: 'CreditRecordExpired', at: until, recordId }]
}
