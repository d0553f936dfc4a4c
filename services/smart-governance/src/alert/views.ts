import type { View } from '#shared/eventsourcing/view.ts'
import { shanghaiMonth } from '#shared/governance/shanghai.ts'
import type { AlertEvent } from './events.ts'
import { evolve, ImpossibleHistory } from './evolve.ts'
import { facetsOf } from './facets.ts'
import type { AlertRow } from './row.ts'
import { initial } from './state.ts'
import { figuresOf } from './statistics.ts'

/** Lists, queue and figures: all from one row per alert and its counters. */
export const alertView: View<AlertRow, AlertEvent> = {
  collection: 'alerts',
  revision: 1,
  counters: figuresOf,
  indexes: [{ key: { facets: 1, firstSeenAt: -1, _id: -1 } }],

  fold(row, event, { role, origin }) {
    const state = evolve(row?.state ?? initial, event)
    if (state.phase === 'none') throw new ImpossibleHistory('an alert begins with a detection')
    const { firstSeenAt, window } = state.seen
    const wasDecided = row !== undefined && 'decidedAt' in row.state
    return {
      ...row,
      state,
      facets: facetsOf({ state }),
      firstSeenAt,
      month: shanghaiMonth(window.from),
      origin: row ? row.origin : origin,
      decidedBy: 'decidedAt' in state && !wasDecided ? role : row?.decidedBy,
    }
  },
}
