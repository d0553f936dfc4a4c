import type { EventMeta, View } from '#shared/eventsourcing/view.ts'
import { withoutTextsOf } from '#shared/privacy/forget.ts'
import { runningLimit } from './decide/due.ts'
import type { InformationEvent, RecordedInformationEvent } from './events.ts'
import { evolve, ImpossibleHistory } from './evolve.ts'
import { facetsOf } from './facets.ts'
import type { InformationRow, Step } from './row.ts'
import { initial } from './state.ts'

/** The feed, and what each topic and report rests on: from one row per information. */
export const informationView: View<InformationRow, InformationEvent> = {
  collection: 'informations',
  revision: 1,
  fold: foldInformation,
  deadlines({ state }) {
    const at = runningLimit(state)
    return at ? [{ name: 'answer', at }] : []
  },
  indexes: [
    { key: { facets: 1, receivedAt: -1, _id: -1 } },
    {
      key: { facets: 1, answerDue: 1, _id: 1 },
      options: { partialFilterExpression: { answerDue: { $exists: true } } },
    },
  ],
}

function foldInformation(
  before: InformationRow | undefined,
  event: RecordedInformationEvent,
  meta: EventMeta,
): InformationRow {
  const known = before ?? begun(event)
  const state = evolve(known.state, event)
  const timeline = withStep(known.timeline, event, meta)
  const row = { ...known, ...changes(event), state, timeline }
  row.answerDue = 'message' in state && !state.message.answer ? state.message.answerDueAt : undefined
  row.facets = facetsOf(row)
  return event.type === 'SubmitterErased' ? withoutTextsOf(row, event.subject) : row
}

function begun(event: RecordedInformationEvent): InformationRow {
  const blank = { state: initial, facets: [], timeline: [], receivedAt: event.at }
  switch (event.type) {
    case 'ShortMessageSubmitted':
      return { ...blank, tier: 'short-message' }
    case 'TopicCompiled':
      return { ...blank, tier: 'topic' }
    case 'ReportProposed':
      return { ...blank, tier: 'hotspot-report' }
    default:
      throw new ImpossibleHistory(`an information cannot begin with ${event.type}`)
  }
}

/** The fields that a fact sets. */
function changes(event: RecordedInformationEvent): Partial<InformationRow> {
  switch (event.type) {
    case 'ShortMessageSubmitted': {
      const { kind, submitter, content, provisional } = event
      return { kind, submitter, content, provisional }
    }
    case 'TopicCompiled':
    case 'ReportProposed':
      return { title: event.title, content: event.content }
    case 'SubmitterAnswered':
    case 'InformationAnswered':
      return { reply: event.reply }
    default:
      return {}
  }
}

/** Enough for any real information; what came before is in the event log. */
const LONGEST_TIMELINE = 200

function withStep(timeline: readonly Step[], event: RecordedInformationEvent, { version, role }: EventMeta): Step[] {
  const { at, type } = event
  const code = event.type === 'InformationVerified' ? event.outcome : undefined
  const text = 'remark' in event ? event.remark : undefined
  return [...timeline.slice(1 - LONGEST_TIMELINE), { version, at, type, role, code, text }]
}
