import type { CommandHandler } from '#shared/eventsourcing/command-handler.ts'
import type { Pillar } from '#shared/pillar/mechanism.ts'
import type { AlertCommand } from './commands.ts'
import { alertDecider } from './decider.ts'
import { type DetectionRules, type DetectionState, detectionDecider, type ReceiveCommand } from './detection/decider.ts'
import { detectionEvents } from './detection/events.ts'
import { alertEvents } from './events.ts'
import type { InForce } from './in-force.ts'
import type { AlertRules } from './rules.ts'
import type { AlertState } from './state.ts'

export type AlertHandler = CommandHandler<AlertState, AlertCommand>
export type DetectionHandler = CommandHandler<DetectionState, ReceiveCommand>

/** For what asks nothing of the directories. */
const NOTHING_KNOWN: AlertRules = { areaOf: () => undefined, isOfThePlace: () => true }

export function alertHandler(pillar: Pick<Pillar, 'handler'>, { alertRules }: InForce): AlertHandler {
  return pillar.handler<AlertState, AlertCommand, (typeof alertEvents)['definitions'], AlertRules>({
    events: alertEvents,
    decider: alertDecider,
    rules: (command, state) => {
      if (state.phase === 'none') return NOTHING_KNOWN
      if (command.type === 'merge') return alertRules(state.seen, undefined)
      if (command.type !== 'confirm') return NOTHING_KNOWN
      return alertRules(state.seen, command.communityId ?? state.seen.area.communityId)
    },
  })
}

/** A message is hardly ever looked at again once it is merged. */
const CACHED_MESSAGES = 2000

export function detectionHandler(pillar: Pick<Pillar, 'handler'>, { detectionRules }: InForce): DetectionHandler {
  return pillar.handler<DetectionState, ReceiveCommand, (typeof detectionEvents)['definitions'], DetectionRules>({
    events: detectionEvents,
    decider: detectionDecider,
    rules: ({ message }) => detectionRules(message),
    creates: () => true,
    cacheSize: CACHED_MESSAGES,
  })
}
