import type { CommunityId, UnitId } from '#shared/governance/ids.ts'
import type { Area } from './area.ts'
import type { URGENCIES } from './codes.ts'
import type { Seen } from './state.ts'

/** What the administration makes of an application's alerts, while the application is in use. */
export type Mapping = {
  mainType?: string
  subType: string
  unitId: UnitId
  channel: string
  urgency: (typeof URGENCIES)[number]
}

/** What is known when a command on an alert is decided. */
export type AlertRules = {
  /** Only of an application in use: an alert of a trial leads to nothing. */
  mapping?: Mapping
  /** What of the mapping is not used any more: no matter can be made with it. */
  ended?: 'sub-type' | 'main-type' | 'channel'
  /** Whether something was seen for the application that has the place now, and not for one that had it before. */
  isOfThePlace(seen: Pick<Seen, 'edition' | 'firstSeenAt'>): boolean
  /** Where a community lies, or its successor where it has ended. Undefined: there is neither. */
  areaOf(community: CommunityId): Area | undefined
}
