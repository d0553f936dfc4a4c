import { z } from 'zod'
import type { Commit } from '#shared/eventsourcing/commit.ts'
import { defineEvents, type EventOf, instant, type Recorded } from '#shared/eventsourcing/event.ts'
import { type ProjectedMechanism, projected } from '#shared/eventsourcing/fold.ts'
import type { Instant } from '#shared/eventsourcing/instant.ts'
import { counterPath, type EventMeta, type View } from '#shared/eventsourcing/view.ts'
import { sampleCommit } from './commits.ts'

/** A small mechanism with a view that has everything: nested state, counters of moving dimensions, deadlines. */
export const parcelEvents = defineEvents({
  ParcelPosted: {
    version: 2,
    description: 'A parcel was posted',
    dataClass: 'PUBLIC',
    data: z.strictObject({ depot: z.string(), grams: z.int(), dueAt: instant.optional(), tags: z.array(z.string()) }),
    earlier: {
      1: {
        data: z.strictObject({ depot: z.string(), kilos: z.int() }),
        upcast: ({ depot, kilos }) => ({ depot, grams: Number(kilos) * 1000, tags: [] }),
      },
    },
  },
  ParcelMoved: {
    version: 1,
    description: 'A parcel came to another depot',
    dataClass: 'PUBLIC',
    data: z.strictObject({ depot: z.string(), note: z.string().optional() }),
  },
  ParcelDelivered: { version: 1, description: 'A parcel arrived', dataClass: 'PUBLIC', data: z.strictObject({}) },
})

export type ParcelEvent = EventOf<(typeof parcelEvents)['definitions']>

export type ParcelRow = {
  depot: string
  grams: number
  tags: string[]
  hops: { depot: string; at: Instant }[]
  delivered: boolean
  note?: string
  dueAt?: Instant
}

export type ParcelOptions = {
  revision?: number
  /** Called before each fold: a test makes some events poison here. */
  beforeFold?(event: Recorded<ParcelEvent>, meta: EventMeta): void
  /** More fields for the row, as a changed definition has them. */
  extra?(row: ParcelRow, meta: EventMeta): object
  /** Under which name a depot is counted. */
  countedAs?(depot: string): string
}

export function parcelView(options: ParcelOptions = {}): View<ParcelRow, ParcelEvent> {
  const { revision = 1, beforeFold = () => {}, extra = () => ({}), countedAs = (depot) => counterPath(depot) } = options
  return {
    collection: 'parcels',
    revision,
    fold(row, event, meta) {
      beforeFold(event, meta)
      const next = apply(row, event)
      return Object.assign(next, extra(next, meta))
    },
    counters: ({ depot, grams, delivered }) => [
      { key: 'parcels', fields: { [`${countedAs(depot)}.${delivered ? 'delivered' : 'underway'}`]: 1, grams } },
      { key: `depot:${depot}`, fields: { count: 1, grams } },
    ],
    deadlines: ({ dueAt, delivered }) => (dueAt && !delivered ? [{ name: 'late', at: dueAt }] : []),
    indexes: [{ key: { depot: 1, delivered: 1 } }],
  }
}

/** Changes the row and keeps parts of the event, as views may. */
function apply(row: ParcelRow | undefined, event: Recorded<ParcelEvent>): ParcelRow {
  if (event.type === 'ParcelPosted') {
    const { depot, grams, tags, dueAt } = event
    return { depot, grams, tags, hops: [], delivered: false, ...(dueAt && { dueAt }) }
  }
  if (!row) throw new Error('a parcel begins by being posted')
  if (event.type === 'ParcelDelivered') return { ...row, delivered: true }
  row.hops.push({ depot: event.depot, at: event.at })
  row.tags.push(event.depot)
  row.depot = event.depot
  if (event.note !== undefined) row.note = event.note
  return row
}

export function parcels(options: ParcelOptions = {}): ProjectedMechanism {
  return projected({ prefixes: ['par'], events: parcelEvents, view: parcelView(options) })
}

const AT = '2018-11-30T02:15:00.000Z' as Instant

/** A commit of these events at this place of its stream, one version each. */
export function parcelCommit(stream: string, before: number, events: readonly ParcelEvent[]): Commit {
  return sampleCommit({
    stream,
    seq: before + 1,
    version: before + events.length,
    events: events.map((event) => parcelEvents.store(event, AT)),
  })
}

export const posted = (depot = 'north', grams = 100, dueAt?: Instant): ParcelEvent => ({
  type: 'ParcelPosted',
  depot,
  grams,
  tags: [depot],
  ...(dueAt && { dueAt }),
})
export const moved = (depot: string, note?: string): ParcelEvent => ({
  type: 'ParcelMoved',
  depot,
  ...(note !== undefined && { note }),
})
export const delivered: ParcelEvent = { type: 'ParcelDelivered' }

/** One commit per event. */
export function parcelCommits(stream: string, events: readonly ParcelEvent[]): Commit[] {
  return events.map((event, index) => parcelCommit(stream, index, [event]))
}
