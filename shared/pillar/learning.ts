import { LRUCache } from 'lru-cache'
import type { z } from 'zod'
import { atMost } from '#shared/config/at-most.ts'
import type { CommandContext, CommandHandler } from '#shared/eventsourcing/command-handler.ts'
import type { Command } from '#shared/eventsourcing/decider.ts'
import { now } from '#shared/eventsourcing/instant.ts'
import { definePolicy, type Policy, reaction } from '#shared/eventsourcing/policies.ts'

/** One thing an event says of an entry of a directory. */
export type Mention<C extends Command> = { stream: string; command: Omit<C, 'type' | 'at'> }

export type Learning<Schema extends z.ZodObject, C extends Command> = {
  name: string
  topic: string
  /** The event that mentions entries, and the fields of it that are read. */
  event: string
  reads: Schema
  mentions(data: z.output<Schema>): Mention<C>[]
}

/**
 * A policy for a directory that learns its entries from events that mention them: ids are identities, each new name is
 * an alias. Imported history counts. What was learnt already, or is being learnt at this moment, is remembered in this
 * process, so that a thousand rows of one unit make one command.
 */
export function learningPolicy<S, C extends Command, Schema extends z.ZodObject>(
  { name, topic, event, reads, mentions }: Learning<Schema, C & { type: 'learn' }>,
  handler: CommandHandler<S, C>,
): Policy {
  const known = new LRUCache<string, Promise<unknown>>(atMost(20_000))

  async function learn({ stream, command }: Mention<C>, context: CommandContext): Promise<void> {
    const key = JSON.stringify([stream, command])
    const learning =
      known.get(key) ?? handler.handle(stream, { ...command, type: 'learn', at: now() } as unknown as C, context)
    known.set(key, learning)
    await learning.catch((error: unknown) => {
      if (known.get(key) === learning) known.delete(key)
      throw error
    })
  }

  const learnAll = reaction(reads, async (data, _event, context) => {
    for (const mention of mentions(data)) await learn(mention, context)
    return undefined
  })
  return definePolicy({ name, topic, startAt: 'beginning', seesImports: true, on: { [event]: learnAll } })
}
