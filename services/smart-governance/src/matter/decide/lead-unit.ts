import { type Rejection, rejected } from '#shared/eventsourcing/decider.ts'
import { successorOf } from '#shared/governance/hierarchy.ts'
import type { UnitId } from '#shared/governance/ids.ts'
import { isAbove, type Level } from '../codes.ts'
import type { MatterRules } from '../rules.ts'
import type { Handling, InPhase, MatterState, OpenPhase } from '../state.ts'

type Refusal = { rejection: Rejection } | undefined

/** Only the lead unit acts on the matter: helpers help and never close, others have nothing to do with it. */
export function notLead({ unitId: lead, helpers }: Handling, unitId: UnitId): Refusal {
  if (unitId === lead) return undefined
  if (helpers.some((helper) => helper.unitId === unitId)) {
    return rejected('MATTER_HELPER_NOT_LEAD', 'a helper only answers what it was asked; the lead unit does this')
  }
  return rejected('MATTER_NOT_LEAD_UNIT', 'only the lead unit can do this')
}

/** A unit keeps the matter it has, unless it has ended: then the centre moves the matter on (docs/decisions/0069). */
export function isLed(state: MatterState, rules: MatterRules): boolean {
  return 'handling' in state && !rules.unit(state.handling.unitId)?.retired
}

export function stillLed(state: InPhase<OpenPhase>, rules: MatterRules): Refusal {
  if (!isLed(state, rules)) return undefined
  return rejected('MATTER_WRONG_PHASE', 'a unit has the matter: it resolves it or sends it back')
}

/** An id that a command addresses must be known, and in use. */
export function notInUse(unitId: UnitId, rules: MatterRules): Refusal {
  const known = rules.unit(unitId)
  if (!known) return rejected('MATTER_UNIT_UNKNOWN', 'there is no such unit')
  if (!known.retired) return undefined
  return rejected('MATTER_UNIT_RETIRED', `the unit does not exist any more${successorOf(known)}`)
}

/** Lowest capable level first (枫桥): a unit of a higher level only after the matter was escalated to it. */
export function notOnLevel(unitId: UnitId, level: Level | undefined, rules: MatterRules): Refusal {
  const own = rules.unit(unitId)?.level
  if (!level || !own || own === level) return undefined
  return isAbove(level, own)
    ? rejected('MATTER_UNIT_NOT_CAPABLE', `the matter needs a unit of ${level} level`)
    : rejected('MATTER_LOWER_LEVEL_FIRST', `a unit of ${level} level comes first; escalate the matter to go higher`)
}
