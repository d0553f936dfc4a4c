import type { Sums } from '#shared/eventsourcing/counters.ts'
import { counterKey } from '#shared/eventsourcing/view.ts'
import type { Month } from '#shared/governance/shanghai.ts'
import { ABSENT, type Dimension, figuresKey, STANDINGS, TOTAL } from './statistics.ts'

const COUNTS = ['detections', ...STANDINGS] as const
export type Counts = Record<(typeof COUNTS)[number], number>
export type GroupBy = Dimension | 'month'
export type Group = Counts & { key: string; groupBy: GroupBy }
export type Figures = Counts & { groups: Group[] | null }

/** Which counter documents are read, and which of their fields: one document a month, whatever the number of alerts. */
export function figuresReading(months: readonly Month[], groupBy?: GroupBy): { keys: string[]; paths: string[] } {
  const paths = groupBy && groupBy !== 'month' ? [TOTAL, groupBy] : [TOTAL]
  return { keys: months.map(figuresKey), paths }
}

/** `sums`: counters by key, as the reading asked for them. Groups come the largest first, months in their order. */
export function figuresFrom(sums: ReadonlyMap<string, Sums>, months: readonly Month[], groupBy?: GroupBy): Figures {
  const documents = months.map((month) => sums.get(figuresKey(month)) ?? {})
  const totals = documents.map((document) => countsOf(document[TOTAL]))
  const together = totals.reduce(added, countsOf(undefined))
  if (!groupBy) return { ...together, groups: null }
  if (groupBy === 'month') {
    const groups = months.map((key, index) => ({ key, groupBy, ...(totals[index] ?? countsOf(undefined)) }))
    return { ...together, groups }
  }
  return { ...together, groups: groupsOf(documents, groupBy) }
}

/** Share of false alarms among those that a person decided; undefined: nobody has decided any. */
export function falseAlarmRateOf({ confirmed, dismissed }: Counts): number | undefined {
  const decided = confirmed + dismissed
  return decided === 0 ? undefined : dismissed / decided
}

/** Share of right ones among them. */
export function precisionOf(counts: Counts): number | undefined {
  const rate = falseAlarmRateOf(counts)
  return rate === undefined ? undefined : counts.confirmed / (counts.confirmed + counts.dismissed)
}

/** A group's name where it needs no directory. */
export function ownLabel({ key, groupBy }: Group): string | undefined {
  if (key === ABSENT) return '未知'
  return groupBy === 'month' || groupBy === 'camera' ? key : undefined
}

function groupsOf(documents: readonly Sums[], groupBy: Dimension): Group[] {
  const groups = new Map<string, Counts>()
  for (const [name, cell] of documents.flatMap((document) => Object.entries(nested(document[groupBy])))) {
    const key = counterKey(name)
    groups.set(key, added(groups.get(key) ?? countsOf(undefined), countsOf(cell)))
  }
  return [...groups]
    .map(([key, counts]) => ({ key, groupBy, ...counts }))
    .filter(({ detections }) => detections > 0)
    .sort((one, other) => other.detections - one.detections || (one.key < other.key ? -1 : 1))
}

function countsOf(cell: number | Sums | undefined): Counts {
  return Object.fromEntries(COUNTS.map((name) => [name, Number(nested(cell)[name] ?? 0)])) as Counts
}

function added(one: Counts, other: Counts): Counts {
  return Object.fromEntries(COUNTS.map((name) => [name, one[name] + other[name]])) as Counts
}

function nested(cell: number | Sums | undefined): Sums {
  return typeof cell === 'object' ? cell : {}
}
