import type { RecordedEvent } from '#shared/eventsourcing/cloud-event.ts'
import type { CommandContext, CommandHandler } from '#shared/eventsourcing/command-handler.ts'
import type { Command } from '#shared/eventsourcing/decider.ts'
import { toInstant } from '#shared/eventsourcing/instant.ts'

/** A fact as a policy is given it; what is not named is as usual. */
export function recordedEvent(given: Partial<RecordedEvent> & Pick<RecordedEvent, 'type' | 'stream'>): RecordedEvent {
  const at = toInstant(Date.UTC(2026, 2, 18, 7, 30))
  return {
    id: `${'a'.repeat(24)}/0`,
    pillar: 'testing',
    schema: 1,
    version: 1,
    epoch: 1,
    at,
    recordedAt: at,
    correlation: 'one-cause',
    role: 'seat',
    dataClass: 'INTERNAL',
    data: {},
    ...given,
  }
}

export type Asked<C> = { stream: string; command: C; context: CommandContext }

/** A handler that remembers what it is asked and changes nothing: the state stays the one given. */
export function listeningHandler<S, C extends Command>(state: S): { handler: CommandHandler<S, C>; asked: Asked<C>[] } {
  const asked: Asked<C>[] = []
  const handler: CommandHandler<S, C> = {
    async handle(stream, command, context) {
      asked.push({ stream, command, context })
      return { kind: 'unchanged', state, version: 0 }
    },
    load: async () => ({ state, version: 0 }),
  }
  return { handler, asked }
}
