import type { CommandHandler } from '#shared/eventsourcing/command-handler.ts'
import type { Pillar } from '#shared/pillar/mechanism.ts'
import type { MatterCommand } from './commands.ts'
import { matterDecider } from './decider.ts'
import { matterEvents } from './events.ts'
import type { Districts } from './in-force.ts'
import { reachableOf } from './reach.ts'
import type { MatterRules } from './rules.ts'
import type { MatterState } from './state.ts'

export type MatterHandler = CommandHandler<MatterState, MatterCommand>

export function matterHandler(pillar: Pillar, rules: Districts['rules']): MatterHandler {
  return pillar.handler<MatterState, MatterCommand, (typeof matterEvents)['definitions'], MatterRules>({
    events: matterEvents,
    decider: matterDecider,
    isCase: true,
    rules,
    owner: (state) => reachableOf(state)?.reporter?.person,
    creates: ({ type }) => type === 'receive' || type === 'recordClosed',
  })
}
