import { type Decider, type Decision, rejected } from '#shared/eventsourcing/decider.ts'
import { decideByTable } from '#shared/eventsourcing/transitions.ts'
import type { ActCommand, CommandOf, CommandType } from './commands.ts'
import { decide } from './decide/deciding.ts'
import { discontinue, eraseSubject, passDeadline } from './decide/ending.ts'
import { correctFindings, recordInspection } from './decide/findings.ts'
import { movePublicity, publish, revoke, reword, serve } from './decide/making-known.ts'
import { attachEvidence, register } from './decide/registering.ts'
import { due } from './due.ts'
import type { ActEvent } from './events.ts'
import { evolve } from './evolve.ts'
import type { ActRules } from './rules.ts'
import { type ActState, initial } from './state.ts'
import { type Before, isPossible } from './transitions.ts'

/** One function a command, each in the file of its stage; the table says in which phases it is asked. */
const decisions: {
  [T in CommandType]: (state: Before<T>, command: CommandOf<T>, rules: ActRules) => Decision<ActEvent>
} = {
  register,
  attachEvidence,
  discontinue,
  decide,
  serve,
  publish,
  reword,
  movePublicity,
  correctFindings,
  revoke,
  recordInspection,
  eraseSubject,
  passDeadline,
}

/** Administrative act 行政行为: from its opening to its publication, no stage skipped. */
export const actDecider: Decider<ActState, ActCommand, ActEvent, ActRules> = {
  initial,
  decide: decideByTable({ isPossible }, decisions, impossible),
  evolve,
  due,
}

function impossible({ phase }: ActState, { type }: ActCommand): Decision<ActEvent> {
  if (phase === 'none') return rejected('ACT_NOT_FOUND', 'there is no such act')
  if (type === 'register' || type === 'recordInspection') {
    return rejected('ALREADY_EXISTS', 'this act exists already with other content')
  }
  return rejected('ACT_WRONG_PHASE', `${type} is not possible while an act is ${phase}`)
}
