import { communityId } from '#shared/governance/ids.ts'
import type { RequestContext } from '#shared/graphql/context.ts'
import { parseGiven, sought } from '#shared/graphql/input.ts'
import { searchByPhone } from '#shared/graphql/personal.ts'
import type { Pillar } from '#shared/pillar/mechanism.ts'
import type { Resolvers } from '../../graphql.generated.ts'
import { screeningId } from '../ids.ts'
import { pendingReviews, screeningList, screeningStages } from '../queries.ts'
import { facetsWithin } from '../reach.ts'
import type { ScreeningRow } from '../row.ts'
import { reviewOf } from './fields.ts'

const BY_PHONE = 'ScreeningFilter.participantPhone'

/** Lists are narrowed to what the asking person reaches, never refused for what lies beyond. */
export function screeningLists(pillar: Pillar) {
  const { readers, rights } = pillar
  const review = reviewOf(pillar)
  const personsBy = searchByPhone(pillar, BY_PHONE, 'screenings')
  const rows = () => readers.rows<ScreeningRow>('screenings')
  const within = (field: string, { identity }: RequestContext) => facetsWithin(rights.scope(field, identity), identity)
  const community = (id: string | null | undefined) => parseGiven(communityId.schema, id, 'communityId')

  return {
    Query: {
      screening: async (_, { id }, context) => {
        const row = screeningId.is(id) ? await readers.load<ScreeningRow>(context, id) : null
        return row && rights.allows('Screening.id', row, context.identity) ? row : null
      },
      screenings: async (_, { filter, ...page }, context) => {
        const { phase, instrument, communityId: where, participantPhone } = filter ?? {}
        const phone = parseGiven(sought, participantPhone, 'participantPhone')
        const wanted = {
          communityId: community(where),
          phase: phase ?? undefined,
          instrument: instrument ?? undefined,
          participants: phone === undefined ? undefined : await personsBy(phone, context),
        }
        // Whoever may list more than look up finds by a number no more than may be looked up.
        const asked = ['Query.screenings', ...(phone === undefined ? [] : [BY_PHONE])]
        const reach = facetsWithin(rights.narrowest(asked, context.identity), context.identity)
        return screeningStages.read(rows(), screeningList(wanted, reach), page)
      },
      pendingReviews: async (_, { communityId: where, urgent, ...page }, context) => {
        const wanted = { communityId: community(where), urgent: urgent ?? undefined }
        const list = pendingReviews(wanted, within('Query.pendingReviews', context))
        const owed = await screeningStages.read(rows(), list, page)
        // To be listed is to be known to owe one, whatever else is asked.
        await Promise.all(owed.edges.map(({ node }) => review(node, {}, context)))
        return owed
      },
    },
  } satisfies Resolvers
}
