import type { CommandHandler } from '#shared/eventsourcing/command-handler.ts'
import type { Pillar } from '#shared/pillar/mechanism.ts'
import type { ActCommand } from './commands.ts'
import { actDecider } from './decider.ts'
import { administrativeActEvents } from './events.ts'
import { rulesInForce } from './in-force.ts'
import type { ActRules } from './rules.ts'
import type { ActState } from './state.ts'

export type ActHandler = CommandHandler<ActState, ActCommand>

export function actHandler(pillar: Pillar): ActHandler {
  return pillar.handler<ActState, ActCommand, (typeof administrativeActEvents)['definitions'], ActRules>({
    events: administrativeActEvents,
    decider: actDecider,
    rules: rulesInForce(pillar),
    creates: ({ type }) => type === 'register' || type === 'recordInspection',
    isCase: true,
  })
}
