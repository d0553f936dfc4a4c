import { z } from 'zod'
import { defineDirectory, type Known, lesson } from '#shared/pillar/directory.ts'
import { type Place, placeOn, upwards, walkedIn } from './hierarchy.ts'
import { type CommunityId, communityId } from './ids.ts'

const name = z.string()
const id = z.string()
const renamed = lesson(z.object({ name }), ({ name }) => ({ name }))
const mentioned = lesson(z.object({ name }), ({ name: alias }) => ({ alias }))
const retired = lesson(z.object({ successorId: id }), ({ successorId }) => ({ successorId }))

/** Divisions 区划 as smart governance, which owns them, tells of them: for every pillar that must know a community. */
export const knownDivisions = defineDirectory({
  name: 'known-divisions',
  collection: 'knownDivisions',
  prefix: 'kdiv',
  noun: 'Division',
  description: 'This pillar was told of a division 区划 by the pillar that owns it: everything known of it.',
  from: 'smart-governance',
  lessons: {
    DivisionRegistered: lesson(z.object({ name, parentId: id.optional() }), ({ name, parentId }) => ({
      name,
      parentId,
    })),
    DivisionNameLearned: lesson(z.object({ name, parentId: id.optional() }), ({ name: alias, parentId: seenIn }) => ({
      alias,
      seenIn,
    })),
    DivisionRenamed: renamed,
    DivisionRetired: retired,
  },
})

/** Units 责任单位 as smart governance, which owns them, tells of them; a unit lies in the division it answers to. */
export const knownUnits = defineDirectory({
  name: 'known-units',
  collection: 'knownUnits',
  prefix: 'kunit',
  noun: 'Unit',
  description: 'This pillar was told of a unit 责任单位 by the pillar that owns it: everything known of it.',
  from: 'smart-governance',
  lessons: {
    UnitRegistered: lesson(z.object({ name, divisionId: id }), ({ name, divisionId: parentId }) => ({
      name,
      parentId,
    })),
    UnitNameLearned: mentioned,
    UnitRenamed: renamed,
    UnitRetired: retired,
  },
})

const classified = z.object({ kind: z.string(), name, parent: z.string().optional() })
const CLASS_ABOVE: Record<string, string> = { 'sub-type': 'main-type', 'main-type': 'category' }
const classAbove = ({ kind, parent }: z.output<typeof classified>) =>
  parent && CLASS_ABOVE[kind] ? `cls_${CLASS_ABOVE[kind]}-${parent}` : undefined

/** Classes of matters 事项分类 and channels, by `cls_sub-type-554` and the like, as smart governance tells of them. */
export const knownClasses = defineDirectory({
  name: 'known-classes',
  collection: 'knownClasses',
  prefix: 'kcls',
  noun: 'Class',
  description:
    'This pillar was told of a class of matters 事项分类 by the pillar that owns it: everything known of it.',
  from: 'smart-governance',
  lessons: {
    ClassRegistered: lesson(classified, (entry) => ({ name: entry.name, parentId: classAbove(entry) })),
    ClassLearned: lesson(classified, (entry) => ({ alias: entry.name, parentId: classAbove(entry) })),
    ClassRetired: lesson(z.object({}), () => ({ retired: true })),
  },
})

/** Where a community lies. */
export type Area = Place & { communityId: CommunityId }

/**
 * Undefined where the directory does not know the division, or one above it not yet: each is told of by a stream of its
 * own, and half a place would stay in the fact for good.
 */
export async function placeOf(divisions: Known, division: string): Promise<Place | undefined> {
  let isWhole = true
  // Asked once: what becomes known behind the walk would make half a place look whole.
  const chain = await walkedIn(upwards(division), async (id) => {
    const entry = await divisions.find(id)
    isWhole &&= entry !== undefined
    return entry
  })
  return isWhole ? placeOn(chain) : undefined
}

/** The same of a community; undefined where the directory does not know it, or it is none. */
export async function areaOf(divisions: Known, community: string): Promise<Area | undefined> {
  if (!communityId.is(community)) return undefined
  const place = await placeOf(divisions, community)
  return place && { ...place, communityId: community }
}
