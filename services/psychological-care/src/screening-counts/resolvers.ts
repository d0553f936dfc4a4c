import { rejected } from '#shared/eventsourcing/decider.ts'
import { now } from '#shared/eventsourcing/instant.ts'
import type { StoredRow } from '#shared/eventsourcing/view.ts'
import { areaOf, knownDivisions } from '#shared/governance/directories.ts'
import { type CommunityId, communityId, type DistrictId, districtId } from '#shared/governance/ids.ts'
import { month as monthSchema } from '#shared/governance/shanghai.ts'
import type { RequestContext } from '#shared/graphql/context.ts'
import { parseInput } from '#shared/graphql/input.ts'
import { type Period, parsePeriod } from '#shared/graphql/period.ts'
import type { Pillar } from '#shared/pillar/mechanism.ts'
import type { Resolvers } from '../graphql.generated.ts'
import { seriesOf } from './events.ts'
import type { Cells } from './measures.ts'
import { MonthIncomplete, publishing, type SeriesHandler } from './publishing.ts'
import type { PublishedMonth, SeriesRow } from './views.ts'

export type SeriesNode = StoredRow<SeriesRow>
/** Districts are smart-governance's: here one is its id. */
export type DistrictNode = { id: string }
export type CountsNode = Pick<PublishedMonth, 'month' | 'publishedAt'> & Cells

const LATEST = 12

export function screeningCountsResolvers(pillar: Pillar, handler: SeriesHandler): Resolvers {
  const { readers, mutate, decidedEntity } = pillar
  const divisions = knownDivisions.known(pillar)
  const district = (id: string) => parseInput(districtId.schema, id, 'districtId')

  /** Only what was published is read here: exact counts are not. */
  async function published(
    { id, pick }: { id: DistrictId; pick: (month: PublishedMonth) => Cells | undefined },
    period: Period | null | undefined,
    context: RequestContext,
  ): Promise<CountsNode[] | null> {
    const series = await readers.load<SeriesRow>(context, seriesOf(id))
    if (!series) return null
    const wanted = period && new Set(parsePeriod(period))
    const months = wanted ? series.months.filter(({ month }) => wanted.has(month)) : series.months.slice(-LATEST)
    return months.map((each) => ({ month: each.month, publishedAt: each.publishedAt, ...pick(each) }))
  }

  return {
    ScreeningCounts: Object.fromEntries(
      (['submitted', 'complete', 'incomplete', 'moderateOrAbove', 'urgentReview'] as const).map((measure) => [
        measure,
        (node: CountsNode) => node[measure] ?? null,
      ]),
    ),
    ScreeningCountsSeries: {
      id: ({ _id }) => _id,
      district: ({ districtId: id }) => ({ id }),
      nextMonth: ({ next }) => next,
      nextPublishAt: ({ publishAt }) => publishAt,
    },
    District: {
      screeningCounts: ({ id }, { period }, context) =>
        published({ id: district(id), pick: (month) => month.district }, period, context),
    },
    Community: {
      async screeningCounts({ id }, { period }, context) {
        const community: CommunityId = parseInput(communityId.schema, id, 'communityId')
        const area = await areaOf(divisions, community)
        if (!area?.districtId) return null
        return published({ id: area.districtId, pick: (month) => month.communities[community] }, period, context)
      },
    },
    ScreeningCountsPayload: { series: decidedEntity },
    Mutation: {
      beginScreeningCounts: (_, { input }, context) =>
        mutate({
          field: 'Mutation.beginScreeningCounts',
          input,
          context,
          handler,
          stream: seriesOf(district(input.districtId)),
          command: {
            type: 'begin',
            at: now(),
            districtId: district(input.districtId),
            from: parseInput(monthSchema, input.from, 'from'),
          },
        }),
      async publishScreeningCounts(_, { input }, context) {
        const stream = seriesOf(district(input.districtId))
        const month = parseInput(monthSchema, input.month, 'month')
        const field = 'Mutation.publishScreeningCounts'
        const command = publishing(pillar, stream, month)
        try {
          return await mutate({ field, input, context, handler, stream, ...command })
        } catch (error) {
          if (!(error instanceof MonthIncomplete)) throw error
          const refused = rejected('COUNTS_INCOMPLETE', 'not everything of the month is counted yet; try again later')
          return { stream, receipt: null, ...refused }
        }
      },
    },
  }
}
