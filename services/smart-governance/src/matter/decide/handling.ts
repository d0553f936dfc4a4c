import { type Decision, rejected } from '#shared/eventsourcing/decider.ts'
import type { CommandOf } from '../commands.ts'
import type { MatterEvent } from '../events.ts'
import { criticismTime, type MatterRules, urgeTime } from '../rules.ts'
import type { Before } from '../transitions.ts'
import { notInUse, notLead } from './lead-unit.ts'

export const MOST_HELPERS = 20

/** The lead unit asks another one to help (协作配合); the lead stays with it. */
export function requestCollaboration(
  { handling }: Before<'requestCollaboration'>,
  { unitId, helperId, remark }: CommandOf<'requestCollaboration'>,
  rules: MatterRules,
): Decision<MatterEvent> {
  const refusal = notLead(handling, unitId) ?? notInUse(helperId, rules)
  if (refusal) return refusal
  if (helperId === unitId) return rejected('MATTER_HELPS_ITSELF', 'the lead unit cannot be its own helper')
  if (handling.helpers.some((known) => known.unitId === helperId)) {
    return rejected('MATTER_HELPER_ASKED_ALREADY', 'this unit was asked to help already')
  }
  if (handling.helpers.length >= MOST_HELPERS) {
    return rejected('MATTER_TOO_MANY_HELPERS', `a matter has at most ${MOST_HELPERS} helpers`)
  }
  return [{ type: 'CollaborationRequested', unitId, helperId, remark }]
}

/** A helper reports its part done, once. */
export function answerCollaboration(
  { handling }: Before<'answerCollaboration'>,
  { helperId, reply }: CommandOf<'answerCollaboration'>,
): Decision<MatterEvent> {
  const asked = handling.helpers.find((known) => known.unitId === helperId)
  if (!asked) return rejected('MATTER_NOT_A_HELPER', 'this unit was not asked to help')
  if (asked.answered) return rejected('MATTER_COLLABORATION_ANSWERED', 'this unit has answered already')
  return [{ type: 'CollaborationAnswered', helperId, reply }]
}

/** Moves the time limit (延期): asked before it has passed, for a legal reason, once. */
export function extend(
  { matter, handling }: Before<'extend'>,
  { at, unitId, reason, workingDays, remark }: CommandOf<'extend'>,
  rules: MatterRules,
): Decision<MatterEvent> {
  const { extensions } = rules.limits
  const refusal = notLead(handling, unitId)
  if (refusal) return refusal
  if (at > matter.dueAt) return rejected('MATTER_OVERDUE_ALREADY', 'an extension is asked before the time limit passes')
  if (matter.extensions >= extensions.atMost) {
    return rejected('MATTER_EXTENDED_ALREADY', `a matter is extended at most ${extensions.atMost} time(s)`)
  }
  if (!Number.isInteger(workingDays) || workingDays < 1 || workingDays > extensions.workingDays) {
    return rejected('MATTER_EXTENSION_TOO_LONG', `an extension is 1 to ${extensions.workingDays} working days`)
  }
  const { at: dueAt, provisional } = rules.calendar.prolong(matter.dueAt, workingDays)
  const urgeAt = urgeTime(rules, dueAt, at)
  const criticismAt = criticismTime(rules, urgeAt, at)
  const { noticeId } = rules
  return [
    {
      type: 'MatterExtended',
      unitId,
      reason,
      workingDays,
      noticeId,
      dueAt,
      unitDueAt: dueAt,
      urgeAt,
      criticismAt,
      provisional,
      remark,
    },
  ]
}

/**
 * Ends the work with a reply to the reporter (限时办结). `enforcement` may start an inspection elsewhere: the fact says by
 * whom and against whom.
 */
export function resolve(
  { matter, handling }: Before<'resolve'>,
  { at, unitId, outcome, reply, attachments }: CommandOf<'resolve'>,
  { calendar, limits }: MatterRules,
): Decision<MatterEvent> {
  const refusal = notLead(handling, unitId)
  if (refusal) return refusal
  const { subjectId, absorbed } = matter
  const callBackDueAt = calendar.endOfWorkingDay(at, limits.callBackWithin).at
  return [
    { type: 'MatterResolved', unitId, outcome, subjectId, reply, attachments, callBackDueAt, informs: [...absorbed] },
  ]
}
