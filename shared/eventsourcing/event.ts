import { z } from 'zod'
import type { Instant } from './instant.ts'

/** Who may read an event outside its service: everyone, the administration, its own service alone. */
export type DataClass = 'PUBLIC' | 'INTERNAL' | 'RESTRICTED'

/** An instant in an event's data or a command. */
export const instant = z.iso
  .datetime({ precision: 3 })
  .transform((text) => text as Instant)
  .meta({ description: 'ISO 8601, UTC, milliseconds' })

type Shape = z.ZodObject<z.ZodRawShape>
type Data = Record<string, unknown>

/** One kind of fact: its current data, and how data written by earlier versions becomes current data. */
export type EventDefinition<S extends Shape = Shape> = {
  /** The version written today, from 1. */
  version: number
  /** One sentence for analysts, with the Chinese term. */
  description: string
  dataClass: DataClass
  data: S
  /** Every earlier version still found in stores: its data as it was, and the step to the next version. */
  earlier?: Record<number, { data: Shape; upcast: (data: Data) => Data }>
}

export type EventDefinitions = Record<string, EventDefinition>

/** zod types an empty object as one whose every field is `never`; a fact without data simply adds nothing. */
type DataOf<S extends Shape> = [keyof S['shape']] extends [never] ? unknown : z.output<S>

/** What a decider returns: a fact, with the time it occurred where that is not the command's time. */
export type EventOf<D extends EventDefinitions> = {
  [K in keyof D & string]: { type: K; at?: Instant } & DataOf<D[K]['data']>
}[keyof D & string]

/** What a decider and a view read: the fact with its time. */
export type Recorded<E> = E & { at: Instant }

/** A fact that says no time of its own occurred at the command's. */
export function recorded<E extends { at?: Instant }>(fact: E, at: Instant): Recorded<E> {
  return { ...fact, at: fact.at ?? at }
}

/** An event as it lies in a commit. */
export type StoredEvent = { type: string; schema: number; at: Instant; data: Data }

/** The facts of one mechanism, in code, in the store and in the contracts. */
export type EventCatalogue<D extends EventDefinitions = EventDefinitions> = {
  definitions: D
  /**
   * Checks a decided event and gives it the form in which it is stored. Throws a ZodError where a value is out of
   * bounds, which a client can cause, and NoSuchFact where the event has not the form of its schema, which is a fault
   * of the decider.
   */
  store(event: EventOf<D>, at: Instant): StoredEvent
  /** An event of any version ever written, in its current shape. Throws UnknownEvent. */
  read(stored: StoredEvent): Recorded<EventOf<D>>
}

/** An event type or version this code does not know: it was written by newer code, or the store is another one's. */
export class UnknownEvent extends Error {
  readonly code = 'UNKNOWN_EVENT'
}

/**
 * A fact that its schema does not know: a fault of the program, not of the input. A client hears INTERNAL, the log has
 * the sentence, and no policy tries it again.
 */
export class NoSuchFact extends TypeError {}

export function defineEvents<const D extends EventDefinitions>(definitions: D): EventCatalogue<D> {
  return {
    definitions,
    store(event, at) {
      const { type, at: occurredAt = at, ...data } = event as { type: string; at?: Instant } & Data
      const definition = definitionOf(definitions, type)
      return { type, schema: definition.version, at: occurredAt, data: factOf(type, definition, data) }
    },
    read({ type, schema, at, data }) {
      const definition = definitionOf(definitions, type)
      const current = schema === definition.version ? data : upcast(type, definition, schema, data)
      return { ...current, type, at } as Recorded<EventOf<D>>
    },
  }
}

function definitionOf(definitions: EventDefinitions, type: string): EventDefinition {
  const definition = Object.hasOwn(definitions, type) ? definitions[type] : undefined
  if (!definition) throw new UnknownEvent(`no event ${type} is defined`)
  return definition
}

function factOf(type: string, { data: schema }: EventDefinition, data: Data): Data {
  const parsed = schema.safeParse(data)
  if (parsed.success) return parsed.data as Data
  const wrong = parsed.error.issues.flatMap(formProblem)
  throw wrong.length > 0 ? new NoSuchFact(`${type} is decided with ${wrong.join(', ')}`) : parsed.error
}

/** Names of fields alone: what they hold is nobody's to read in a log. A broken number is still a number. */
function formProblem(issue: z.core.$ZodIssue): string[] {
  const at = issue.path.join('.')
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => `${at && `${at}.`}${key}, which it has not`)
  if (issue.code === 'invalid_type' && issue.expected !== 'int') return [`a ${at} that is no ${issue.expected}`]
  return []
}

function upcast(type: string, definition: EventDefinition, from: number, data: Data): Data {
  let current = data
  for (let version = from; version < definition.version; version++) {
    const step = definition.earlier?.[version]
    if (!step) throw new UnknownEvent(`${type} has no version ${version}`)
    current = step.upcast(current)
  }
  if (from > definition.version) throw new UnknownEvent(`${type} version ${from} is newer than this code`)
  return current
}
