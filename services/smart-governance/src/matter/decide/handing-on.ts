import { type Decision, rejected } from '#shared/eventsourcing/decider.ts'
import type { DivisionId } from '#shared/governance/ids.ts'
import { type EscalationCause, higher, isAbove, type Level, levelAbove, levelOf } from '../codes.ts'
import type { CommandOf } from '../commands.ts'
import type { MatterEvent, MatterEventOf } from '../events.ts'
import { criticismTime, divisionsFrom, earlier, limitFor, type MatterRules } from '../rules.ts'
import type { Known } from '../state.ts'
import type { Before } from '../transitions.ts'
import { notInUse, notLead, notOnLevel, stillLed } from './lead-unit.ts'

/**
 * Hands the matter to one responsible unit (统一批转). The citizen's time limit, set at receipt, does not move; the
 * unit's own is never later.
 */
export function transfer(
  state: Before<'transfer'>,
  { at, unitId, remark }: CommandOf<'transfer'>,
  rules: MatterRules,
): Decision<MatterEvent> {
  const { matter } = state
  const refusal = stillLed(state, rules) ?? notInUse(unitId, rules) ?? notOnLevel(unitId, matter.level, rules)
  if (refusal) return refusal
  const { calendar, limits, noticeId } = rules
  const limit = calendar.endOfWorkingDay(at, limitFor(limits.unit, matter.nature, matter.urgency)).at
  return [
    {
      type: 'MatterTransferred',
      unitId,
      noticeId,
      unitDueAt: earlier(matter.dueAt, limit),
      returnUntil: calendar.endOfWorkingDay(at, limits.returnWithin).at,
      criticismAt: criticismTime(rules, matter.urgeAt, at),
      remark,
    },
  ]
}

/** The unit takes the matter on (签收): from now on it is in its hands (归口办理). */
export function accept({ handling }: Before<'accept'>, { unitId }: CommandOf<'accept'>): Decision<MatterEvent> {
  return notLead(handling, unitId) ?? [{ type: 'MatterAccepted', unitId }]
}

/** The unit sends the matter back within its day. A second return shows that it cannot be placed where it is. */
export function returnMatter(
  { matter, handling }: Before<'return'>,
  { at, unitId, reason, remark }: CommandOf<'return'>,
  rules: MatterRules,
): Decision<MatterEvent> {
  const refusal = notLead(handling, unitId)
  if (refusal) return refusal
  if (at > handling.returnUntil) {
    return rejected('MATTER_RETURN_TOO_LATE', `it could be returned until ${handling.returnUntil}`)
  }
  const returned: MatterEvent = { type: 'MatterReturned', unitId, reason, remark }
  const again = matter.returns + 1 >= rules.limits.returnsToEscalate
  return again ? [returned, ...escalation(matter, 'returned-again', rules)] : [returned]
}

/** The centre passes the matter up (升级), because nobody on the matter's level can settle it. */
export function escalate(
  state: Before<'escalate'>,
  { remark }: CommandOf<'escalate'>,
  rules: MatterRules,
): Decision<MatterEvent> {
  const refusal = stillLed(state, rules)
  if (refusal) return refusal
  const [escalated] = escalation(state.matter, 'requested', rules)
  return escalated ? [{ ...escalated, remark }] : rejected('MATTER_AT_TOP_CENTRE', 'there is no centre above this one')
}

/** One step up; none from the highest level of the topmost centre. The matter never sinks to a lower level. */
export function escalation(
  { centreId, level }: Known,
  cause: EscalationCause,
  rules: MatterRules,
): MatterEventOf<'MatterEscalated'>[] {
  const step = stepAtCentre(centreId, level) ?? stepToParent(centreId, level, rules)
  return step ? [{ type: 'MatterEscalated', fromCentreId: centreId, ...step, cause }] : []
}

type Step = Pick<MatterEventOf<'MatterEscalated'>, 'toCentreId' | 'level'>

/** Below the centre's own level: it keeps the matter for its units of the next one, so that none is left out (枫桥). */
function stepAtCentre(centreId: DivisionId, level: Level | undefined): Step | undefined {
  const next = level && levelAbove(level)
  return next && !isAbove(next, levelOf(centreId)) ? { toCentreId: centreId, level: next } : undefined
}

function stepToParent(centreId: DivisionId, level: Level | undefined, rules: MatterRules): Step | undefined {
  const [, parent] = divisionsFrom(centreId, rules)
  const above = parent && rules.division(parent)?.level
  if (!parent || !above || above === 'grid') return undefined
  return { toCentreId: parent, level: higher(above, level) }
}
