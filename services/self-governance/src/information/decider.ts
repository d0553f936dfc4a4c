import { type Decider, type Decision, rejected } from '#shared/eventsourcing/decider.ts'
import { decideByTable } from '#shared/eventsourcing/transitions.ts'
import type { CommandOf, CommandType, InformationCommand } from './commands.ts'
import { link, reply, shareAnswer } from './decide/answering.ts'
import { approveReport, compileTopic, proposeHotspot, returnReport } from './decide/compiling.ts'
import { due, passDeadline } from './decide/due.ts'
import { eraseSubmitter, submit, verify } from './decide/messages.ts'
import type { InformationEvent } from './events.ts'
import { evolve } from './evolve.ts'
import type { InformationRules } from './rules.ts'
import { type InformationState, initial } from './state.ts'
import { type Before, isPossible } from './transitions.ts'

/** One function a command; the table says in which phases it is asked. */
const decisions: {
  [T in CommandType]: (state: Before<T>, command: CommandOf<T>, rules: InformationRules) => Decision<InformationEvent>
} = {
  submit,
  verify,
  compileTopic,
  proposeHotspot,
  approveReport,
  returnReport,
  reply,
  link,
  shareAnswer,
  eraseSubmitter,
  passDeadline,
}

/** Information 信息: from a short message to the report on a hotspot, every submitter answered. */
export const informationDecider: Decider<InformationState, InformationCommand, InformationEvent, InformationRules> = {
  initial,
  decide: decideByTable({ isPossible }, decisions, impossible),
  evolve,
  due,
}

const CREATING: readonly CommandType[] = ['submit', 'compileTopic', 'proposeHotspot']

function impossible({ phase }: InformationState, { type }: InformationCommand): Decision<InformationEvent> {
  if (phase === 'none') return rejected('INFORMATION_NOT_FOUND', 'there is no such information')
  if (CREATING.includes(type)) return rejected('ALREADY_EXISTS', 'this information exists already with other content')
  return rejected('INFORMATION_WRONG_PHASE', `${type} is not possible while an information is ${phase}`)
}
