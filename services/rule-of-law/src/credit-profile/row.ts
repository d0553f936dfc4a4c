import type { Instant } from '#shared/eventsourcing/instant.ts'
import type { Grade, RiskClass } from './codes.ts'
import type { CreditProfileEvent } from './events.ts'
import type { CreditProfileState } from './state.ts'

/** A profile as it is read: the state it is decided on, and what people and lists read. */
export type CreditProfileRow = {
  state: CreditProfileState
  /** What lists find it by (facets.ts). */
  facets: string[]
  /** When its newest fact was stored: the order of lists. */
  changedAt: Instant
  history: Entry[]
}

/** One fact, and what was in force after it. */
export type Entry = {
  version: number
  at: Instant
  type: CreditProfileEvent['type']
  /** The role that acted; the clock and policies act as `system`. */
  role: string
  /** The grade in force, by hand or computed. */
  grade?: Grade
  /** What the live records come to. */
  computedGrade?: Grade
  score?: number
  riskClass: RiskClass
  editionId: string
  /** What of the file a grade answers, the reason of an override, or how it ended. */
  code?: string
}
