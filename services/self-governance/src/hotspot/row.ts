import type { Instant } from '#shared/eventsourcing/instant.ts'
import type { StoredRow } from '#shared/eventsourcing/view.ts'
import type { Day } from '#shared/governance/shanghai.ts'
import type { InformationId, MatterId } from './ids.ts'
import type { HotspotState } from './state.ts'

/** A voice as lists show it. */
export type Item = { at: Instant } & ({ matterId: MatterId } | { informationId: InformationId })

/** A hotspot as it is read: the state it is decided on, and what people read. All of it follows from its own events. */
export type HotspotRow = {
  state: HotspotState
  /** What lists find it by (facets.ts); empty while it is no hotspot yet. */
  facets: string[]
  day: Day
  /** Voices, and which of them are matters and messages. */
  size: number
  appeals: number
  messages: number
  firstAt: Instant
  lastAt: Instant
  /** The earliest ones, in the order of receipt. */
  items: Item[]
  /** Once it was a candidate: by which rules. */
  detected?: { at: Instant; candidateAt: number; edition: string }
  reportedAt?: Instant
}

export type HotspotDocument = StoredRow<HotspotRow>
