import { type Decider, type Decision, rejected } from '#shared/eventsourcing/decider.ts'
import { decideByTable } from '#shared/eventsourcing/transitions.ts'
import type { CommandOf, CommandType, MatterCommand } from './commands.ts'
import { close, followUp, reopen } from './decide/following-up.ts'
import { accept, escalate, returnMatter, transfer } from './decide/handing-on.ts'
import { answerCollaboration, extend, requestCollaboration, resolve } from './decide/handling.ts'
import { eraseReporter, passDeadline, recordClosed } from './decide/history.ts'
import { absorb, merge, shareOutcome, withdraw } from './decide/merging.ts'
import { amend, answerOnTheSpot, decline, receive } from './decide/receiving.ts'
import { criticise, urge } from './decide/supervising.ts'
import { due } from './due.ts'
import type { MatterEvent } from './events.ts'
import { evolve } from './evolve.ts'
import type { MatterRules } from './rules.ts'
import { initial, type MatterState } from './state.ts'
import { type Before, isPossible } from './transitions.ts'

/** One function a command, each in the file of its step; the table says in which phases it is asked. */
const decisions: {
  [T in CommandType]: (state: Before<T>, command: CommandOf<T>, rules: MatterRules) => Decision<MatterEvent>
} = {
  receive,
  answerOnTheSpot,
  decline,
  amend,
  transfer,
  accept,
  return: returnMatter,
  requestCollaboration,
  answerCollaboration,
  extend,
  urge,
  criticise,
  resolve,
  followUp,
  reopen,
  withdraw,
  merge,
  escalate,
  close,
  recordClosed,
  absorb,
  shareOutcome,
  eraseReporter,
  passDeadline,
}

/** Matter 事项: from reception to follow-up, as the rules in force say. */
export const matterDecider: Decider<MatterState, MatterCommand, MatterEvent, MatterRules> = {
  initial,
  decide: decideByTable({ isPossible }, decisions, impossible),
  evolve,
  due,
}

function impossible({ phase }: MatterState, { type }: MatterCommand): Decision<MatterEvent> {
  if (phase === 'none') return rejected('MATTER_NOT_FOUND', 'there is no such matter')
  if (type === 'receive' || type === 'recordClosed') {
    return rejected('ALREADY_EXISTS', 'this matter exists already with other content')
  }
  return rejected('MATTER_WRONG_PHASE', `${type} is not possible while a matter is ${phase}`)
}
