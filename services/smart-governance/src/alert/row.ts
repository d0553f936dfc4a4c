import type { Instant } from '#shared/eventsourcing/instant.ts'
import type { StoredRow } from '#shared/eventsourcing/view.ts'
import type { Month } from '#shared/governance/shanghai.ts'
import type { AlertState } from './state.ts'

/** An alert as it is read: the state it is decided on, and where lists find it. */
export type AlertRow = {
  state: Exclude<AlertState, { phase: 'none' }>
  /** What lists find it by (facets.ts), and in which order. */
  facets: string[]
  firstSeenAt: Instant
  /** Month of its window: what figures count it in. */
  month: Month
  /** Its first detection came from a file. */
  origin?: 'import' | undefined
  /** The role that decided it. */
  decidedBy?: string | undefined
}

export type AlertDocument = StoredRow<AlertRow>
