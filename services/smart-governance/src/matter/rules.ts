import type { Instant } from '#shared/eventsourcing/instant.ts'
import { type Ending, upwards, walked } from '#shared/governance/hierarchy.ts'
import type { DivisionId, UnitId } from '#shared/governance/ids.ts'
import type { WorkingCalendar } from '#shared/governance/working-calendar.ts'
import type { Level, Nature, Urgency } from './codes.ts'

/** Working days by nature; urgent matters have their own limit (0: the same day). */
export type LimitsByNature = Record<Nature, number> & { urgent: number }

/** Every number a matter is decided with, as one published edition of the rules on the wall 制度上墙 says it. */
export type MatterLimits = {
  /** From receipt to resolution: the citizen's limit. */
  citizen: LimitsByNature
  /** From transfer to resolution: the unit's, cut by the citizen's. */
  unit: LimitsByNature
  /** Working days after the transfer in which a unit may send it back. */
  returnWithin: number
  /** The n-th return to one centre and level takes the matter up. */
  returnsToEscalate: number
  extensions: { atMost: number; workingDays: number }
  /** Working days from expiry to the automatic urging (0: at expiry), and from there to the proposal of a criticism. */
  urgeAfter: number
  criticiseAfter: number
  /** Working days from resolution to the call-back, and how many may fail. */
  callBackWithin: number
  callBackAttempts: number
  /** Calendar days from the follow-up. */
  reopenWithinDays: number
  /** The n-th reopening takes the matter up. */
  reopensToEscalate: number
}

export type DivisionFacts = Ending<DivisionId> & { level: Level | 'grid'; parentId?: DivisionId }
export type UnitFacts = Ending<UnitId> & { level?: Level }
export type SubTypeFacts = { mainTypes: readonly string[]; lowestLevel?: Level; retired: boolean }

/** What is in force when a command is decided: published rules, the calendar, and the district as it is known. */
export type MatterRules = {
  /** Id of the rule notice the limits come from. */
  noticeId: string
  limits: MatterLimits
  /** Id of the classification edition the lowest levels come from. */
  editionId?: string
  calendar: WorkingCalendar
  division(id: DivisionId): DivisionFacts | undefined
  unit(id: UnitId): UnitFacts | undefined
  subType(id: string): SubTypeFacts | undefined
  mainType(id: string): { retired: boolean } | undefined
  category(id: string): { retired: boolean } | undefined
  isChannel(id: string): boolean
}

/** The division and those above it that are in force. */
export function divisionsFrom(id: DivisionId, rules: MatterRules): DivisionId[] {
  return walked(upwards(id), (each) => rules.division(each))
}

/**
 * In force until the first notice is published. Shenzhen's 12345 practice gives the citizen's limits, urging,
 * criticism, call-back and reopen window; the units' limits, returns and extensions are this project's.
 */
export const defaultLimits: MatterLimits = {
  citizen: { urgent: 0, enquiry: 3, help: 3, suggestion: 13, complaint: 13, thanks: 5, other: 5 },
  unit: { urgent: 0, enquiry: 2, help: 2, suggestion: 10, complaint: 10, thanks: 4, other: 4 },
  returnWithin: 1,
  returnsToEscalate: 2,
  extensions: { atMost: 1, workingDays: 15 },
  urgeAfter: 1,
  criticiseAfter: 5,
  callBackWithin: 1,
  callBackAttempts: 3,
  reopenWithinDays: 15,
  reopensToEscalate: 2,
}

export function limitFor(limits: LimitsByNature, nature: Nature, urgency: Urgency): number {
  return urgency === 'urgent' ? limits.urgent : limits[nature]
}

export function earlier(one: Instant, other: Instant): Instant {
  return one < other ? one : other
}

export function later(one: Instant, other: Instant): Instant {
  return one < other ? other : one
}

/**
 * When the clock urges: on the morning of the n-th working day after expiry, or after `from` where that is later; with
 * n = 0 at that very moment.
 */
export function urgeTime({ calendar, limits }: MatterRules, dueAt: Instant, from: Instant): Instant {
  const start = later(dueAt, from)
  return later(start, calendar.startOfWorkingDay(start, limits.urgeAfter).at)
}

/** When the clock proposes a criticism: counted from the urging, for a unit that came later from its transfer. */
export function criticismTime({ calendar, limits }: MatterRules, urgeAt: Instant, from: Instant): Instant {
  return calendar.endOfWorkingDay(later(urgeAt, from), limits.criticiseAfter).at
}
