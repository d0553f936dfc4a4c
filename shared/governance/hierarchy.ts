import { type CommunityId, communityId, type DistrictId, districtId, type StreetId, streetId } from './ids.ts'

/** Of a division's entry: what it lies in, and what took its place where it has ended. */
export type Standing<Id extends string> = { parentId?: Id | undefined; successorId?: Id | undefined }

/** Of an entry that ends with a successor: what decisions ask. */
export type Ending<Id extends string = string> = { retired: boolean; successorId?: Id }

/** The same from a directory's row. */
export function endingOf<Id extends string>(row: { retiredAt?: string; successorId?: Id }): Ending<Id> {
  const { retiredAt, successorId } = row
  return { retired: retiredAt !== undefined, ...(successorId && { successorId }) }
}

/** As a refusal says it of what has ended. */
export function successorOf({ successorId }: Pick<Ending, 'successorId'>): string {
  return successorId ? `, its successor is ${successorId}` : ''
}

/** A way through a directory: asks for one entry after the other, undefined where there is none, and ends at a result. */
export type Walk<Id extends string, Result> = Generator<Id, Result, Standing<Id> | undefined>

/** District, street, community, grid: a hierarchy that was damaged into a circle ends too. */
const LEVELS = 4
/** More often no division was replaced: a circle of successors ends too. */
const MOST_SUCCESSORS = 16

/** The division that stands in another's place: itself, or the last of its successors where it has ended. */
export function* inPlaceOf<Id extends string>(id: Id): Walk<Id, Id> {
  return (yield* entryInPlaceOf(id)).id
}

function* entryInPlaceOf<Id extends string>(of: Id): Walk<Id, { id: Id; entry: Standing<Id> | undefined }> {
  let [id, entry] = [of, yield of]
  for (let times = 0; entry?.successorId && times < MOST_SUCCESSORS; times++) {
    id = entry.successorId
    entry = yield id
  }
  return { id, entry }
}

/**
 * The division and those above it. What lies in one that has ended lies in its successor: nobody enters the children of
 * a street anew when another takes its place.
 */
export function* upwards<Id extends string>(id: Id): Walk<Id, Id[]> {
  const chain = [id]
  let parent: Id | undefined = (yield id)?.parentId
  while (parent && chain.length < LEVELS) {
    const { id: standing, entry }: { id: Id; entry: Standing<Id> | undefined } = yield* entryInPlaceOf(parent)
    chain.push(standing)
    parent = entry?.parentId
  }
  return chain
}

/** Goes the way in a directory that is at hand. */
export function walked<Id extends string, Result>(
  walk: Walk<Id, Result>,
  find: (id: Id) => Standing<Id> | undefined,
): Result {
  let step = walk.next()
  while (!step.done) step = walk.next(find(step.value))
  return step.value
}

/** Goes the same way in a directory that is asked. */
export async function walkedIn<Id extends string, Result>(
  walk: Walk<Id, Result>,
  find: (id: Id) => Promise<Standing<Id> | undefined>,
): Promise<Result> {
  let step = walk.next()
  while (!step.done) step = walk.next(await find(step.value))
  return step.value
}

/** A division with those above it: what a fact that belongs there keeps, so that each of them can be asked. */
export type Place = { communityId?: CommunityId; streetId?: StreetId; districtId?: DistrictId }

/** Of a division and those above it. */
export function placeOn(chain: readonly string[]): Place {
  const [community, street, district] = [chain.find(communityId.is), chain.find(streetId.is), chain.find(districtId.is)]
  return {
    ...(community && { communityId: community }),
    ...(street && { streetId: street }),
    ...(district && { districtId: district }),
  }
}
