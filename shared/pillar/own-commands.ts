import { randomUUID } from 'node:crypto'
import type { CommandContext } from '#shared/eventsourcing/command-handler.ts'
import { prefixOf } from '#shared/eventsourcing/fold.ts'
import type { Deadline } from '#shared/eventsourcing/view.ts'
import { createEraser, type Eraser } from '#shared/privacy/erasure.ts'
import { createKeyLifecycle } from '#shared/privacy/key-lifecycle.ts'
import { isPersonId } from '#shared/privacy/subject.ts'
import type { OpenPillar } from './open.ts'
import type { WiredPillar } from './wire.ts'

/** A command nobody sent: its id is derived from what it is about, so that twice is once. */
function ownContext(actor: string, commandId: string): CommandContext {
  return { commandId, actor: { id: actor, role: 'system' }, digest: commandId, correlation: randomUUID() }
}

function wiredFor({ wired }: WiredPillar, stream: string) {
  const prefix = prefixOf(stream)
  return wired.find(({ mechanism }) => mechanism.projected?.prefixes.includes(prefix))
}

/** Sends the command of a stream's mechanism for a deadline that has passed. */
export function dueCommand(wired: WiredPillar): (stream: string, deadline: Deadline) => Promise<void> {
  return async (stream, deadline) => {
    const context = ownContext('clock', `deadline:${deadline.name}:${deadline.at}`)
    await wiredFor(wired, stream)?.onDue?.(stream, deadline, context)
  }
}

/**
 * The eraser of a pillar. `lifecycle`: that of its keys, by default with the grace that processes need that keep keys
 * in memory.
 */
export function pillarEraser(
  { db, privacy, store }: OpenPillar,
  wired: WiredPillar,
  lifecycle = createKeyLifecycle(privacy.keys),
): Eraser {
  return createEraser({
    db,
    lifecycle,
    streamsNaming: store.streamsNaming,
    appendErased: async ({ stream, subject, commandId }) => {
      if (isPersonId(subject)) await store.forgetAccounts(stream)
      await wiredFor(wired, stream)?.onErase?.(stream, subject, ownContext('eraser', commandId))
    },
    erasedWith: async (stream, subject) => wiredFor(wired, stream)?.erasedWith?.(stream, subject),
  })
}
