import type { CommandHandler } from '#shared/eventsourcing/command-handler.ts'
import type { Pillar } from '#shared/pillar/mechanism.ts'
import type { CreditFileCommand } from './commands.ts'
import { creditFileDecider } from './decider.ts'
import { creditFileEvents } from './events.ts'
import { creditFileRules } from './in-force.ts'
import type { CreditFileRules } from './rules.ts'
import type { CreditFileState } from './state.ts'

export type CreditFileHandler = CommandHandler<CreditFileState, CreditFileCommand>

export function creditFileHandler(pillar: Pillar): CreditFileHandler {
  return pillar.handler<CreditFileState, CreditFileCommand, (typeof creditFileEvents)['definitions'], CreditFileRules>({
    events: creditFileEvents,
    decider: creditFileDecider,
    rules: creditFileRules(pillar),
  })
}
