import type { Instant } from '#shared/eventsourcing/instant.ts'
import type { View } from '#shared/eventsourcing/view.ts'
import type { DivisionId } from '#shared/governance/ids.ts'
import type { DivisionEvent, Level } from './events.ts'

/** A division as the directory shows it. */
export type DivisionRow = {
  level: Level
  /** The name in force first, then its aliases. */
  names: string[]
  official: boolean
  parentId?: DivisionId
  code?: string
  retiredAt?: Instant
  successorId?: DivisionId
}

export const divisionView: View<DivisionRow, DivisionEvent> = {
  collection: 'divisions',
  revision: 3,
  indexes: [
    { key: { parentId: 1, _id: 1 } },
    { key: { level: 1, _id: 1 } },
    { key: { code: 1, _id: 1 } },
    { key: { successorId: 1 }, options: { sparse: true } },
  ],

  fold(row, event) {
    switch (event.type) {
      case 'DivisionRegistered':
        return registered(row, event)
      case 'DivisionNameLearned':
        return learned(row, event)
      case 'DivisionRenamed':
        return { ...existing(row), names: leading(row, event.name) }
      case 'DivisionCodePublished':
        return { ...existing(row), code: event.code }
      case 'DivisionRetired':
        return { ...existing(row), retiredAt: event.at, successorId: event.successorId }
    }
  },
}

type Described = { level: Level; name: string; parentId?: DivisionId | undefined }

/** What was learnt of its place gives way to the register. */
function registered(row: DivisionRow | undefined, { level, name, parentId }: Described): DivisionRow {
  const { parentId: _learnt, ...rest } = row ?? {}
  return { ...rest, official: true, level, names: leading(row, name), ...(parentId && { parentId }) }
}

/** Whoever is registered, or placed by what was learnt first, stays where it is. */
function learned(row: DivisionRow | undefined, { level, name, parentId }: Described): DivisionRow {
  const known = row ?? { official: false, level, names: [] }
  const names = known.names.includes(name) ? known.names : [...known.names, name]
  return { ...known, names, ...(parentId && !known.official && !known.parentId && { parentId }) }
}

function leading(row: DivisionRow | undefined, name: string): string[] {
  return [name, ...(row?.names ?? []).filter((known) => known !== name)]
}

function existing(row: DivisionRow | undefined): DivisionRow {
  if (!row) throw new Error('the division was changed before it was entered')
  return row
}
