import type { Instant } from '#shared/eventsourcing/instant.ts'
import type { View } from '#shared/eventsourcing/view.ts'
import type { OrganEvent, OrganList } from './events.ts'

/** An organ as the list shows it. */
export type OrganRow = {
  phase: 'listed' | 'onboarded' | 'delisted'
  /** As its list calls it. */
  name: string
  /** The list that spoke last about it. */
  list: OrganList
  onboardedAt?: Instant
}

/** Where coverage is counted. */
export const COVERAGE = { key: 'organs', listed: 'listed', onboarded: 'onboarded' } as const

export const organView: View<OrganRow, OrganEvent> = {
  collection: 'organs',
  revision: 1,
  indexes: [{ key: { phase: 1, _id: 1 } }],

  fold(row, event) {
    if (event.type === 'OrganListed') {
      const { name, list } = event
      return { ...row, name, list, phase: row?.onboardedAt ? 'onboarded' : 'listed' }
    }
    if (!row) throw new Error(`an organ cannot begin with ${event.type}`)
    if (event.type === 'OrganOnboarded') return { ...row, phase: 'onboarded', onboardedAt: event.at }
    return { ...row, phase: 'delisted', list: event.list }
  },

  counters({ phase }) {
    if (phase === 'delisted') return []
    const joined = phase === 'onboarded' ? { [COVERAGE.onboarded]: 1 } : {}
    return [{ key: COVERAGE.key, fields: { [COVERAGE.listed]: 1, ...joined } }]
  },
}
