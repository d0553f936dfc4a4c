import { readCounters } from '#shared/eventsourcing/counters.ts'
import { now } from '#shared/eventsourcing/instant.ts'
import { type CommunityId, communityId, subjectId } from '#shared/governance/ids.ts'
import type { RequestContext } from '#shared/graphql/context.ts'
import { parseGiven, parseInput } from '#shared/graphql/input.ts'
import type { Pillar } from '#shared/pillar/mechanism.ts'
import type { Resolvers } from '../../graphql.generated.ts'
import { gradingEditionAt } from '../editions.ts'
import { type GradeMix, gradeMixFrom, gradeMixKey } from '../grade-mix.ts'
import { creditProfileId, profileOf } from '../ids.ts'
import { creditProfileList, profileLists } from '../queries.ts'
import type { CreditProfileRow } from '../row.ts'
import { gradeInForce } from '../state.ts'
import { gradedIn, type ProfileNode } from './node.ts'

/** Where profiles, mixes of grades and rules are asked for. */
export function creditProfileLists({ readers }: Pillar) {
  const ofSubject = (id: string, context: RequestContext) =>
    readers.load<CreditProfileRow>(context, profileOf(parseInput(subjectId.schema, id, 'id')))

  async function mixOf(community?: CommunityId): Promise<GradeMix> {
    const key = gradeMixKey(community)
    return gradeMixFrom((await readCounters(readers.counters(), [key])).get(key))
  }

  return {
    CreditProfileConnection: profileLists.connection(() => readers.rows<CreditProfileRow>('creditProfiles') as never),
    Community: { gradeMix: ({ id }) => (communityId.is(id) ? mixOf(id) : null) },
    Subject: {
      creditProfile: ({ id }, _, context) => ofSubject(id, context),
      grade: async ({ id }, _, context) => {
        const row = await ofSubject(id, context)
        return row ? gradeInForce(gradedIn(row as ProfileNode)) : null
      },
    },
    Query: {
      creditProfile: (_, { id }, context) =>
        creditProfileId.is(id) ? readers.load<CreditProfileRow>(context, id) : null,
      creditProfiles: (_, { filter, ...page }) => {
        const { communityId: community, ...given } = filter ?? {}
        const plain = Object.fromEntries(Object.entries(given).filter(([, value]) => value != null))
        return {
          list: creditProfileList({
            ...plain,
            communityId: parseGiven(communityId.schema, community, 'communityId'),
          }),
          page,
        }
      },
      gradeMix: (_, { communityId: community }) => mixOf(parseGiven(communityId.schema, community, 'communityId')),
      gradingEdition: (_, { at }) => gradingEditionAt(at ?? now()),
    },
  } satisfies Resolvers
}
