import type { CommandContext } from '#shared/eventsourcing/command-handler.ts'
import type { Commit, Receipt } from '#shared/eventsourcing/commit.ts'
import type { Rejection } from '#shared/eventsourcing/decider.ts'
import { now } from '#shared/eventsourcing/instant.ts'
import type { Flag } from './codes.ts'
import type { Message } from './detection/decider.ts'
import type { DetectionHandler } from './handlers.ts'
import type { AlertId, DetectionId } from './ids.ts'
import { detectionOf } from './ids.ts'
import { digestOf } from './import.ts'
import type { Merging } from './merging.ts'

/** What became of a message. */
export type Reported = {
  detectionId: DetectionId
  outcome: 'received' | 'already-known' | 'changed' | 'rejected'
  alertId?: AlertId
  flags: readonly Flag[]
  /** Of the alert with this message, the same however often it is sent; another sender's is of the detection. */
  receipt?: Pick<Receipt, 'stream' | 'version'>
  rejection?: Rejection
}

export type Reporting = {
  report(message: Message, context: CommandContext): Promise<Reported>
}

/**
 * Takes a message in: its own stream first, which says once and for all which alert it belongs to, then the alert. The
 * message is the command: sent again, by whomever and in whatever batch, it is the same one.
 */
export function reporting(handler: DetectionHandler, { merge }: Merging): Reporting {
  return {
    async report(message, context) {
      const detectionId = detectionOf(message.source, message.messageId)
      const digest = digestOf(message)
      const command = { type: 'receive', at: now(), message, digest, fromFile: context.origin === 'import' } as const
      const outcome = await handler.handle(detectionId, command, {
        ...context,
        commandId: `receive:${digest}`,
        digest,
      })
      if (outcome.state.phase === 'none') {
        const rejection = outcome.kind === 'rejected' ? { rejection: outcome.rejection } : {}
        return { detectionId, outcome: 'rejected', flags: [], ...rejection }
      }
      const { detection } = outcome.state
      const known = { detectionId, alertId: detection.alertId, flags: detection.flags }
      if (outcome.kind === 'rejected') return { ...known, outcome: 'changed', rejection: outcome.rejection }
      // Another sender's: its own command has changed nothing.
      if (outcome.kind === 'unchanged') {
        return { ...known, outcome: 'already-known', receipt: { stream: detectionId, version: outcome.version } }
      }
      const { commit, repeated } = outcome
      const { version } = await merge(detectionId, detection, becauseOf(commit, context))
      return {
        ...known,
        outcome: repeated ? 'already-known' : 'received',
        receipt: { stream: detection.alertId, version },
      }
    },
  }
}

/** Also where the first answer was cut off before its alert had it: it is the message's flow that goes on. */
function becauseOf({ _id, correlation }: Commit, { trace, origin }: CommandContext) {
  return { correlation, causation: `${_id.toHexString()}/0`, ...(trace && { trace }), ...(origin && { origin }) }
}
