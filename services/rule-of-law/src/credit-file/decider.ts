import type { Decider } from '#shared/eventsourcing/decider.ts'
import type { CreditFileCommand } from './commands.ts'
import { collectRecord, deriveRecord } from './decide/collecting.ts'
import { correctDerived, correctRecord, publishDerived, withdrawDerived, withdrawRecord } from './decide/correcting.ts'
import { due } from './due.ts'
import type { CreditFileEvent } from './events.ts'
import { evolve } from './evolve.ts'
import type { CreditFileRules } from './rules.ts'
import { type CreditFileState, initial } from './state.ts'

/** Credit file 信用档案: what organs decided about one subject, for as long as each decision counts. */
export const creditFileDecider: Decider<CreditFileState, CreditFileCommand, CreditFileEvent, CreditFileRules> = {
  initial,
  decide(state, command, rules) {
    switch (command.type) {
      case 'collectRecord':
        return collectRecord(state, command, rules)
      case 'deriveRecord':
        return deriveRecord(state, command, rules)
      case 'publishDerived':
        return publishDerived(state, command)
      case 'correctRecord':
        return correctRecord(state, command, rules)
      case 'correctDerived':
        return correctDerived(state, command, rules)
      case 'withdrawRecord':
        return withdrawRecord(state, command)
      case 'withdrawDerived':
        return withdrawDerived(state, command)
      case 'passDeadline':
        // What ended is said before every command, so nothing is left to decide.
        return []
    }
  },
  evolve,
  due,
}
