import type { Instant } from '#shared/eventsourcing/instant.ts'
import { personId, subjectId } from '#shared/governance/ids.ts'
import { publicityEditionAt } from '#shared/governance/publicity.ts'
import { type Day, shanghaiDay } from '#shared/governance/shanghai.ts'
import type { ActSubject } from './event-fields.ts'
import type { ActEventOf, RecordedActEvent } from './events.ts'
import type { Whom } from './ids.ts'
import { noticeEnd, punishmentOf } from './publicity.ts'
import type { ActState, Decided, FindingState, History, InPhase, KnownSubject, Opened, STANDING } from './state.ts'

/** A fact that this state cannot have: the stream is damaged, or belongs to another mechanism. */
export class ImpossibleHistory extends Error {
  readonly code = 'IMPOSSIBLE_HISTORY'
}

/** What a fact does to the state. Facts are trusted: whether they were allowed was decided once, before. */
export function evolve(state: ActState, event: RecordedActEvent): ActState {
  switch (event.type) {
    case 'ActRegistered':
      return { phase: 'registered', act: opened(event) }
    case 'ActEvidenceAttached':
      return { phase: 'evidenced', act: withEvidence(actIn(state), event) }
    case 'ActDiscontinued':
      return { phase: 'discontinued', act: actIn(state) }
    case 'ActDecided':
      return {
        phase: 'decided',
        act: { ...actIn(state), subject: knownSubject(event.subject) },
        decided: decision(event),
      }
    case 'ActServed':
      return { ...standing(state), phase: 'served', servedOn: event.servedOn }
    case 'ActPublished':
      if (state.phase !== 'served') throw impossible(state)
      return { ...state, ...noticed(event), phase: 'published' }
    case 'ActPublicityMoved':
      if (state.phase !== 'published') throw impossible(state)
      return { ...state, publicUntil: event.publicUntil }
    case 'ActNoticeCorrected':
      if (state.phase !== 'published') throw impossible(state)
      return { ...state, says: punishmentOf(event) }
    case 'ActReworded':
      // Words are the row's alone: nothing is decided by them.
      return state
    case 'ActPublicationOverdue':
      return withDecided(state, { overdue: true })
    case 'ActRevoked': {
      const { phase, act, decided } = standing(state)
      return { phase: 'revoked', act, decided, wasPublished: phase === 'published' }
    }
    case 'InspectionRecorded':
      return { phase: 'recorded', history: recorded(event) }
    case 'FindingsCorrected':
      return corrected(state, event)
    case 'ActSubjectErased':
      return erased(state, event.subject)
  }
}

/** The one id of the three. */
export function knownSubject({ name, communityId, ...ids }: ActSubject): KnownSubject {
  const id: Whom | undefined = ids.subjectId ?? ids.personId ?? ids.businessId
  if (!id) throw new ImpossibleHistory('a subject has one of three ids')
  return { id, ...(name !== undefined && { name }), ...(communityId && { communityId }) }
}

/** The same as facts hold it, under the name of its kind. */
export function subjectFields({ id, ...known }: KnownSubject): ActSubject {
  if (subjectId.is(id)) return { subjectId: id, ...known }
  return personId.is(id) ? { personId: id, ...known } : { businessId: id, ...known }
}

function opened(event: ActEventOf<'ActRegistered'> & { at: Instant }): Opened {
  const { kind, organId, item, sector, subject, matterId, followsActId } = event
  return {
    ...{ kind, organId, item, sector, matterId, followsActId },
    subject: subject && knownSubject(subject),
    openedOn: shanghaiDay(event.at),
    evidence: [],
    erased: [],
  }
}

function withEvidence(act: Opened, { evidence }: ActEventOf<'ActEvidenceAttached'>): Opened {
  const { attachment, collectedOn } = evidence
  return {
    ...act,
    evidence: [...act.evidence, attachment.sha256],
    evidenceFrom: earliest(act.evidenceFrom, collectedOn),
  }
}

/** Of those that there are. */
export function earliest(...days: readonly (Day | undefined)[]): Day | undefined {
  return days.filter((day) => day !== undefined).toSorted()[0]
}

function decision(event: ActEventOf<'ActDecided'> & { at: Instant }): Decided {
  const { at, documentNumber, sector, decidedOn, item, procedure, basis, penaltyTypes, publishDueAt } = event
  const { amountFen, validFrom, validUntil } = event
  return {
    ...{ at, documentNumber, sector, decidedOn, item, procedure, basis, penaltyTypes, publishDueAt },
    ...{ amountFen, validFrom, validUntil },
    subject: knownSubject(event.subject),
    overdue: false,
    findings: event.findings.map(({ no }) => ({ no })),
  }
}

/** Older facts may lack the day, or fix one that the rules do not allow: theirs is what the rules of their time say. */
function noticed(event: ActEventOf<'ActPublished'> & { at: Instant }) {
  const publicUntil = noticeEnd(event, publicityEditionAt(event.at))
  return { publishedAt: event.at, publicUntil, says: punishmentOf(event) }
}

function recorded(event: ActEventOf<'InspectionRecorded'>): History {
  const { source, record, digest, organId, subject, inspectedOn, findings } = event
  return {
    ...{ source, record, digest, organId, inspectedOn },
    subject: knownSubject(subject),
    findings: findings.map(({ no }) => ({ no })),
    erased: [],
  }
}

function corrected(state: ActState, { findings, correctedOn }: ActEventOf<'FindingsCorrected'>): ActState {
  const put = (known: readonly FindingState[]) =>
    known.map((finding) => (findings.includes(finding.no) ? { ...finding, correctedOn } : finding))
  if ('history' in state) return { ...state, history: { ...state.history, findings: put(state.history.findings) } }
  return withDecided(state, { findings: put(standing(state).decided.findings) })
}

function erased(state: ActState, subject: string): ActState {
  if ('history' in state) return { ...state, history: { ...state.history, erased: [...state.history.erased, subject] } }
  const act = actIn(state)
  return { ...state, act: { ...act, erased: [...act.erased, subject] } } as ActState
}

function actIn(state: ActState): Opened {
  if ('act' in state) return state.act
  throw impossible(state)
}

function standing(state: ActState): InPhase<(typeof STANDING)[number]> {
  if ('decided' in state && state.phase !== 'revoked') return state
  throw impossible(state)
}

function withDecided(state: ActState, change: Partial<Decided>): ActState {
  const before = standing(state)
  return { ...before, decided: { ...before.decided, ...change } }
}

function impossible({ phase }: ActState): ImpossibleHistory {
  return new ImpossibleHistory(`a ${phase} act cannot have this fact`)
}
