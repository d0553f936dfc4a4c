import { type Instant, toInstant } from '#shared/eventsourcing/instant.ts'
import type { CommunityId } from '#shared/governance/ids.ts'
import type { WorkingCalendar } from '#shared/governance/working-calendar.ts'
import type { Area } from './event-fields.ts'

/** Every number a screening is decided with, as one published edition of the rules of screening 筛查规则 says it. */
export type ReviewLimits = {
  /** Hours from an answer that calls for an urgent review to that review: by night and day, working day or not. */
  urgentWithinHours: number
  /** Working days from any other submission that calls for a review to it. */
  reviewWithin: number
}

/** In force until the first edition is published; both are this project's. */
export const defaultLimits: ReviewLimits = { urgentWithinHours: 24, reviewWithin: 5 }

export type CommunityFacts = { area: Area; retired: boolean; successorId?: string }

/** What is in force when a command is decided: published rules, the calendar, and the district as it is known. */
export type ScreeningRules = {
  /** Edition that the limits come from. */
  edition: string
  limits: ReviewLimits
  calendar: WorkingCalendar
  /** The community that the command names. */
  community(id: CommunityId): CommunityFacts | undefined
}

const HOUR = 60 * 60 * 1000

export function urgentReviewBy({ limits }: ScreeningRules, from: Instant): Instant {
  return toInstant(Date.parse(from) + limits.urgentWithinHours * HOUR)
}
