import type { CommunityId, UnitId } from '#shared/governance/ids.ts'
import type { Area } from './area.ts'
import type { URGENCIES } from './codes.ts'

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
  /** Where a community lies, or its successor where it has ended. Undefined: there is neither. */
  areaOf(community: CommunityId): Area | undefined
}
