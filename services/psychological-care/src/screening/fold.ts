import type { EventMeta } from '#shared/eventsourcing/view.ts'
import { shanghaiMonth } from '#shared/governance/shanghai.ts'
import type { RecordedScreeningEvent } from './events.ts'
import { evolve, ImpossibleHistory } from './evolve.ts'
import { facetsOf } from './facets.ts'
import type { ScreeningRow } from './row.ts'
import { initial } from './state.ts'

/** The row after one more fact. */
export function foldScreening(
  before: ScreeningRow | undefined,
  event: RecordedScreeningEvent,
  meta: EventMeta,
): ScreeningRow {
  const row = before ?? begun(event, meta)
  row.state = evolve(row.state, event)
  Object.assign(row, changes(row, event))
  const { state } = row
  row.due = state.phase === 'submitted' ? state.owed?.dueAt : undefined
  row.facets = facetsOf(row)
  return row
}

function begun(event: RecordedScreeningEvent, { origin }: EventMeta): ScreeningRow {
  if (event.type !== 'ScreeningInvited' && event.type !== 'ScreeningSubmitted') {
    throw new ImpossibleHistory(`a screening cannot begin with ${event.type}`)
  }
  return { state: initial, facets: [], since: event.at, instrument: event.instrument, origin }
}

/** The fields that a fact sets. */
function changes(row: ScreeningRow, event: RecordedScreeningEvent): Partial<ScreeningRow> {
  switch (event.type) {
    case 'ScreeningInvited': {
      const { area, person, under14, name, phone } = event
      return { area, person, under14, name, phone }
    }
    case 'ScreeningSubmitted': {
      const { at, consent, answers, source } = event
      return { consent, answers, ...(source ? {} : { submittedAt: at, month: shanghaiMonth(at) }) }
    }
    case 'ScreeningScored': {
      const { complete, band, urgent, review } = event
      return { result: { complete, urgent, ...(band && { band }) }, review: review && { urgent: false, ...review } }
    }
    case 'UrgentReviewRequired':
      return { review: { urgent: true, dueAt: event.dueAt } }
    case 'ScreeningReviewed': {
      const { at, outcome, remark } = event
      return { review: { ...(row.review ?? { urgent: false }), at, outcome, remark } }
    }
    case 'ScreeningReviewOverdue':
      return {}
    case 'ConsentWithdrawn':
      return {
        ...FORGOTTEN,
        consent: row.consent && withoutGuardian(row.consent),
        result: undefined,
        withdrawnAt: event.at,
      }
    case 'ScreeningErased':
      return { ...FORGOTTEN, consent: row.consent && withoutGuardian(row.consent) }
  }
}

/** Every text, and what was found: of an erased screening only what is counted stays, in `result`. */
const FORGOTTEN = { name: undefined, phone: undefined, answers: undefined, review: undefined } as const

function withoutGuardian({ guardian: _, ...consent }: NonNullable<ScreeningRow['consent']>) {
  return consent
}
