import { readCounters } from '#shared/eventsourcing/counters.ts'
import { communityId } from '#shared/governance/ids.ts'
import { parseGiven } from '#shared/graphql/input.ts'
import { parsePeriod } from '#shared/graphql/period.ts'
import type { Pillar } from '#shared/pillar/mechanism.ts'
import type { Resolvers } from '../../graphql.generated.ts'
import { statisticsFrom, statisticsReading } from '../read-statistics.ts'

/** Exact counts, for whoever answers for all screenings: from counters, so that they cost the same however many there are. */
export function screeningFigures({ readers }: Pillar) {
  return {
    Query: {
      screeningStatistics: async (_, { period, instrument, communityId: where }) => {
        const question = {
          months: period ? parsePeriod(period) : undefined,
          instrument: instrument ?? undefined,
          communityId: parseGiven(communityId.schema, where, 'communityId'),
        }
        const { keys, paths } = statisticsReading(question)
        return statisticsFrom(await readCounters(readers.counters(), keys, paths), question)
      },
    },
  } satisfies Resolvers
}
