import type { CreditFileEventOf, RecordedCreditFileEvent } from './events.ts'
import type { CreditFileState, CreditRecord, OpenFile } from './state.ts'

/** A fact that this state cannot have: the stream is damaged, or belongs to another mechanism. */
export class ImpossibleHistory extends Error {
  readonly code = 'IMPOSSIBLE_HISTORY'
}

/** What a fact does to the file. Facts are trusted: whether they were allowed was decided once, before. */
export function evolve(state: CreditFileState, event: RecordedCreditFileEvent): CreditFileState {
  switch (event.type) {
    case 'CreditRecordCollected':
      return collected(state, event)
    case 'CreditRecordPublished':
      return published(state, event)
    case 'CreditRecordCorrected':
      return corrected(state, event)
    case 'CreditRecordExpired':
      return changed(state, event.recordId, (record) => ({ ...record, status: 'expired', endedAt: event.at }))
    case 'CreditRecordWithdrawn':
      return changed(state, event.recordId, (record) => ({
        ...record,
        status: 'withdrawn',
        endedAt: event.at,
        reason: event.reason,
      }))
  }
}

function collected(
  state: CreditFileState,
  event: CreditFileEventOf<'CreditRecordCollected'> & { at: CreditRecord['collectedAt'] },
): CreditFileState {
  const { type: _type, at, subjectId, personId, ...facts } = event
  const subject = subjectId ?? personId
  if (!subject) throw new ImpossibleHistory('a record belongs to a subject')
  const record: CreditRecord = { ...facts, collectedAt: at, corrections: 0, status: 'live' }
  return state.phase === 'open' ? fileOf(state.subject, [...state.records, record]) : fileOf(subject, [record])
}

function published(
  state: CreditFileState,
  { recordId, publishedOn, publicUntil, until }: CreditFileEventOf<'CreditRecordPublished'>,
): CreditFileState {
  const said = { publishedOn, ...(publicUntil && { publicUntil }), ...(until && { until }) }
  return changed(state, recordId, (record) => ({ ...record, ...said }))
}

/** Everything that can be corrected is as the fact says; what is absent there is absent now. */
function corrected(state: CreditFileState, event: CreditFileEventOf<'CreditRecordCorrected'>): CreditFileState {
  const { type: _type, at: _at, reason: _reason, ...facts } = event
  return changed(state, event.recordId, (record) => ({
    ...{ recordId: record.recordId, kind: record.kind, organId: record.organId, documentNumber: record.documentNumber },
    ...(record.subjectName && { subjectName: record.subjectName }),
    ...(record.actId && { actId: record.actId }),
    ...(record.publishedOn && { publishedOn: record.publishedOn }),
    ...(record.publicUntil && { publicUntil: record.publicUntil }),
    ...facts,
    collectedAt: record.collectedAt,
    corrections: record.corrections + 1,
    status: 'live',
  }))
}

function changed(state: CreditFileState, recordId: string, change: (record: CreditRecord) => CreditRecord): OpenFile {
  if (state.phase !== 'open' || !state.records.some((record) => record.recordId === recordId)) {
    throw new ImpossibleHistory('the file has no such record')
  }
  const records = state.records.map((record) => (record.recordId === recordId ? change(record) : record))
  return fileOf(state.subject, records)
}

/** What the file says of its subject its records say: what is withdrawn or corrected is said no longer. */
function fileOf(subject: OpenFile['subject'], records: readonly CreditRecord[]): OpenFile {
  const subjectName = newestSaying('subjectName', records)?.subjectName
  const communityId = newestSaying('communityId', records)?.communityId
  return { phase: 'open', subject, ...(subjectName && { subjectName }), ...(communityId && { communityId }), records }
}

/** By the day of the decision; of one day the record that was collected last. */
function newestSaying(
  field: 'subjectName' | 'communityId',
  records: readonly CreditRecord[],
): CreditRecord | undefined {
  return records
    .filter((record) => record.status !== 'withdrawn' && record[field])
    .reduce<CreditRecord | undefined>(
      (newest, record) => (newest && record.decidedOn < newest.decidedOn ? newest : record),
      undefined,
    )
}
