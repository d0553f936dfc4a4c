import type { CommandHandler } from '#shared/eventsourcing/command-handler.ts'
import type { Pillar } from '#shared/pillar/mechanism.ts'
import type { ScreeningCommand } from './commands.ts'
import { screeningDecider } from './decider.ts'
import { screeningEvents } from './events.ts'
import type { InForce } from './in-force.ts'
import { reachableOf } from './reach.ts'
import type { ScreeningRules } from './rules.ts'
import type { ScreeningState } from './state.ts'

export type ScreeningHandler = CommandHandler<ScreeningState, ScreeningCommand>

export function screeningHandler(pillar: Pillar, { rules }: InForce): ScreeningHandler {
  return pillar.handler<ScreeningState, ScreeningCommand, (typeof screeningEvents)['definitions'], ScreeningRules>({
    events: screeningEvents,
    decider: screeningDecider,
    rules,
    owner: (state) => reachableOf(state).person,
    creates: ({ type }) => type === 'invite' || type === 'recordSubmitted',
  })
}
