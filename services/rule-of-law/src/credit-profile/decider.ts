import type { Decider } from '#shared/eventsourcing/decider.ts'
import type { CreditProfileCommand } from './commands.ts'
import { evaluate } from './decide/evaluating.ts'
import { due, liftOverride, proposeOverride, refuseOverride, signOverride } from './decide/overriding.ts'
import type { CreditProfileEvent } from './events.ts'
import { evolve } from './evolve.ts'
import type { CreditProfileRules } from './rules.ts'
import { type CreditProfileState, initial } from './state.ts'

/** Credit profile 信用画像: what the live records of a legal entity amount to, by the edition in force. */
export const creditProfileDecider: Decider<
  CreditProfileState,
  CreditProfileCommand,
  CreditProfileEvent,
  CreditProfileRules
> = {
  initial,
  decide(state, command, rules) {
    switch (command.type) {
      case 'evaluate':
        return evaluate(state, command, rules)
      case 'proposeOverride':
        return proposeOverride(state, command, rules)
      case 'signOverride':
        return signOverride(state, command)
      case 'refuseOverride':
        return refuseOverride(state, command)
      case 'liftOverride':
        return liftOverride(state, command)
    }
  },
  evolve,
  due,
}
