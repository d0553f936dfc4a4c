import type { EventMeta } from '#shared/eventsourcing/view.ts'
import { subjectId } from '#shared/governance/ids.ts'
import type { RecordedCreditFileEvent } from './events.ts'
import { evolve } from './evolve.ts'
import { facetsOf } from './facets.ts'
import { type CreditFileRow, type Entry, placeOf, type ShownPenalty } from './row.ts'
import { type CreditFileState, initial, isLive } from './state.ts'

/** The row after one more fact. */
export function foldCreditFile(
  before: CreditFileRow | undefined,
  event: RecordedCreditFileEvent,
  meta: EventMeta,
): CreditFileRow {
  const row = before ?? { state: initial, facets: [], changedAt: meta.recordedAt, shown: [], timeline: [] }
  row.state = evolve(row.state, event)
  row.changedAt = meta.recordedAt
  row.shown = shownPenalties(row.state)
  row.newestShown = row.shown.map(placeOf).toSorted().at(-1)
  row.facets = facetsOf(row)
  row.timeline = withEntry(row.timeline, event, meta)
  return row
}

/**
 * What is public: live penalties of legal entities whose decision was published. Persons never are. That publicity has
 * ended at this very moment is asked again by whoever lists them.
 */
function shownPenalties(state: CreditFileState): ShownPenalty[] {
  if (state.phase === 'none' || !subjectId.is(state.subject)) return []
  const { subject, subjectName, communityId } = state
  return state.records.flatMap((record) => {
    if (!isLive(record) || record.kind !== 'penalty' || record.publishedOn === undefined) return []
    const { recordId, organId, documentNumber, actId, decidedOn, publishedOn, penaltyTypes, sector } = record
    const { amountFen, minimumUntil, until } = record
    return [
      {
        ...{ recordId, subjectId: subject, organId, documentNumber, decidedOn, publishedOn, penaltyTypes, sector },
        ...(subjectName && { subjectName }),
        ...(communityId && { communityId }),
        ...(actId && { actId }),
        ...(amountFen !== undefined && { amountFen }),
        ...(minimumUntil && { minimumUntil }),
        ...(until && { until }),
      },
    ]
  })
}

/** Enough for any real file; what came before is in the event log. */
const LONGEST_TIMELINE = 200

function withEntry(timeline: readonly Entry[], event: RecordedCreditFileEvent, { version, role }: EventMeta): Entry[] {
  const { at, type, recordId } = event
  const code = 'reason' in event ? { code: event.reason } : {}
  return [...timeline.slice(1 - LONGEST_TIMELINE), { version, at, type, role, recordId, ...code }]
}
