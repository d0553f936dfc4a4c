import type { Instant } from '#shared/eventsourcing/instant.ts'
import type { EventMeta } from '#shared/eventsourcing/view.ts'
import type { DivisionId, UnitId } from '#shared/governance/ids.ts'
import { shanghaiMonth } from '#shared/governance/shanghai.ts'
import { withoutTextsOf } from '#shared/privacy/forget.ts'
import { type Correction, correctionsOf } from './corrections.ts'
import type { MatterEventOf, RecordedMatterEvent } from './events.ts'
import { evolve, ImpossibleHistory } from './evolve.ts'
import { districtOf, facetsOf } from './facets.ts'
import type { MatterId } from './ids.ts'
import type { Entry, Lead, MatterRow } from './row.ts'
import { initial, isOpen, type MatterState, unitOf } from './state.ts'

/** The row after one more fact. */
export function foldMatter(before: MatterRow | undefined, event: RecordedMatterEvent, meta: EventMeta): MatterRow {
  const row = before ?? begun(event, meta)
  const earlier = row.state
  row.state = evolve(earlier, event)
  if (event.type === 'ReporterErased') forget(row, event.subject)
  else Object.assign(row, changes(row, earlier, event))
  row.timeline = withEntry(row.timeline, {
    ...entryOf(event, meta),
    corrections: corrections(earlier, row.state, event),
  })
  return arranged(row)
}

/** What follows from the state: by whom, in time or not, and where lists find it. */
function arranged(row: MatterRow): MatterRow {
  const { state } = row
  row.unitId = unitOf(state)
  row.due = isOpen(state) ? state.matter.dueAt : undefined
  if ('resolved' in state) row.timeliness = state.resolved.at <= state.matter.dueAt ? 'on-time' : 'late'
  else if ('matter' in state) row.timeliness = undefined
  row.facets = facetsOf(row)
  row.district = districtOf(row.area)
  return row
}

function begun(event: RecordedMatterEvent, { origin }: EventMeta): MatterRow {
  if (event.type !== 'MatterReceived' && event.type !== 'MatterRecordedClosed') {
    throw new ImpossibleHistory(`a matter cannot begin with ${event.type}`)
  }
  const receivedAt = event.type === 'MatterReceived' ? event.at : event.receivedAt
  const { channel, nature, classes, area, place } = event
  return {
    ...{ channel, nature, classes, area, place, receivedAt, origin },
    state: initial,
    month: shanghaiMonth(receivedAt),
    facets: [],
    flags: [],
    timeline: [],
    leads: [],
  }
}

/** The fields that a fact sets. */
function changes(row: MatterRow, earlier: MatterState, event: RecordedMatterEvent): Partial<MatterRow> {
  switch (event.type) {
    case 'MatterReceived': {
      const { number, urgency, provisional, reporter, description, attachments, alertId } = event
      return { number, urgency, provisional, reporter, description, attachments, alertId }
    }
    case 'MatterRecordedClosed':
      return { flags: event.flags, timeliness: event.timeliness, leads: event.unitId ? [{ unitId: event.unitId }] : [] }
    case 'MatterAmended': {
      const { nature = row.nature, urgency = row.urgency, classes = row.classes, area = row.area } = event
      return { nature, urgency, classes, area }
    }
    case 'MatterExtended':
      return { provisional: event.provisional }
    case 'MatterTransferred':
      return { transferredAt: event.at, leads: withLead(row.leads, event.unitId) }
    case 'MatterReturned':
      return { leads: withLead(row.leads, event.unitId, 'returned') }
    default:
      return followUpChanges(row, earlier, event)
  }
}

function followUpChanges(row: MatterRow, earlier: MatterState, event: RecordedMatterEvent): Partial<MatterRow> {
  switch (event.type) {
    case 'MatterAnsweredOnTheSpot':
      return {
        resolution: { at: event.at, outcome: 'explained', reply: event.reply },
        callBackDueAt: event.callBackDueAt,
      }
    case 'MatterResolved':
      return { resolution: resolution(row, event), callBackDueAt: event.callBackDueAt }
    case 'CallBackAttempted':
      return { callBackDueAt: event.nextCallBackAt }
    case 'MatterFollowedUp': {
      const { at, outcome, attempts, reopenUntil } = event
      const leads = outcome === 'declined-to-answer' ? row.leads : withLead(row.leads, unitOf(earlier), outcome)
      return { followUp: { at, outcome, attempts, reopenUntil }, callBackDueAt: undefined, leads }
    }
    case 'MatterReopened':
      return {
        ...{ resolution: undefined, followUp: undefined, closedAt: undefined, transferredAt: undefined },
        leads: withLead(row.leads, unitOf(earlier), 'reopened'),
      }
    case 'MatterClosed':
      return { closedAt: event.at }
    default:
      return {}
  }
}

function resolution({ transferredAt }: MatterRow, event: MatterEventOf<'MatterResolved'> & { at: Instant }) {
  const { at, outcome, unitId, reply, attachments } = event
  const minutes = transferredAt && Math.round((Date.parse(at) - Date.parse(transferredAt)) / 60_000)
  return { at, outcome, unitId, reply, attachments, minutes: minutes === undefined ? undefined : Math.max(0, minutes) }
}

/** Notes a unit, and one thing more that it did. */
function withLead(leads: readonly Lead[], unitId: UnitId | undefined, did?: Exclude<keyof Lead, 'unitId'>): Lead[] {
  if (!unitId) return [...leads]
  const known = leads.find((lead) => lead.unitId === unitId) ?? { unitId }
  const lead = did ? { ...known, [did]: (known[did] ?? 0) + 1 } : known
  return [...leads.filter((other) => other.unitId !== unitId), lead]
}

/** Enough for any real matter; what came before is in the event log. */
const LONGEST_TIMELINE = 200

function withEntry(timeline: readonly Entry[], entry: Entry): Entry[] {
  return [...timeline.slice(1 - LONGEST_TIMELINE), entry]
}

function entryOf(event: RecordedMatterEvent, { version, role }: EventMeta): Entry {
  const { at, type } = event
  const code = field(event, 'reason') ?? field(event, 'outcome') ?? field(event, 'cause')
  const text = field(event, 'remark') ?? field(event, 'reply')
  const unitId = field<UnitId>(event, 'unitId')
  const helperId = field<UnitId>(event, 'helperId')
  const centreId = field<DivisionId>(event, 'toCentreId') ?? field<DivisionId>(event, 'centreId')
  const intoId = field<MatterId>(event, 'intoId')
  return { version, at, type, role, unitId, helperId, centreId, intoId, code, text }
}

function corrections(before: MatterState, after: MatterState, { type }: RecordedMatterEvent): Correction[] | undefined {
  if (type !== 'MatterAmended' || !('matter' in before && 'matter' in after)) return undefined
  return correctionsOf(before.matter, after.matter)
}

/** A text that some facts have and others have not. */
function field<T extends string>(event: RecordedMatterEvent, name: string): T | undefined {
  return Object.hasOwn(event, name) ? Reflect.get(event, name) : undefined
}

/** Takes out every text that the destroyed key would have opened. */
function forget(row: MatterRow, subject: string): void {
  const { reporter, description, place, resolution, timeline } = row
  const without = withoutTextsOf({ reporter, description, place, resolution, timeline }, subject)
  Object.assign(row, { description: undefined, place: undefined }, without)
}
