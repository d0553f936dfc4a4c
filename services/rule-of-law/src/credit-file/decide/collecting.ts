import { type Decision, isRejected, rejected } from '#shared/eventsourcing/decider.ts'
import { recorded } from '#shared/eventsourcing/event.ts'
import type { Day } from '#shared/governance/shanghai.ts'
import type { CommandOf } from '../commands.ts'
import type { Correctable } from '../event-fields.ts'
import type { CreditFileEvent } from '../events.ts'
import { evolve } from '../evolve.ts'
import { type CreditRecordId, creditRecordOf, subjectFields } from '../ids.ts'
import { type CreditFileRules, MOST_RECORDS, type StandingAct } from '../rules.ts'
import { type CreditFileState, type CreditRecord, recordIn, recordsOf } from '../state.ts'
import { validityOf } from '../validity.ts'
import { publishDerived, withdrawDerived } from './correcting.ts'
import {
  implausiblePublication,
  isSameDecision,
  type Refusal,
  tooEarly,
  unfitDecision,
  unknownCommunity,
} from './decision.ts'
import { withEnding } from './ending.ts'

/** Collects a decision that an officer of its organ brings (归集). Only organs that are joined collect. */
export function collectRecord(
  state: CreditFileState,
  { publishedOn, ...command }: CommandOf<'collectRecord'>,
  rules: CreditFileRules,
): Decision<CreditFileEvent> {
  if (!rules.isOnboarded(command.organId)) {
    return rejected('CREDIT_ORGAN_NOT_ONBOARDED', 'only an organ that is joined collects records')
  }
  // A licence that the file has already may be older: that it was published is still to be said.
  const isNew = placeIn(state, command).known === undefined
  return (
    (isNew ? tooEarly(command.decidedOn) : undefined) ??
    implausiblePublication(publishedOn, command) ??
    unknownCommunity(command, rules) ??
    collected(state, command, rules, publishedOn)
  )
}

/**
 * Collects a decision that stands here as an act: its organ was joined when it decided. What became of the act comes
 * with it: facts after its decision may have been told already, and found no record.
 */
export function deriveRecord(
  state: CreditFileState,
  command: CommandOf<'deriveRecord'>,
  rules: CreditFileRules,
): Decision<CreditFileEvent> {
  const { act } = rules
  if (!act) return []
  const inspection = { openFindings: act.openFindings }
  const facts = collected(state, { ...command, ...(command.kind === 'inspection' && { inspection }) }, rules)
  if (isRejected(facts)) return facts
  const after = facts.reduce((file, fact) => evolve(file, recorded(fact, command.at)), state)
  return [...facts, ...becameOf(after, command, act)]
}

function becameOf(
  state: CreditFileState,
  { at, actId }: CommandOf<'deriveRecord'>,
  { isRevoked, notice }: StandingAct,
): readonly CreditFileEvent[] {
  if (isRevoked) return withdrawDerived(state, { type: 'withdrawDerived', at, actId })
  return notice ? publishDerived(state, { type: 'publishDerived', at, actId, ...notice }) : []
}

type Collecting = (CommandOf<'deriveRecord'> & Correctable) | Omit<CommandOf<'collectRecord'>, 'publishedOn'>

/**
 * Unique by organ, document number and subject: the same decision again changes nothing, another one is refused. What
 * an officer withdrew, or another act decides anew, keeps none out: docs/decisions/0205.
 */
function collected(
  state: CreditFileState,
  command: Collecting,
  { edition }: CreditFileRules,
  publishedOn?: Day,
): Decision<CreditFileEvent> {
  const { type: _type, at, subject, ...decision } = command
  const { recordId, known, before } = placeIn(state, command)
  const refusal =
    unfitDecision(command) ?? (known ? collision(known, decision) : (revoked(before, decision) ?? overfull(state)))
  if (refusal) return refusal
  if (known) return publishedByHand(known, publishedOn)
  const validity = validityOf(decision, edition)
  const facts: CreditFileEvent[] = [
    { type: 'CreditRecordCollected', recordId, ...subjectFields(subject), ...decision, ...validity },
    ...(publishedOn ? [{ type: 'CreditRecordPublished' as const, recordId, publishedOn }] : []),
  ]
  return withEnding(facts, { recordId, until: validity.until, at })
}

/** `before`: what was withdrawn there last. */
type Place = { recordId: CreditRecordId; known: CreditRecord | undefined; before: CreditRecord | undefined }

/** Where a decision stands, or will: behind those of its number that were withdrawn and are not its own act's. */
function placeIn(state: CreditFileState, { subject, organId, documentNumber, ...decision }: Collecting): Place {
  const act = 'actId' in decision ? decision.actId : undefined
  let before: CreditRecord | undefined
  for (let withdrawn = 0; ; withdrawn++) {
    const recordId = creditRecordOf(organId, documentNumber, subject, withdrawn)
    const known = recordIn(state, recordId)
    if (known?.status !== 'withdrawn' || (act !== undefined && known.actId === act)) return { recordId, known, before }
    before = known
  }
}

/** What an officer collected before its act did so stays the officer's: somebody must see that. */
function collision(known: CreditRecord, decision: Pick<CreditRecord, 'kind' | 'actId'> & Correctable): Refusal {
  if (known.status === 'withdrawn') return rejected('ALREADY_EXISTS', 'the record of this act was withdrawn')
  const isSame = known.kind === decision.kind && isSameDecision(known, decision)
  const isOfficers = decision.actId !== undefined && known.actId !== decision.actId
  if (known.status === 'live' && isSame && !isOfficers) return undefined
  return rejected('ALREADY_EXISTS', 'this decision is in the file already; correct it where it is otherwise')
}

/** What the organ took back comes with an act of its own where it is decided again; by hand it is the one taken back. */
function revoked(before: CreditRecord | undefined, { actId }: Pick<CreditRecord, 'kind' | 'actId'>): Refusal {
  if (actId || before?.status !== 'withdrawn' || before.reason !== 'act-revoked') return undefined
  return rejected(
    'ALREADY_EXISTS',
    'the act of this decision was revoked; what is decided again comes with its own act',
  )
}

/** A decision is often collected before it is public: the same one again, with that day, says so. */
function publishedByHand(known: CreditRecord, publishedOn: Day | undefined): Decision<CreditFileEvent> {
  if (publishedOn === undefined || publishedOn === known.publishedOn) return []
  if (known.actId) return rejected('ALREADY_EXISTS', 'the notice of its act says when this decision was published')
  if (known.publishedOn) {
    return rejected('ALREADY_EXISTS', 'it was published on another day here: withdraw the record, collect it anew')
  }
  return [{ type: 'CreditRecordPublished', recordId: known.recordId, publishedOn }]
}

function overfull(state: CreditFileState): Refusal {
  if (recordsOf(state).length < MOST_RECORDS) return undefined
  return rejected('CREDIT_FILE_FULL', `a file holds at most ${MOST_RECORDS} records`)
}
