import { type Decider, type Decision, rejected } from '#shared/eventsourcing/decider.ts'
import { decideByTable } from '#shared/eventsourcing/transitions.ts'
import type { CommandOf, CommandType, ScreeningCommand } from './commands.ts'
import { review, submit, withdrawConsent } from './decide/answering.ts'
import { erase, passDeadline, recordSubmitted } from './decide/history.ts'
import { invite } from './decide/inviting.ts'
import { due } from './due.ts'
import type { ScreeningEvent } from './events.ts'
import { evolve } from './evolve.ts'
import type { ScreeningRules } from './rules.ts'
import { initial, type ScreeningState } from './state.ts'
import { type Before, isPossible } from './transitions.ts'

/** One function a command; the table says in which phases it is asked. */
const decisions: {
  [T in CommandType]: (state: Before<T>, command: CommandOf<T>, rules: ScreeningRules) => Decision<ScreeningEvent>
} = { invite, submit, review, withdrawConsent, recordSubmitted, erase, passDeadline }

/** Screening 排查筛查: from the invitation to the review, as the rules in force say. */
export const screeningDecider: Decider<ScreeningState, ScreeningCommand, ScreeningEvent, ScreeningRules> = {
  initial,
  decide: decideByTable({ isPossible }, decisions, impossible),
  evolve,
  due,
}

function impossible({ phase }: ScreeningState, { type }: ScreeningCommand): Decision<ScreeningEvent> {
  if (phase === 'none') return rejected('SCREENING_NOT_FOUND', 'there is no such screening')
  if (type === 'invite' || type === 'recordSubmitted') {
    return rejected('ALREADY_EXISTS', 'this screening exists already with other content')
  }
  return rejected('SCREENING_WRONG_PHASE', `${type} is not possible while a screening is ${phase}`)
}
