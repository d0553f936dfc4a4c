import type { Instant } from '#shared/eventsourcing/instant.ts'
import type { Attachment } from '#shared/governance/attachment.ts'
import type { DivisionId, UnitId } from '#shared/governance/ids.ts'
import type { Month } from '#shared/governance/shanghai.ts'
import type { Flag, FollowUpOutcome, Nature, SharedOutcome, Timeliness, Urgency } from './codes.ts'
import type { Correction } from './corrections.ts'
import type { Area, Classes, Reporter } from './event-fields.ts'
import type { MatterEvent } from './events.ts'
import type { AlertId, MatterId } from './ids.ts'
import type { MatterState } from './state.ts'

/** Personal text: copied as it is, decrypted in resolvers alone. */
type Encrypted = string

/**
 * A matter as it is read: the state it is decided on, so that no rule is written twice, and what people read.
 * All of it follows from the matter's own events.
 */
export type MatterRow = {
  state: MatterState
  /** What lists find it by (facets.ts), and in which order. */
  facets: string[]
  /** Who finds it by district (facets.ts). */
  district?: string | undefined
  receivedAt: Instant
  /** Only while the time limit runs. */
  due?: Instant | undefined
  /** Month of receipt: what statistics count it in. */
  month: Month
  origin?: 'import' | undefined
  /** The lead unit, or who resolved it. */
  unitId?: UnitId | undefined
  /** Once it is resolved. */
  timeliness?: Timeliness | undefined

  number?: string | undefined
  channel?: string | undefined
  nature?: Nature | undefined
  urgency?: Urgency | undefined
  classes: Classes
  area: Area
  flags: readonly Flag[]
  /** The confirmed alert it began with. */
  alertId?: AlertId | undefined
  /** The time limit was counted through a year without a published calendar. */
  provisional?: boolean | undefined
  reporter?: Reporter | undefined
  description?: Encrypted | undefined
  place?: Encrypted | undefined
  attachments?: readonly Attachment[] | undefined

  transferredAt?: Instant | undefined
  resolution?: Resolution | undefined
  callBackDueAt?: Instant | undefined
  followUp?: FollowUp | undefined
  closedAt?: Instant | undefined
  timeline: Entry[]
  /** What each unit that ever led it did, for the scorecard. */
  leads: Lead[]
}

export type Resolution = {
  at: Instant
  outcome: SharedOutcome
  unitId?: UnitId | undefined
  reply?: Encrypted | undefined
  attachments?: readonly Attachment[] | undefined
  /** From the transfer to the unit. */
  minutes?: number | undefined
}

export type FollowUp = {
  at: Instant
  outcome: FollowUpOutcome
  attempts: number
  reopenUntil: Instant
}

/** One fact, as short as a reader needs it. Remarks stand here alone. */
export type Entry = {
  version: number
  at: Instant
  type: MatterEvent['type']
  /** The role that acted; the clock and policies act as `system`. */
  role: string
  unitId?: UnitId | undefined
  helperId?: UnitId | undefined
  /** Which centre has it in hand from then on. */
  centreId?: DivisionId | undefined
  /** What it was merged into. */
  intoId?: MatterId | undefined
  corrections?: readonly Correction[] | undefined
  /** Reason, outcome or cause. */
  code?: string | undefined
  text?: Encrypted | undefined
}

export type Lead = { unitId: UnitId } & Partial<
  Record<'returned' | 'reopened' | 'satisfied' | 'unsatisfied' | 'unreachable', number>
>
