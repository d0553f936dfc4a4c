import { z } from 'zod'
import { type CommunityId, communityId, hashedBody, type Id, idType } from '#shared/governance/ids.ts'
import type { Day } from '#shared/governance/shanghai.ts'

export type HotspotId = Id<'hot'>
export type MatterId = Id<'mat'>
export type InformationId = Id<'inf'>

/** Hotspot 热点 by community, sub-type and day: hot_440310-10018-460-2018-10-30. */
export const hotspotId = idType('hot', 'Hotspot 热点 by community, sub-type and day, hot_440310-10018-460-2018-10-30')
/** A matter 事项 of smart governance. */
export const matterId = idType('mat', 'Matter 事项 of smart governance')
/** An information 信息 of this pillar. */
export const informationId = idType('inf', 'Information 信息')

/** A sub-type's own id in its source; names repeat and change. */
export const subTypeCode = z
  .string()
  .regex(/^[0-9A-Za-z][0-9A-Za-z-]{0,39}$/)
  .meta({ description: 'Sub-type 子类, by its id' })

/** What makes voices one hotspot: where, about what, and the day of receipt in Shanghai. */
export type HotspotKey = { communityId: CommunityId; subType: string; day: Day }

/** A community's published code, or the district's code and one local id: whatever follows it, it is told apart. */
const CODE = /^(\d{12}|\d{6}-[0-9A-Za-z]{1,32})$/

/** The same key is the same hotspot. A key whose parts could not be told apart in a row is hashed. */
export function hotspotIdOf({ communityId: community, subType, day }: HotspotKey): HotspotId {
  const code = communityId.body(community)
  const natural = `${code}-${subType}-${day}`
  return hotspotId.of(CODE.test(code) && natural.length <= 80 ? natural : hashedBody(code, subType, day))
}
