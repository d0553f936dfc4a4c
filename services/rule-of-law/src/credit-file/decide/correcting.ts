import { type Decision, rejected } from '#shared/eventsourcing/decider.ts'
import type { Instant } from '#shared/eventsourcing/instant.ts'
import type { CommandOf } from '../commands.ts'
import type { Correctable } from '../event-fields.ts'
import type { CreditFileEvent } from '../events.ts'
import type { ActId } from '../ids.ts'
import type { CreditFileRules } from '../rules.ts'
import { type CreditFileState, type CreditRecord, phaseOf, recordIn, recordsOf } from '../state.ts'
import { isPossible } from '../transitions.ts'
import { endByNotice, validityOf } from '../validity.ts'
import {
  amountTaken,
  implausiblePublication,
  isSameDecision,
  type Refusal,
  tooEarly,
  unfitDecision,
  unknownCommunity,
  withChanges,
} from './decision.ts'
import { withEnding } from './ending.ts'

/**
 * Corrects what was collected (更正). Validity is counted anew, by the edition now in force: a record that ended too
 * early lives again, one that should have ended has ended.
 */
export function correctRecord(
  state: CreditFileState,
  { at, recordId, reason, ...changes }: CommandOf<'correctRecord'>,
  rules: CreditFileRules,
): Decision<CreditFileEvent> {
  const record = recordIn(state, recordId)
  if (!record) return unknownRecord()
  if (!isPossible(phaseOf(record), 'correctRecord')) return withdrawnRecord()
  const corrected = withChanges(record, changes)
  if (isSameDecision(record, corrected)) return []
  const refusal =
    unfitDecision({ ...corrected, kind: record.kind, at }) ??
    // An older record may have an impossible day: what else of it is corrected is not about that.
    (corrected.decidedOn === record.decidedOn ? undefined : unfitDay(record, corrected, at, rules)) ??
    amountTaken(record, corrected) ??
    unknownCommunity(changes, rules)
  if (refusal) return refusal
  const validity = validityOf({ ...corrected, kind: record.kind }, rules.edition, record.publicUntil)
  const ofAct = record.actId && { actId: record.actId }
  const fact = { type: 'CreditRecordCorrected' as const, recordId, ...corrected, ...validity, ...ofAct, reason }
  return withEnding([fact], { recordId, until: validity.until, at })
}

/** What a person's file is not told, its act knows. */
function unfitDay(
  { publishedOn }: CreditRecord,
  { decidedOn }: Correctable,
  at: Instant,
  { act }: CreditFileRules,
): Refusal {
  return tooEarly(decidedOn) ?? implausiblePublication(publishedOn ?? act?.publishedOn, { decidedOn, at })
}

/**
 * The record of an inspection follows what was put right; where none was derived, there is nothing to correct. Where the
 * act has come further by now, a later fact says so: this one, told again, would bring back what that has ended.
 */
export function correctDerived(
  state: CreditFileState,
  { type: _type, at, actId, openFindings }: CommandOf<'correctDerived'>,
  rules: CreditFileRules,
): Decision<CreditFileEvent> {
  if (rules.act?.openFindings !== openFindings) return []
  const record = derivedFrom(state, actId).find(({ inspection }) => inspection !== undefined)
  if (!record) return []
  const inspection = { ...record.inspection, openFindings }
  const reason = 'finding-corrected'
  return correctRecord(state, { type: 'correctRecord', at, recordId: record.recordId, inspection, reason }, rules)
}

/** Takes a record out (撤销): it had no ground, or its ground fell away. It stays in the file as history. */
export function withdrawRecord(
  state: CreditFileState,
  { recordId, reason }: CommandOf<'withdrawRecord'>,
): Decision<CreditFileEvent> {
  const record = recordIn(state, recordId)
  if (!record) return unknownRecord()
  if (!isPossible(phaseOf(record), 'withdrawRecord')) return withdrawnRecord()
  return [{ type: 'CreditRecordWithdrawn', recordId, reason, ...(record.actId && { actId: record.actId }) }]
}

/** A revoked act takes with it what was derived from it; where nothing was, there is nothing to do. */
export function withdrawDerived(
  state: CreditFileState,
  { actId }: CommandOf<'withdrawDerived'>,
): readonly CreditFileEvent[] {
  return derivedFrom(state, actId).map(({ recordId }) => ({
    type: 'CreditRecordWithdrawn',
    recordId,
    reason: 'act-revoked',
    actId,
  }))
}

/**
 * The act is public, so its record may be, as long as the notice; whether it is shown is a question of its validity. The
 * day that the organ fixed is kept even where the record ends before it: a later correction may reach it.
 */
export function publishDerived(
  state: CreditFileState,
  { at, actId, publishedOn, publicUntil }: CommandOf<'publishDerived'>,
): readonly CreditFileEvent[] {
  return derivedFrom(state, actId)
    .filter((record) => record.publishedOn === undefined)
    .flatMap((record) => {
      const { recordId } = record
      const until = endByNotice(record, publicUntil)
      const end = { ...(publicUntil && { publicUntil }), ...(until && { until }) }
      const fact: CreditFileEvent = { type: 'CreditRecordPublished', recordId, publishedOn, actId, ...end }
      return record.status === 'live' ? withEnding([fact], { recordId, until, at }) : [fact]
    })
}

function derivedFrom(state: CreditFileState, actId: ActId): CreditRecord[] {
  return recordsOf(state).filter((record) => record.actId === actId && record.status !== 'withdrawn')
}

function unknownRecord() {
  return rejected('CREDIT_RECORD_UNKNOWN', 'there is no such record in this file')
}

function withdrawnRecord() {
  return rejected('CREDIT_RECORD_WITHDRAWN', 'the record was withdrawn')
}
