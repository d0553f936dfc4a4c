import { readCounters } from '#shared/eventsourcing/counters.ts'
import type { RequestContext } from '#shared/graphql/context.ts'
import { type Period, parsePeriod } from '#shared/graphql/period.ts'
import type { Pillar } from '#shared/pillar/mechanism.ts'
import type { Resolvers } from '../../graphql.generated.ts'
import {
  type Figures,
  falseAlarmRateOf,
  figuresFrom,
  figuresReading,
  type Group,
  type GroupBy,
  ownLabel,
  precisionOf,
} from '../read-figures.ts'

/* What a label is read of: an application's or a division's row. */
type Named = { names?: string[]; state?: { app?: { name: string } } }

/** How often machines were right: from counters, so that it costs the same however many alerts there are. */
export function alertFigures({ readers }: Pillar) {
  async function figures(period: Period, groupBy?: GroupBy): Promise<Figures> {
    const months = parsePeriod(period)
    const { keys, paths } = figuresReading(months, groupBy)
    return figuresFrom(await readCounters(readers.counters(), keys, paths), months, groupBy)
  }

  async function labelOf(group: Group, context: RequestContext): Promise<string> {
    const own = ownLabel(group)
    if (own !== undefined) return own
    const row = await readers.load<Named>(context, group.key)
    return row?.state?.app?.name ?? row?.names?.[0] ?? group.key
  }

  return {
    FalseAlarmRate: { rate: (counts: Figures) => falseAlarmRateOf(counts) ?? null },
    FalseAlarmGroup: {
      rate: (counts: Group) => falseAlarmRateOf(counts) ?? null,
      label: (group: Group, _: unknown, context: RequestContext) => labelOf(group, context),
    },
    AppPrecision: {
      appId: ({ key }: Group) => key,
      app: ({ key }: Group, _: unknown, context: RequestContext) => readers.load(context, key) as never,
      precision: (counts: Group) => precisionOf(counts) ?? null,
    },
    Query: {
      falseAlarmRate: (_, { period, groupBy }) => figures(period, groupBy ?? undefined),
      precisionByApp: async (_, { period }) => (await figures(period, 'app')).groups,
    },
  } satisfies Resolvers
}
