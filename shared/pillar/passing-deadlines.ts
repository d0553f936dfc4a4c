import type { CommandHandler } from '#shared/eventsourcing/command-handler.ts'
import { type Instant, now } from '#shared/eventsourcing/instant.ts'
import type { Wired } from './mechanism.ts'

/** The command of the clock: it decides nothing of its own, so all that comes of it is what the decider's `due` says. */
type PassDeadline = { type: 'passDeadline'; at: Instant }

/** `onDue` of a mechanism that has this command. */
export function passingDeadlines(
  handler: Pick<CommandHandler<unknown, PassDeadline>, 'handle'>,
): NonNullable<Wired['onDue']> {
  return async (stream, _deadline, context) => {
    await handler.handle(stream, { type: 'passDeadline', at: now() }, context)
  }
}
