import { type Contribution, counterPath } from '#shared/eventsourcing/view.ts'
import type { MatterRow } from './row.ts'

/** What a unit's scorecard counts; `minutes` and `handled` make the mean hours from transfer to resolution. */
export const SCORES = [
  'received',
  'onTime',
  'late',
  'returned',
  'reopened',
  'satisfied',
  'unsatisfied',
  'unreachable',
  'minutes',
  'handled',
] as const
export type Score = (typeof SCORES)[number]

/** One document per month of receipt, a field per unit. */
export function scorecardKey(month: string): string {
  return `s|${month}`
}

/** Every unit that ever led the matter has its share; how it was resolved counts for the one that resolved it. */
export function scoresOf({ month, leads, unitId, timeliness, resolution }: MatterRow): Contribution[] {
  if (leads.length === 0) return []
  const fields: Record<string, number> = {}
  const add = (unit: string, score: Score, amount: number | undefined) => {
    if (amount) fields[counterPath(unit, score)] = amount
  }
  for (const { unitId: unit, ...done } of leads) {
    add(unit, 'received', 1)
    for (const [score, amount] of Object.entries(done)) add(unit, score as keyof typeof done, amount)
  }
  if (unitId && timeliness === 'on-time') add(unitId, 'onTime', 1)
  if (unitId && timeliness === 'late') add(unitId, 'late', 1)
  if (unitId && resolution?.minutes !== undefined) {
    add(unitId, 'minutes', resolution.minutes)
    add(unitId, 'handled', 1)
  }
  return [{ key: scorecardKey(month), fields }]
}
