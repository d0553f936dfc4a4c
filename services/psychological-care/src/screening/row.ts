import type { Instant } from '#shared/eventsourcing/instant.ts'
import type { PersonId } from '#shared/governance/ids.ts'
import type { Month } from '#shared/governance/shanghai.ts'
import type { Instrument, ReviewOutcome } from './codes.ts'
import type { Area, Consent } from './event-fields.ts'
import type { Result } from './instruments.ts'
import type { ScreeningState } from './state.ts'

/** Personal text: copied as it is, decrypted in resolvers alone. */
type Encrypted = string

/**
 * A screening as it is read: the state it is decided on, so that no rule is written twice, and what people read.
 * All of it follows from the screening's own events.
 */
export type ScreeningRow = {
  state: ScreeningState
  /** What lists find it by (facets.ts). */
  facets: string[]
  /** When it was invited, or taken from its file: the order of lists. */
  since: Instant
  /** Only while a review is owed. */
  due?: Instant | undefined
  origin?: 'import' | undefined
  instrument: Instrument
  area?: Area | undefined
  person?: PersonId | undefined
  under14?: boolean | undefined
  name?: Encrypted | undefined
  phone?: Encrypted | undefined

  submittedAt?: Instant | undefined
  /** Month of submission: what statistics count it in. A file does not say when its rows were answered. */
  month?: Month | undefined
  consent?: Consent | undefined
  answers?: Encrypted | undefined
  /** For deciding and counting. It is shown by way of the answers alone, so that an erasure takes both. */
  result?: Result | undefined
  review?: Review | undefined
  withdrawnAt?: Instant | undefined
}

/** A review that is owed, or was done. */
export type Review = {
  urgent: boolean
  dueAt?: Instant | undefined
  provisional?: boolean | undefined
  at?: Instant | undefined
  outcome?: ReviewOutcome | undefined
  remark?: Encrypted | undefined
}
