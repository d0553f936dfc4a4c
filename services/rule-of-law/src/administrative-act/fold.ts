import type { EventMeta } from '#shared/eventsourcing/view.ts'
import { lastDayOver } from '#shared/governance/shanghai.ts'
import { withoutTextsOf } from '#shared/privacy/forget.ts'
import type { RecordedActEvent } from './events.ts'
import { evolve, ImpossibleHistory } from './evolve.ts'
import { facetsOf } from './facets.ts'
import type { ActRow, DecisionPart, Entry, Publication } from './row.ts'
import { initial, isUnpublished } from './state.ts'

/** What a fact does to the row: the state as decided, its own fields, its line in the timeline, its facets. */
export function foldAct(before: ActRow | undefined, event: RecordedActEvent, meta: EventMeta): ActRow {
  const row = before ?? begin(event, meta)
  row.state = evolve(row.state, event)
  Object.assign(row, changes(row, event))
  row.publication = publicationAfter(row, event)
  row.timeline = withEntry(row.timeline, event, meta)
  if (event.type === 'ActSubjectErased') forget(row, event.subject)
  row.due = isUnpublished(row.state) ? row.state.decided.publishDueAt : undefined
  row.facets = facetsOf(row)
  return row
}

function begin(event: RecordedActEvent, { origin }: EventMeta): ActRow {
  if (event.type !== 'ActRegistered' && event.type !== 'InspectionRecorded') {
    throw new ImpossibleHistory(`an act cannot begin with ${event.type}`)
  }
  const kind = event.type === 'ActRegistered' ? event.kind : 'inspection'
  const parts = { evidence: [], findings: [], flags: [], timeline: [], facets: [] }
  return { state: initial, openedAt: event.at, origin, kind, ...parts }
}

/** The fields that a fact sets. */
function changes(row: ActRow, event: RecordedActEvent): Partial<ActRow> {
  switch (event.type) {
    case 'ActRegistered': {
      const { organId, item, sector, subject, cause, matterId, followsActId } = event
      return { organId, item, sector, subject, cause, matterId, followsActId }
    }
    case 'ActEvidenceAttached':
      return { evidence: [...row.evidence, event.evidence] }
    case 'ActDiscontinued':
      return { discontinuation: { at: event.at, reason: event.reason, remark: event.remark } }
    case 'ActDecided': {
      const { item, sector, findings, subject } = event
      return { item, sector, findings, subject: { ...row.subject, ...subject }, decision: decisionOf(event) }
    }
    case 'ActServed':
      return { service: { at: event.at, method: event.method, servedOn: event.servedOn } }
    case 'ActPublished':
      return { publishedAt: event.at }
    case 'ActRevoked':
      return { revocation: { at: event.at, reason: event.reason, remark: event.remark } }
    case 'InspectionRecorded': {
      const { organId, subject, findings, flags, source, record, inspectedOn, inspectionType, score, rating } = event
      return {
        ...{ organId, subject, findings, flags },
        history: { source, record, inspectedOn, inspectionType, score, rating },
      }
    }
    case 'FindingsCorrected':
      return {
        findings: row.findings.map((finding) =>
          event.findings.includes(finding.no) ? { ...finding, correctedOn: event.correctedOn } : finding,
        ),
      }
    default:
      return {}
  }
}

/** What everybody may read after the fact, and until when. */
function publicationAfter({ state, publication }: ActRow, event: RecordedActEvent): Publication | undefined {
  if (event.type === 'ActPublished') {
    const { type: _, ...said } = event
    return { ...said, publicUntil: state.phase === 'published' ? state.publicUntil : undefined }
  }
  if (!publication) return undefined
  if (event.type === 'ActReworded') {
    return { ...publication, cause: event.cause, content: event.content, rewordedAt: event.at }
  }
  if (event.type === 'ActPublicityMoved') return { ...publication, publicUntil: event.publicUntil }
  if (event.type === 'ActNoticeCorrected') {
    const { type: _, at, ...said } = event
    return { ...publication, amountFen: undefined, ...said, correctedAt: at }
  }
  // A penalty that was taken back is public no longer (行政处罚法 §48); that another act was, everybody may know.
  if (event.type !== 'ActRevoked' || publication.kind !== 'penalty') return publication
  const over = lastDayOver(event.at)
  const isOver = publication.publicUntil !== undefined && publication.publicUntil <= over
  return isOver ? publication : { ...publication, publicUntil: over }
}

function decisionOf(event: Extract<RecordedActEvent, { type: 'ActDecided' }>): DecisionPart {
  const { type: _t, kind: _k, organId: _o, subject: _s, sector: _x, item: _i, findings: _f, ...decision } = event
  return decision
}

/** Enough for any real act; what came before is in the event log. */
const LONGEST_TIMELINE = 300

function withEntry(timeline: readonly Entry[], event: RecordedActEvent, { version, role }: EventMeta): Entry[] {
  const { at, type } = event
  return [
    ...timeline.slice(1 - LONGEST_TIMELINE),
    { version, at, type, role, code: codeOf(event), text: textOf(event) },
  ]
}

function codeOf(event: RecordedActEvent): string | undefined {
  switch (event.type) {
    case 'ActEvidenceAttached':
      return event.evidence.kind
    case 'ActServed':
      return event.method
    case 'ActDiscontinued':
    case 'ActRevoked':
      return event.reason
    default:
      return undefined
  }
}

function textOf(event: RecordedActEvent): string | undefined {
  if (event.type === 'ActEvidenceAttached') return event.evidence.remark
  return event.type === 'ActRevoked' || event.type === 'ActDiscontinued' ? event.remark : undefined
}

/** Takes out every text that the destroyed key would have opened. */
function forget(row: ActRow, subject: string): void {
  const { subject: whom, cause, evidence, discontinuation, decision, revocation, findings, timeline } = row
  const texts = { whom, cause, evidence, discontinuation, decision, revocation, findings, timeline }
  const without = withoutTextsOf(texts, subject)
  const { whom: kept, ...rest } = without
  Object.assign(row, { cause: undefined, subject: kept }, rest)
}
