import type { Instant } from '#shared/eventsourcing/instant.ts'
import type { View } from '#shared/eventsourcing/view.ts'
import type { DivisionId, UnitId } from '#shared/governance/ids.ts'
import type { UnitEvent } from './events.ts'

/** A unit as the directory shows it. */
export type UnitRow = {
  /** The name in force first, then its aliases. */
  names: string[]
  divisionId?: DivisionId
  retiredAt?: Instant
  successorId?: UnitId
}

export const unitView: View<UnitRow, UnitEvent> = {
  collection: 'units',
  revision: 1,
  indexes: [{ key: { divisionId: 1, _id: 1 } }],

  fold(row = { names: [] }, event) {
    switch (event.type) {
      case 'UnitRegistered':
        return { ...row, names: leading(row, event.name), divisionId: event.divisionId }
      case 'UnitNameLearned':
        return { ...row, names: [...row.names, event.name] }
      case 'UnitRenamed':
        return { ...row, names: leading(row, event.name) }
      case 'UnitRetired':
        return { ...row, retiredAt: event.at, successorId: event.successorId }
    }
  },
}

function leading({ names }: UnitRow, name: string): string[] {
  return [name, ...names.filter((known) => known !== name)]
}
