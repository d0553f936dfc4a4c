import type { Instant } from '#shared/eventsourcing/instant.ts'
import type { StoredRow } from '#shared/eventsourcing/view.ts'
import type { SubmitterKind, Tier } from './codes.ts'
import type { Submitter } from './event-fields.ts'
import type { InformationEvent } from './events.ts'
import type { InformationState } from './state.ts'

/** Personal text: copied as it is, decrypted in resolvers alone. */
type Encrypted = string

/** An information as it is read: the state it is decided on, and what people read. All of it follows from its own events. */
export type InformationRow = {
  state: InformationState
  /** What lists find it by (facets.ts), and in which order. */
  facets: string[]
  tier: Tier
  /** When it was submitted, compiled or proposed. */
  receivedAt: Instant
  /** Only while its submitter waits for an answer. */
  answerDue?: Instant | undefined
  /** The limit was counted through a year without a published calendar. */
  provisional?: boolean | undefined
  kind?: SubmitterKind | undefined
  submitter?: Submitter | undefined
  title?: Encrypted | undefined
  content?: Encrypted | undefined
  /** The answer given here, not through a topic or report. */
  reply?: Encrypted | undefined
  timeline: Step[]
}

/** One fact, as short as a reader needs it. Remarks stand here alone. */
export type Step = {
  version: number
  at: Instant
  type: InformationEvent['type']
  /** The role that acted; the clock and policies act as `system`. */
  role: string
  /** What looking into it came to. */
  code?: string | undefined
  text?: Encrypted | undefined
}

export type InformationDocument = StoredRow<InformationRow>
