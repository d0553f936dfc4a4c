import { z } from 'zod'
import { hashedBody, type Id, idType } from '#shared/governance/ids.ts'

export type InformationId = Id<'inf'>
export type HotspotId = Id<'hot'>

/** Information 信息 of whatever tier: a hash of (actor, command id), so that a repeated creation meets its own stream. */
export const informationId = idType('inf', 'Information 信息, inf_<hash>')
/** A hotspot 热点 of this pillar. */
export const hotspotId = idType('hot', 'Hotspot 热点 by community, sub-type and day')

export function newInformationId(actor: string, commandId: string): InformationId {
  return informationId.of(hashedBody('information', actor, commandId))
}

/** A sub-type's own id in its source; names repeat and change. */
export const subTypeCode = z
  .string()
  .regex(/^[0-9A-Za-z][0-9A-Za-z-]{0,39}$/)
  .meta({ description: 'Sub-type 子类, by its code' })
