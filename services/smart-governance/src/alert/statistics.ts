import { type Contribution, counterPath } from '#shared/eventsourcing/view.ts'
import type { AlertRow } from './row.ts'

/** What an alert counts as; each is exactly one of these. `waiting`: raised, and nobody has decided. */
export const STANDINGS = ['suppressed', 'waiting', 'confirmed', 'dismissed', 'merged'] as const
export type Standing = (typeof STANDINGS)[number]

/** What figures can be grouped by from one document; months are documents of their own. */
export const DIMENSIONS = ['app', 'camera', 'community'] as const
export type Dimension = (typeof DIMENSIONS)[number]

/** Where an alert has no value of a dimension. */
export const ABSENT = '-'
/** Field of the totals beside the dimensions. */
export const TOTAL = 'all'

export function figuresKey(month: string): string {
  return `alerts|${month}`
}

/** An alert counts in the month of its window: in total, and per value of every dimension. */
export function figuresOf({ state, month }: AlertRow): Contribution[] {
  const { appId, camera, area, detections } = state.seen
  const standing: Standing = state.phase === 'raised' ? 'waiting' : state.phase
  const values: Record<Dimension, string> = { app: appId, camera, community: area.communityId ?? ABSENT }
  const paths = [[TOTAL], ...DIMENSIONS.map((dimension) => [dimension, values[dimension]])]
  const fields = paths.flatMap((path) => [
    [counterPath(...path, standing), 1],
    [counterPath(...path, 'detections'), detections],
  ])
  return [{ key: figuresKey(month), fields: Object.fromEntries(fields) }]
}
