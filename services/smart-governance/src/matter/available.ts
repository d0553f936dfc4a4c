import { recorded } from '#shared/eventsourcing/event.ts'
import type { Instant } from '#shared/eventsourcing/instant.ts'
import type { CommandType } from './commands.ts'
import { escalation } from './decide/handing-on.ts'
import { MOST_HELPERS } from './decide/handling.ts'
import { isLed } from './decide/lead-unit.ts'
import { due } from './due.ts'
import { evolve } from './evolve.ts'
import type { MatterRules } from './rules.ts'
import { type Known, type MatterState, waitingCriticism } from './state.ts'
import { COMMANDS, isPossible } from './transitions.ts'

/** Commands that people give, and the mutation of each. The others are the clock's, policies' and the eraser's. */
export const MUTATIONS = {
  answerOnTheSpot: 'answerMatterOnTheSpot',
  decline: 'declineMatter',
  amend: 'amendMatter',
  transfer: 'transferMatter',
  accept: 'acceptMatter',
  return: 'returnMatter',
  requestCollaboration: 'requestCollaboration',
  answerCollaboration: 'answerCollaboration',
  extend: 'extendMatter',
  urge: 'urgeMatter',
  criticise: 'criticiseMatter',
  resolve: 'resolveMatter',
  followUp: 'followUpMatter',
  reopen: 'reopenMatter',
  withdraw: 'withdrawMatter',
  merge: 'mergeMatter',
  escalate: 'escalateMatter',
  close: 'closeMatter',
} as const satisfies Partial<Record<CommandType, string>>
export type PersonalCommand = keyof typeof MUTATIONS

/** The unit that the asking person acts for, if any, and the rules that a command would meet. */
export type Asking = { unit?: string | undefined; rules: MatterRules }

/**
 * What the phase allows, less what is certain to be refused to this unit at this moment, whatever the command says.
 * Rights are not asked here.
 */
export function availableCommands(state: MatterState, at: Instant, asking: Asking): PersonalCommand[] {
  const decidedOn = due(state, at).reduce((before, fact) => evolve(before, recorded(fact, at)), state)
  return COMMANDS.filter(
    (type): type is PersonalCommand =>
      type in MUTATIONS && isPossible(state.phase, type) && !isFutile(decidedOn, type, { ...asking, at }),
  )
}

function isFutile(state: MatterState, type: CommandType, { unit, rules, at }: Asking & { at: Instant }): boolean {
  const matter = 'matter' in state ? state.matter : undefined
  const handling = 'handling' in state ? state.handling : undefined
  const leads = handling !== undefined && handling.unitId === unit
  switch (type) {
    case 'transfer':
      return isLed(state, rules)
    case 'accept':
    case 'resolve':
      return !leads
    case 'return':
      return !leads || at > handling.returnUntil
    case 'requestCollaboration':
      return !leads || handling.helpers.length >= MOST_HELPERS
    case 'answerCollaboration':
      return !handling?.helpers.some((helper) => helper.unitId === unit && !helper.answered)
    case 'extend':
      return !leads || !matter || at > matter.dueAt || !isExtensible(matter, rules)
    case 'criticise':
      return !waitingCriticism(state)
    case 'reopen':
      return !('followedUp' in state) || state.followedUp.outcome === 'satisfied' || at > state.followedUp.reopenUntil
    case 'withdraw':
      return !matter || matter.absorbed.length > 0
    case 'escalate':
      return !matter || isLed(state, rules) || escalation(matter, 'requested', rules).length === 0
    default:
      return false
  }
}

/** Whether the edition leaves an extension, and a day for it. */
function isExtensible({ extensions }: Known, { limits }: MatterRules): boolean {
  return extensions < limits.extensions.atMost && limits.extensions.workingDays > 0
}
