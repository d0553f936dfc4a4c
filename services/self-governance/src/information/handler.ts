import type { CommandHandler } from '#shared/eventsourcing/command-handler.ts'
import type { Pillar } from '#shared/pillar/mechanism.ts'
import type { InformationCommand } from './commands.ts'
import { informationDecider } from './decider.ts'
import { informationEvents } from './events.ts'
import type { RulesInForce } from './in-force.ts'
import { reachableOf } from './reach.ts'
import type { InformationRules } from './rules.ts'
import type { InformationState } from './state.ts'

export type InformationHandler = CommandHandler<InformationState, InformationCommand>

export function informationHandler(pillar: Pillar, rules: RulesInForce): InformationHandler {
  return pillar.handler<
    InformationState,
    InformationCommand,
    (typeof informationEvents)['definitions'],
    InformationRules
  >({
    events: informationEvents,
    decider: informationDecider,
    isCase: true,
    rules,
    owner: (state) => reachableOf(state)?.person,
    creates: ({ type }) => type === 'submit' || type === 'compileTopic' || type === 'proposeHotspot',
  })
}
