import { type Id, idType, type UnitId, unitId } from '#shared/governance/ids.ts'

export type OrganId = Id<'org'>

/** Organ 机关: a unit in its part as an organ of the law, so its natural key is the unit's. */
export const organId = idType('org', 'Organ 机关, org_1583')

export function organOf(unit: UnitId): OrganId {
  return organId.of(unitId.body(unit))
}

export function unitOf(organ: OrganId): UnitId {
  return unitId.of(organId.body(organ))
}
