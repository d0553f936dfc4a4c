import type { Sums } from '#shared/eventsourcing/counters.ts'
import { counterKey } from '#shared/eventsourcing/view.ts'
import type { Month } from '#shared/governance/shanghai.ts'
import type { Nature } from './codes.ts'
import { ABSENT, type Dimension, type FilterDimension, STANDINGS, statisticsKey, TOTAL } from './statistics.ts'

const COUNTS = ['received', ...STANDINGS, 'flagged'] as const
export type Counts = Record<(typeof COUNTS)[number], number>
export type Group = { key: string } & Counts
export type GroupBy = Dimension | 'month'
export type Statistics = Counts & { groups?: Group[] }

/** Which counter documents are read, and which of their fields. */
export type Reading = { keys: string[]; paths: string[] }

/** A document a month and partition, whatever the number of matters. */
export function statisticsReading(
  months: readonly Month[],
  { groupBy, filter }: { groupBy?: GroupBy | undefined; filter?: { by: FilterDimension; value: string } | undefined },
): Reading {
  const paths = groupBy && groupBy !== 'month' ? [TOTAL, groupBy] : [TOTAL]
  return { keys: months.map((month) => statisticsKey(month, filter)), paths }
}

/** `sums`: counters by key, as the reading asked for them. Groups come the largest first, months in their order. */
export function statisticsFrom(
  sums: ReadonlyMap<string, Sums>,
  { keys }: Reading,
  months: readonly Month[],
  groupBy?: GroupBy | undefined,
): Statistics {
  const documents = keys.map((key) => sums.get(key) ?? {})
  const totals = documents.map((document) => countsOf(document[TOTAL]))
  const together = totals.reduce(added, countsOf(undefined))
  if (!groupBy) return together
  if (groupBy === 'month') {
    return { ...together, groups: months.map((key, index) => ({ key, ...(totals[index] ?? countsOf(undefined)) })) }
  }
  return { ...together, groups: groupsOf(documents, groupBy) }
}

function groupsOf(documents: readonly Sums[], dimension: Dimension): Group[] {
  const groups = new Map<string, Counts>()
  for (const document of documents) {
    for (const [name, cell] of Object.entries(nested(document[dimension]))) {
      const key = counterKey(name)
      groups.set(key, added(groups.get(key) ?? countsOf(undefined), countsOf(cell)))
    }
  }
  return [...groups]
    .map(([key, counts]) => ({ key, ...counts }))
    .filter(({ received }) => received > 0)
    .sort((one, other) => other.received - one.received || (one.key < other.key ? -1 : 1))
}

/** `received` is what the standings come to: each matter stands in exactly one. */
function countsOf(cell: number | Sums | undefined): Counts {
  const count = (name: string) => Number(nested(cell)[name] ?? 0)
  const [open, onTime, late, unknownTimeliness, notHandled] = STANDINGS.map(count) as [
    number,
    number,
    number,
    number,
    number,
  ]
  const received = open + onTime + late + unknownTimeliness + notHandled
  return { received, open, onTime, late, unknownTimeliness, notHandled, flagged: count('flagged') }
}

function added(one: Counts, other: Counts): Counts {
  return Object.fromEntries(COUNTS.map((name) => [name, one[name] + other[name]])) as Counts
}

function nested(cell: number | Sums | undefined): Sums {
  return typeof cell === 'object' ? cell : {}
}

const NATURE_LABELS: Record<Nature, string> = {
  help: '求决',
  complaint: '投诉',
  enquiry: '咨询',
  suggestion: '建议',
  thanks: '感谢',
  other: '其他',
}

/** A group's name where it needs no directory. */
export function ownLabel(groupBy: GroupBy, key: string): string | undefined {
  if (key === ABSENT) return '未知'
  if (groupBy === 'month') return key
  return groupBy === 'nature' && isNature(key) ? NATURE_LABELS[key] : undefined
}

function isNature(key: string): key is Nature {
  return Object.hasOwn(NATURE_LABELS, key)
}

/** The directory's entry that names a group: its names[0] is the label. */
export function labelStream(groupBy: GroupBy, key: string): string | undefined {
  switch (groupBy) {
    case 'community':
    case 'street':
    case 'unit':
      return key
    case 'channel':
      return `cls_channel-${key}`
    case 'mainType':
      return `cls_main-type-${key}`
    default:
      return undefined
  }
}
