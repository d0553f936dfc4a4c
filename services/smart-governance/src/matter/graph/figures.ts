import { readCounters } from '#shared/eventsourcing/counters.ts'
import { communityId, streetId, unitId } from '#shared/governance/ids.ts'
import type { RequestContext } from '#shared/graphql/context.ts'
import { graphError } from '#shared/graphql/errors.ts'
import { parseGiven } from '#shared/graphql/input.ts'
import { parsePeriod } from '#shared/graphql/period.ts'
import type { Pillar } from '#shared/pillar/mechanism.ts'
import type { PeriodInput, Resolvers, StatisticsFilter, StatisticsGroup } from '../../graphql.generated.ts'
import { scorecardReading, scorecardsFrom } from '../read-scorecard.ts'
import { type GroupBy, labelStream, ownLabel, statisticsFrom, statisticsReading } from '../read-statistics.ts'
import type { FilterDimension } from '../statistics.ts'

export type GroupNode = { key: string; groupBy: GroupBy }

/** Counts and scorecards: from counters, so that they cost the same however many matters there are. */
export function matterFigures({ readers }: Pillar) {
  async function statistics(
    period: PeriodInput,
    {
      groupBy,
      filter,
    }: { groupBy?: GroupBy | undefined; filter?: { by: FilterDimension; value: string } | undefined } = {},
  ) {
    const months = parsePeriod(period)
    const reading = statisticsReading(months, { groupBy, filter })
    const sums = await readCounters(readers.counters(), reading.keys, reading.paths)
    const { groups, ...totals } = statisticsFrom(sums, reading, months, groupBy)
    return { ...totals, groups: groups && groupBy ? groups.map((group) => ({ ...group, groupBy })) : null }
  }

  return {
    MatterStatisticsGroup: {
      label: async ({ key, groupBy }: GroupNode, _: unknown, context: RequestContext) => {
        const own = ownLabel(groupBy, key)
        const stream = labelStream(groupBy, key)
        if (own !== undefined || !stream) return own ?? key
        return (await readers.load<{ names: string[] }>(context, stream))?.names[0] ?? key
      },
    },
    UnitScorecard: {
      unit: ({ unitId: id }: { unitId: string }, _: unknown, context: RequestContext) =>
        readers.load(context, id) as never,
    },
    Query: {
      matterStatistics: (_, { period, groupBy, filter }) =>
        statistics(period, { groupBy: groupBy ? dimension(groupBy) : undefined, filter: filterOf(filter) }),
      unitScorecard: async (_, { period, unitId: unit }) => {
        const id = parseGiven(unitId.schema, unit, 'unitId')
        const reading = scorecardReading(parsePeriod(period), id)
        return scorecardsFrom(await readCounters(readers.counters(), reading.keys, reading.paths), reading, id)
      },
    },
    Community: {
      matterStatistics: ({ _id }, { period }) => statistics(period, { filter: { by: 'community', value: _id } }),
    },
  } satisfies Resolvers
}

function dimension(group: StatisticsGroup): GroupBy {
  return group === 'main-type' ? 'mainType' : group
}

function filterOf(filter: StatisticsFilter | null | undefined): { by: FilterDimension; value: string } | undefined {
  const given = {
    community: parseGiven(communityId.schema, filter?.communityId, 'communityId'),
    street: parseGiven(streetId.schema, filter?.streetId, 'streetId'),
    unit: parseGiven(unitId.schema, filter?.unitId, 'unitId'),
  }
  const wanted = (['community', 'street', 'unit'] as const).flatMap((by) => {
    const value = given[by]
    return value === undefined ? [] : [{ by, value }]
  })
  if (wanted.length > 1)
    throw graphError('BAD_USER_INPUT', 'statistics are filtered by one of community, street and unit')
  return wanted[0]
}
