import { isDeepStrictEqual } from 'node:util'
import { z } from 'zod'
import { epochAt } from '#shared/eventsourcing/cloud-event.ts'
import type { Command, Decider } from '#shared/eventsourcing/decider.ts'
import { defineEvents, type EventOf } from '#shared/eventsourcing/event.ts'
import type { View } from '#shared/eventsourcing/view.ts'

/** What is kept of an entry of whatever directory. */
const entry = z
  .strictObject({
    names: z.array(z.string()).meta({ description: 'The name in force first, then every other it was met under' }),
    parentId: z.string().optional().meta({
      description:
        'What it lies in: a division’s next higher one, the division whose centre a unit answers to, the class above; what is absent is not known, or none',
    }),
    retired: z.boolean().meta({ description: 'Whether it has ended' }),
    successorId: z.string().optional().meta({ description: 'What took its place; absent: nothing did, or not known' }),
  })
  .meta({ description: 'All that is known of it' })
export type DirectoryEntry = z.output<typeof entry>

/** What one foreign fact says of an entry; what it leaves out stays as it was. */
export type Saying = {
  /** The name in force from now on. */
  name?: string
  /** One more name. */
  alias?: string
  parentId?: string | undefined
  /** A division or unit that it was seen in; counts while nothing says what it belongs to. */
  seenIn?: string | undefined
  /** It has ended. */
  retired?: true
  /** It has ended, and this took its place. */
  successorId?: string
}

export type DirectoryState = { seen: number; entry?: DirectoryEntry }
/** `seen`: the place of the fact in its own stream, over all epochs (`placeOf`). */
export type LearnCommand = Command & { type: 'learn'; entryId: string; seen: number; saying: Saying }

/** The one fact of a directory: it holds the whole entry. */
export function directoryEvents(noun: string, description: string) {
  const data = z.strictObject({
    entryId: z.string().meta({ description: 'Its id: the stream of the pillar that owns it' }),
    seen: z.int().meta({
      description:
        'Place of the last fact of that stream it is known from, over all epochs: its epoch less one, times 10¹⁰, plus `ce_sequence`',
    }),
    entry,
  })
  return defineEvents({ [`${noun}Learned`]: { version: 1, description, dataClass: 'PUBLIC', data } })
}
export type LearnedEvent = EventOf<ReturnType<typeof directoryEvents>['definitions']>

/**
 * Decides what an entry becomes. A fact that was seen already, or is older than one that was, says nothing new, nor
 * does one that leaves the entry as it was. In a new epoch the entry is learnt anew from its first fact on, since what
 * an earlier epoch said may be lost.
 */
export function directoryDecider(noun: string): Decider<DirectoryState, LearnCommand, LearnedEvent> {
  return {
    initial: { seen: 0 },
    decide(state, { entryId, seen, saying }) {
      if (seen <= state.seen) return []
      const isAnew = epochAt(seen) > epochAt(state.seen)
      const after = entryAfter(isAnew ? undefined : state.entry, saying)
      return !isAnew && isDeepStrictEqual(after, state.entry)
        ? []
        : [{ type: `${noun}Learned`, entryId, seen, entry: after }]
    },
    evolve: (_, { seen, entry: known }) => ({ seen, entry: known }),
  }
}

function entryAfter(known: DirectoryEntry | undefined, saying: Saying): DirectoryEntry {
  const { name, alias, seenIn, retired, successorId } = saying
  const { names, ...rest } = known ?? { names: [], retired: false }
  const parentId = saying.parentId ?? rest.parentId ?? seenIn
  return {
    ...rest,
    names: [...new Set([...(name ? [name] : []), ...names, ...(alias ? [alias] : [])])],
    ...(parentId && { parentId }),
    ...((retired || successorId) && { retired: true }),
    ...(successorId && { successorId }),
  }
}

export type DirectoryRow = { entryId: string; entry: DirectoryEntry }

export function directoryView(collection: string): View<DirectoryRow, LearnedEvent> {
  return { collection, revision: 1, indexes: [], fold: (_, { entryId, entry: known }) => ({ entryId, entry: known }) }
}
