import type { CommandHandler } from '#shared/eventsourcing/command-handler.ts'
import type { Pillar } from '#shared/pillar/mechanism.ts'
import type { HotspotCommand } from './commands.ts'
import { hotspotDecider } from './decider.ts'
import { hotspotEvents } from './events.ts'
import type { RulesInForce } from './in-force.ts'
import { defaultRules, type HotspotRules } from './rules.ts'
import type { HotspotState } from './state.ts'

export type HotspotHandler = CommandHandler<HotspotState, HotspotCommand>

export function hotspotHandler(pillar: Pillar, rules: RulesInForce): HotspotHandler {
  return pillar.handler<HotspotState, HotspotCommand, (typeof hotspotEvents)['definitions'], HotspotRules>({
    events: hotspotEvents,
    decider: hotspotDecider,
    rules: (command) => (command.type === 'report' ? defaultRules : rules.ofDay(command.key.day)),
  })
}
