import type { EventMeta } from '#shared/eventsourcing/view.ts'
import type { RecordedCreditProfileEvent } from './events.ts'
import { evolve, ImpossibleHistory } from './evolve.ts'
import { facetsOf } from './facets.ts'
import type { CreditProfileRow, Entry } from './row.ts'
import { type CreditProfileState, gradeInForce, initial } from './state.ts'

/** The row after one more fact. */
export function foldCreditProfile(
  before: CreditProfileRow | undefined,
  event: RecordedCreditProfileEvent,
  meta: EventMeta,
): CreditProfileRow {
  const row = before ?? { state: initial, facets: [], changedAt: meta.recordedAt, history: [] }
  row.state = evolve(row.state, event)
  row.changedAt = meta.recordedAt
  row.facets = facetsOf(row.state)
  row.history = [...row.history.slice(1 - LONGEST_HISTORY), entry(row.state, event, meta)]
  return row
}

/** Enough for any real subject; what came before is in the event log. */
const LONGEST_HISTORY = 200

function entry(state: CreditProfileState, event: RecordedCreditProfileEvent, { version, role }: EventMeta): Entry {
  if (state.phase === 'none') throw new ImpossibleHistory('a fact leaves a profile classified or graded')
  const { at, type } = event
  const { riskClass, editionId } = state.risk
  const code = codeOf(event)
  const grades = state.phase === 'graded' && {
    grade: gradeInForce(state),
    computedGrade: state.graded.grade,
    score: state.graded.score,
  }
  return { version, at, type, role, ...grades, riskClass, editionId, ...(code && { code }) }
}

function codeOf(event: RecordedCreditProfileEvent): string | undefined {
  if (event.type === 'CreditGraded') return event.answers?.fact
  if (event.type === 'GradeOverrideEnded') return event.cause
  return 'reason' in event ? event.reason : undefined
}
