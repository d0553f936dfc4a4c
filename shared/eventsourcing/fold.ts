import { BSON } from 'mongodb'
import { type Commit, roleOf } from './commit.ts'
import type { EventCatalogue, EventDefinitions, EventOf, Recorded, StoredEvent } from './event.ts'
import type { Instant } from './instant.ts'
import type { Contribution, Deadline, EventMeta, Parked, RowBase, View } from './view.ts'

/** A mechanism as the projector knows it: whose streams, which events, which view. */
export type ProjectedMechanism = {
  prefixes: readonly string[]
  /** The topic its streams live in, where that is not the service's own. */
  topic?: string
  events: EventReader
  view: View<object, { type: string }>
}

/** What a projector needs of a catalogue. */
export type EventReader = { definitions: EventDefinitions; read(stored: StoredEvent): Recorded<{ type: string }> }

/**
 * Forgets the types of events and rows, so that different mechanisms stand in one list. That is safe: the prefix of a
 * stream leads to the one catalogue that reads its events and the one view that gets them.
 */
export function projected<D extends EventDefinitions, Row extends object>(mechanism: {
  prefixes: readonly string[]
  events: EventCatalogue<D>
  view: View<Row, EventOf<D>>
}): ProjectedMechanism {
  return mechanism
}

/** An event with its place in its stream, from a record or from a commit. */
export type StreamEvent = StoredEvent & EventMeta

/** A row of any mechanism: its view's fields and the kit's. */
export type AnyRow = RowBase & {
  timers?: Deadline[] | undefined
  timerAt?: Instant | undefined
  parked?: Parked | undefined
}

/** A row as a reading with `raw` gives it; a new object each time. */
export function rowIn(bytes: Buffer): AnyRow {
  return BSON.deserialize(bytes) as AnyRow
}

/** `mat_440310` belongs to the mechanism with the prefix `mat`. */
export function prefixOf(stream: string): string {
  return stream.slice(0, Math.max(0, stream.indexOf('_')))
}

/** Rows are not copied from event to event: the view finds its own fields beside the kit's. */
function foldEvent({ events, view }: ProjectedMechanism, row: AnyRow | undefined, event: StreamEvent): AnyRow {
  const fields = view.fold(hasFields(row) ? row : undefined, events.read(event), event)
  if (!isRow(fields)) return { _id: event.stream, v: event.version, timers: undefined, timerAt: undefined, ...fields }
  fields.v = event.version
  return fields
}

function isRow(fields: object): fields is AnyRow {
  return '_id' in fields
}

/** A stream that was parked at its first event has a row without any fields. */
export function hasFields(row: AnyRow | undefined): row is AnyRow {
  return row !== undefined && row.v > 0
}

/**
 * The row after these events, with its deadlines; the row given may be changed in place. Undefined where there is
 * neither row nor event. Throws what reading or folding throws.
 */
export function foldRow(
  mechanism: ProjectedMechanism,
  row: AnyRow | undefined,
  events: Iterable<StreamEvent>,
): AnyRow | undefined {
  let folded = row
  for (const event of events) folded = foldEvent(mechanism, folded, event)
  if (hasFields(folded)) setDeadlines(mechanism, folded)
  return folded
}

/** Asks the view for the row's deadlines; the earliest stands where the timer looks. */
function setDeadlines({ view }: ProjectedMechanism, row: AnyRow): void {
  const timers = view.deadlines?.(row) ?? []
  row.timers = timers.length > 0 ? timers : undefined
  row.timerAt = timers.map(({ at }) => at).sort()[0]
}

export function contributionsOf({ view }: ProjectedMechanism, row: AnyRow | undefined): readonly Contribution[] {
  return (hasFields(row) && view.counters?.(row)) || []
}

/** The events of a commit with their versions. */
export function eventsOf(
  commit: Pick<Commit, 'stream' | 'version' | 'events' | 'due' | 'recordedAt' | 'origin'> & {
    command: { role: string }
  },
): StreamEvent[] {
  const { stream, recordedAt, origin, events } = commit
  const before = commit.version - events.length
  return events.map((event, index) => ({
    ...event,
    stream,
    version: before + index + 1,
    role: roleOf(commit, index),
    recordedAt,
    ...(origin && { origin }),
  }))
}
