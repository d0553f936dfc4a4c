import { LRUCache } from 'lru-cache'
import type { z } from 'zod'
import { atMost } from '#shared/config/at-most.ts'
import { placeOf } from '#shared/eventsourcing/cloud-event.ts'
import type { CommandHandler } from '#shared/eventsourcing/command-handler.ts'
import { projected } from '#shared/eventsourcing/fold.ts'
import { now } from '#shared/eventsourcing/instant.ts'
import { definePolicy, type Policy, reaction } from '#shared/eventsourcing/policies.ts'
import {
  type DirectoryEntry,
  type DirectoryRow,
  type DirectoryState,
  directoryDecider,
  directoryEvents,
  directoryView,
  type LearnCommand,
  type Saying,
} from './directory-entry.ts'
import type { Mechanism, Pillar } from './mechanism.ts'

/** What one kind of foreign fact says, with the fields of it that are read. */
export type Lesson = ReturnType<typeof lesson>

export function lesson<Reads extends z.ZodObject>(reads: Reads, says: (data: z.output<Reads>) => Saying) {
  return (learn: (entryId: string, seen: number, saying: Saying, context: Context) => Learning) =>
    reaction(reads, (data, event, context) =>
      learn(event.stream, placeOf(event), says(data), {
        ...context,
        // What is told again in a new epoch is learnt again.
        ...(event.epoch > 1 && { commandId: `${context.commandId}:e${event.epoch}` }),
      }),
    )
}

type Context = Parameters<CommandHandler<DirectoryState, LearnCommand>['handle']>[2]
type Learning = ReturnType<CommandHandler<DirectoryState, LearnCommand>['handle']>

export type DirectoryDefinition = {
  /** The mechanism's name, `known-divisions`. */
  name: string
  /** Of its rows, `knownDivisions`. */
  collection: string
  /** Of its streams, `kdiv`. */
  prefix: string
  /** What an entry is called in the fact: `Division` gives DivisionLearned. */
  noun: string
  /** The fact in a sentence, with the Chinese term. */
  description: string
  /** The pillar whose directory it is. */
  from: string
  /** By the foreign fact's type. */
  lessons: Record<string, Lesson>
}

/** Another pillar's directory as this pillar knows it. */
export type Known = {
  /** Undefined where this pillar has not been told of it, or not yet. A change counts within a second. */
  find(id: string): Promise<DirectoryEntry | undefined>
  knows(id: string): Promise<boolean>
}

export type Directory = {
  /** For the pillar's main.ts. */
  mechanism: Mechanism
  /** For the rooms of the pillar that ask. */
  known(pillar: Pick<Pillar, 'name' | 'readers'>): Known
}

/**
 * Keeps a directory of another pillar's entries: each fact of that pillar becomes a fact of this one, so that this
 * pillar's own store rebuilds it. What to do with an id that is not known yet is for whoever asks: accept and flag it
 * where an import or another pillar brings it, refuse it where a command of this pillar names it.
 */
export function defineDirectory(definition: DirectoryDefinition): Directory {
  const { name, collection, prefix, noun, description } = definition
  const events = directoryEvents(noun, description)
  const decider = directoryDecider(noun)

  return {
    mechanism: {
      name,
      projected: projected({ prefixes: [prefix], events, view: directoryView(collection) }),
      entities: {},
      rights: {},
      wire(pillar) {
        const handler = pillar.handler({ events, decider, rules: () => undefined })
        return { resolvers: {}, policies: [learningFrom(definition, pillar, handler)] }
      },
    },
    known({ name: pillar, readers }) {
      const recent = new LRUCache<string, DirectoryEntry>({ ...atMost(20_000), ttl: 1000 })
      const find: Known['find'] = async (id) => {
        const known = recent.get(id)
        if (known) return known
        const row = await readers.fresh<DirectoryRow>(streamOf(prefix, pillar, id))
        if (row) recent.set(id, row.entry)
        return row?.entry
      }
      return { find, knows: async (id) => (await find(id)) !== undefined }
    },
  }
}

/** A stream lives in one topic, and the entry's id names its owner's: this one names the pillar that has learnt too. */
function streamOf(prefix: string, pillar: string, entryId: string): string {
  return `${prefix}_${pillar}-${entryId.replace('_', '-')}`
}

function learningFrom(
  { name, prefix, from, lessons }: DirectoryDefinition,
  pillar: Pillar,
  handler: CommandHandler<DirectoryState, LearnCommand>,
): Policy {
  const learn: Parameters<Lesson>[0] = (entryId, seen, saying, context) =>
    handler.handle(streamOf(prefix, pillar.name, entryId), { type: 'learn', at: now(), entryId, seen, saying }, context)
  const on = Object.fromEntries(Object.entries(lessons).map(([fact, taught]) => [fact, taught(learn)]))
  return definePolicy({ name, topic: pillar.topicOf(from), startAt: 'beginning', seesImports: true, on })
}
