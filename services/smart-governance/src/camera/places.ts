import { inPlaceOf, walkedIn } from '#shared/governance/hierarchy.ts'
import { type CommunityId, communityId, type DivisionId } from '#shared/governance/ids.ts'
import type { RequestContext } from '#shared/graphql/context.ts'
import type { Pillar } from '#shared/pillar/mechanism.ts'

/* What this room reads of a division's row: docs/decisions/0004. */
type DivisionEntry = { successorId?: DivisionId }

/** A camera of a community that has ended looks at its successor, as its alerts do (docs/decisions/0143). */
export function cameraPlaces({ readers }: Pick<Pillar, 'readers'>) {
  /** The community that stands in the place of this one, mostly itself. */
  async function standing(community: CommunityId, context: RequestContext): Promise<DivisionId> {
    const find = async (id: DivisionId) => (await readers.load<DivisionEntry>(context, id)) ?? undefined
    return walkedIn(inPlaceOf<DivisionId>(community), find)
  }

  /** The community, and those whose place it took, however often that was. */
  async function withFormer(community: CommunityId): Promise<CommunityId[]> {
    const all = new Set<CommunityId>()
    let found = [community]
    while (found.length > 0) {
      for (const id of found) all.add(id)
      const rows = readers.rows<DivisionEntry>('divisions').find({ successorId: { $in: found } })
      found = (await rows.toArray())
        .map(({ _id }) => _id)
        .filter(communityId.is)
        .filter((id) => !all.has(id))
    }
    return [...all]
  }

  return { standing, withFormer }
}
