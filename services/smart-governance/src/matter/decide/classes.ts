import { type Rejection, rejected } from '#shared/eventsourcing/decider.ts'
import type { Classes } from '../event-fields.ts'
import type { MatterRules } from '../rules.ts'

type Refusal = { rejection: Rejection } | undefined

export function unknownClass({ category, mainType, subType }: Classes, rules: MatterRules): Refusal {
  const known = subType === undefined ? undefined : rules.subType(subType)
  if (!known) return rejected('MATTER_CLASS_UNKNOWN', 'there is no such sub-type')
  if (known.retired) return rejected('MATTER_CLASS_RETIRED', 'this sub-type is not used any more')
  if (mainType !== undefined && !known.mainTypes.includes(mainType)) {
    return rejected('MATTER_CLASS_UNKNOWN', 'the sub-type does not lie under this main type')
  }
  if (mainType !== undefined && rules.mainType(mainType)?.retired) {
    return rejected('MATTER_CLASS_RETIRED', 'this main type is not used any more')
  }
  return category === undefined ? undefined : unknownCategory(category, rules)
}

function unknownCategory(category: string, rules: MatterRules): Refusal {
  const known = rules.category(category)
  if (!known) return rejected('MATTER_CLASS_UNKNOWN', 'there is no such category')
  return known.retired ? rejected('MATTER_CLASS_RETIRED', 'this category is not used any more') : undefined
}

/**
 * With what was left unsaid, where it is known. The matter's main type stays where the sub-type lies under it too, also
 * where it has ended: nobody named another. Else it is the only one in use that the sub-type lies under. The category
 * stays unless the main type is another one.
 */
export function completed({ subType, ...given }: Classes, rules: MatterRules, before: Classes = {}): Classes {
  const mainType = given.mainType ?? mainTypeOf(subType, before.mainType, rules)
  const hasMoved = before.mainType !== undefined && mainType !== before.mainType
  const category = given.category ?? (hasMoved ? undefined : before.category)
  return { ...(category && { category }), ...(mainType && { mainType }), ...(subType && { subType }) }
}

function mainTypeOf(subType: string | undefined, before: string | undefined, rules: MatterRules): string | undefined {
  const known = subType === undefined ? undefined : rules.subType(subType)
  if (before !== undefined && known?.mainTypes.includes(before)) return before
  const inUse = known?.mainTypes.filter((mainType) => !rules.mainType(mainType)?.retired) ?? []
  return inUse.length === 1 ? inUse[0] : undefined
}

/** Lowest capable level first (枫桥): what the edition in force says, where it says something. */
export function lowestLevel({ subType }: Classes, rules: MatterRules) {
  return subType === undefined ? undefined : rules.subType(subType)?.lowestLevel
}

export function sameClasses(one: Classes, other: Classes): boolean {
  return one.subType === other.subType && one.mainType === other.mainType && one.category === other.category
}
