import { type Decision, rejected } from '#shared/eventsourcing/decider.ts'
import { endOfDayAfter } from '#shared/governance/shanghai.ts'
import type { CommandOf } from '../commands.ts'
import type { MatterEvent } from '../events.ts'
import { type MatterRules, urgeTime } from '../rules.ts'
import type { Before } from '../transitions.ts'
import { escalation } from './handing-on.ts'

/** The call-back (回访). Who cannot be reached is called again; after the last attempt that is the outcome. */
export function followUp(
  { resolved }: Before<'followUp'>,
  { at, outcome, remark }: CommandOf<'followUp'>,
  { calendar, limits }: MatterRules,
): Decision<MatterEvent> {
  const attempts = resolved.failedCallBacks + 1
  const attempted: MatterEvent[] =
    outcome === 'unreachable'
      ? [
          {
            type: 'CallBackAttempted',
            attempt: attempts,
            nextCallBackAt: calendar.endOfWorkingDay(at, limits.callBackWithin).at,
            remark,
          },
        ]
      : []
  if (outcome === 'unreachable' && attempts < limits.callBackAttempts) return attempted
  const reopenUntil = endOfDayAfter(at, limits.reopenWithinDays)
  return [...attempted, { type: 'MatterFollowedUp', outcome, attempts, reopenUntil, remark }]
}

/**
 * Takes the matter up again (重办) for a reporter who is not satisfied, within the window that began with the
 * follow-up. The time limit stays where it is. A second reopening goes up.
 */
export function reopen(
  state: Before<'reopen'>,
  { at, remark }: CommandOf<'reopen'>,
  rules: MatterRules,
): Decision<MatterEvent> {
  if ('history' in state) {
    return rejected('MATTER_IS_HISTORY', 'it comes from a file and its closing time is unknown: receive a new matter')
  }
  const { matter, followedUp } = state
  if (followedUp.outcome === 'satisfied') {
    return rejected('MATTER_REPORTER_SATISFIED', 'the reporter was satisfied: receive a new matter')
  }
  if (at > followedUp.reopenUntil) {
    return rejected('MATTER_REOPEN_WINDOW_OVER', `it could be reopened until ${followedUp.reopenUntil}`)
  }
  const reopened: MatterEvent = { type: 'MatterReopened', urgeAt: urgeTime(rules, matter.dueAt, at), remark }
  const again = matter.reopens + 1 >= rules.limits.reopensToEscalate
  return again ? [reopened, ...escalation(matter, 'reopened-again', rules)] : [reopened]
}

/** Closes the matter (结案): the table lets it only after the follow-up. */
export function close(_: Before<'close'>, { remark }: CommandOf<'close'>): Decision<MatterEvent> {
  return [{ type: 'MatterClosed', remark }]
}
