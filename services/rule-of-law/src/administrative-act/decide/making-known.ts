import { type Decision, rejected } from '#shared/eventsourcing/decider.ts'
import type { Instant } from '#shared/eventsourcing/instant.ts'
import { personId } from '#shared/governance/ids.ts'
import { endWithin, type PublicityEdition, publicityOf } from '#shared/governance/publicity.ts'
import { type Day, lastDayOver, shanghaiDay } from '#shared/governance/shanghai.ts'
import type { CommandOf } from '../commands.ts'
import type { ActEvent } from '../events.ts'
import { subjectFields } from '../evolve.ts'
import { isSamePunishment, noticeBounds, noticeEnd, punishmentOf } from '../publicity.ts'
import type { ActRules, StandingRecord } from '../rules.ts'
import type { InPhase, KnownSubject } from '../state.ts'
import type { Before } from '../transitions.ts'
import { impossibleDay, type Refusal } from './refusals.ts'

/** The decision reaches its subject (送达); without that it is not made public. */
export function serve({ decided }: Before<'serve'>, { at, method, servedOn }: CommandOf<'serve'>): Decision<ActEvent> {
  const refusal = impossibleDay(servedOn, at)
  if (refusal) return refusal
  if (servedOn < decided.decidedOn) {
    return rejected('ACT_SERVED_BEFORE_DECISION', `it was decided on ${decided.decidedOn}`)
  }
  return [{ type: 'ActServed', method, servedOn }]
}

/**
 * The decision is made public (双公示), in words that the organ has freed of personal data. The organ may fix the last
 * day of that; a penalty has one in any case.
 */
export function publish(
  { act, decided }: Before<'publish'>,
  command: CommandOf<'publish'>,
  { publicity }: ActRules,
): Decision<ActEvent> {
  const { cause, content, publicUntil } = command
  const notice = { kind: act.kind, ...decided, publicUntil }
  const refusal = unfitEnd(command, noticeBounds(notice, publicity))
  if (refusal) return refusal
  const { documentNumber, sector, decidedOn, item, procedure, basis, penaltyTypes } = decided
  const { amountFen, validFrom, validUntil, subject } = decided
  return [
    {
      type: 'ActPublished',
      ...{ kind: act.kind, organId: act.organId, documentNumber, sector, decidedOn },
      ...publicSubject(subject),
      ...{ item, procedure, basis: [...basis], cause, content, penaltyTypes: [...penaltyTypes] },
      ...{ amountFen, validFrom, validUntil },
      publicUntil: noticeEnd(notice, publicity),
    },
  ]
}

function unfitEnd({ at, publicUntil }: CommandOf<'publish'>, bounds: ReturnType<typeof noticeBounds>): Refusal {
  if (publicUntil === undefined) return undefined
  if (publicUntil < shanghaiDay(at)) {
    return rejected('ACT_PUBLICITY_ENDS_FIRST', 'its publicity cannot end before it begins')
  }
  if (!bounds || (bounds.least <= publicUntil && publicUntil <= bounds.most)) return undefined
  return rejected(
    'ACT_PUBLICITY_OUT_OF_BOUNDS',
    `the publicity of this penalty ends between ${bounds.least} and ${bounds.most}`,
  )
}

/**
 * The notice says it in other words: the organ answers for the public ones (docs/decisions/0202), as long as anybody
 * reads them, and a notice may be read after its revocation.
 */
export function reword(state: Before<'reword'>, { cause, content }: CommandOf<'reword'>): Decision<ActEvent> {
  if (state.phase === 'revoked' && !state.wasPublished) {
    return rejected('ACT_NOT_PUBLISHED', 'it was revoked before it was public: there are no words to replace')
  }
  return [{ type: 'ActReworded', cause, content }]
}

/**
 * The notice of a penalty ends with the credit record that was made of it, where that is corrected or withdrawn, and
 * says what that says: as the record stands now, whichever fact asked. What is not public yet, or not any more, has
 * nothing to move; nor does a record that was gone when the organ published (docs/decisions/0137).
 */
export function movePublicity(
  state: Before<'movePublicity'>,
  { at }: CommandOf<'movePublicity'>,
  { record, publicity }: ActRules,
): Decision<ActEvent> {
  if (state.phase !== 'published' || state.act.kind !== 'penalty' || !state.publicUntil || !record?.endsAt) return []
  if (!record.says && record.endsAt < state.publishedAt) return []
  const publicUntil = endWith(state, record, record.endsAt, publicity)
  const today = shanghaiDay(at)
  if (publicUntil < today && state.publicUntil < today) return []
  const { says = state.says } = record
  return [
    ...(publicUntil === state.publicUntil ? [] : [{ type: 'ActPublicityMoved' as const, publicUntil }]),
    ...(isSamePunishment(says, state.says) ? [] : [{ type: 'ActNoticeCorrected' as const, ...punishmentOf(says) }]),
  ]
}

/**
 * A person's record does not know which day the organ fixed, and counts for the longest time: the notice keeps its day,
 * within the months of what it says by then.
 */
function endWith(
  { decided, says: said, publicUntil }: InPhase<'published'>,
  { says }: StandingRecord,
  endsAt: Instant,
  edition: PublicityEdition,
): Day {
  const isKept = says && publicUntil && personId.is(decided.subject.id)
  if (!isKept) return lastDayOver(endsAt)
  return isSamePunishment(says, said) ? publicUntil : endWithin(publicityOf(says, edition), publicUntil)
}

/** Takes a decision back (撤销): whatever was derived from it is withdrawn by those who derived it. */
export function revoke(
  { act, decided }: Before<'revoke'>,
  { reason, remark }: CommandOf<'revoke'>,
): Decision<ActEvent> {
  const { documentNumber, sector, decidedOn, subject } = decided
  return [
    {
      type: 'ActRevoked',
      ...{ kind: act.kind, organId: act.organId, documentNumber, sector, decidedOn },
      subject: subjectFields(subject),
      reason,
      remark,
    },
  ]
}

function publicSubject(subject: KnownSubject) {
  const { subjectId, name } = subjectFields(subject)
  return { subject: subjectId && { subjectId, ...(name !== undefined && { name }) } }
}
