import { z } from 'zod'
import { communityId, type DivisionId, districtId, divisionsAbove, isDivisionId } from '#shared/governance/ids.ts'

/** Where something was seen, with the divisions above; only what is known. */
export const area = z
  .strictObject({
    communityId: communityId.schema.optional(),
    ...divisionsAbove,
  })
  .meta({ description: 'Where it was seen, with the divisions above; what is absent is not known' })
export type Area = z.output<typeof area>

export function divisionsOf({ communityId: community, streetId: street, districtId: district }: Area): DivisionId[] {
  return [community, street, district].filter((id) => id !== undefined)
}

/** Whether a division is one of them; what no place is known of is the district's. */
export function liesIn(where: Area, division: string): boolean {
  const known = divisionsOf(where)
  if (!isDivisionId(division)) return false
  return known.length === 0 ? districtId.is(division) : known.includes(division)
}
