import type { Sums } from '#shared/eventsourcing/counters.ts'
import { counterKey, counterPath } from '#shared/eventsourcing/view.ts'
import type { Month } from '#shared/governance/shanghai.ts'
import type { Reading } from './read-statistics.ts'
import { SCORES, type Score, scorecardKey } from './scorecard.ts'

export type Scorecard = { unitId: string; meanHours: number | null } & Record<
  Exclude<Score, 'minutes' | 'handled'>,
  number
>

export function scorecardReading(months: readonly Month[], unitId?: string): Reading {
  return { keys: months.map(scorecardKey), paths: unitId ? [counterPath(unitId)] : [] }
}

/** The busiest first. */
export function scorecardsFrom(sums: ReadonlyMap<string, Sums>, { keys }: Reading, unitId?: string): Scorecard[] {
  const units = new Map<string, Record<Score, number>>()
  for (const [name, cell] of keys.flatMap((key) => Object.entries(sums.get(key) ?? {}))) {
    const unit = counterKey(name)
    if (unitId && unit !== unitId) continue
    const known = units.get(unit)
    const scores = SCORES.map((score) => [score, (known?.[score] ?? 0) + scoreOf(cell, score)])
    units.set(unit, Object.fromEntries(scores) as Record<Score, number>)
  }
  return [...units]
    .map(([unit, { minutes, handled, ...scores }]) => ({
      unitId: unit,
      ...scores,
      meanHours: handled > 0 ? Math.round((minutes / handled / 60) * 10) / 10 : null,
    }))
    .filter(({ received }) => received > 0)
    .sort((one, other) => other.received - one.received || (one.unitId < other.unitId ? -1 : 1))
}

function scoreOf(cell: number | Sums, score: Score): number {
  return typeof cell === 'object' ? Number(cell[score] ?? 0) : 0
}
