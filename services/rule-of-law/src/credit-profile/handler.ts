import type { CommandHandler } from '#shared/eventsourcing/command-handler.ts'
import type { Pillar } from '#shared/pillar/mechanism.ts'
import type { CreditProfileCommand } from './commands.ts'
import { creditProfileDecider } from './decider.ts'
import { creditProfileEvents } from './events.ts'
import { creditProfileRules } from './in-force.ts'
import type { CreditProfileRules } from './rules.ts'
import type { CreditProfileState } from './state.ts'

export type CreditProfileHandler = CommandHandler<CreditProfileState, CreditProfileCommand>

type Definitions = (typeof creditProfileEvents)['definitions']

export function creditProfileHandler(pillar: Pillar): CreditProfileHandler {
  return pillar.handler<CreditProfileState, CreditProfileCommand, Definitions, CreditProfileRules>({
    events: creditProfileEvents,
    decider: creditProfileDecider,
    rules: creditProfileRules(pillar),
  })
}
