import type { View } from '#shared/eventsourcing/view.ts'
import type { ClassEvent, ClassKind } from './events.ts'

/** A class or channel as the directory shows it. */
export type ClassRow = {
  kind: ClassKind
  code: string
  /** The official name first where there is one, then the others it was met under. */
  names: string[]
  official: boolean
  /** Codes of the classes above it. */
  parents: string[]
  retired: boolean
}

export const classView: View<ClassRow, ClassEvent> = {
  collection: 'classes',
  revision: 1,
  indexes: [{ key: { kind: 1, _id: 1 } }],

  fold(row, event) {
    if (event.type === 'ClassRetired') return { ...existing(row), retired: true }
    const { kind, code, name, parent } = event
    const known = row ?? { kind, code, names: [], official: false, parents: [], retired: false }
    const parents = parent && !known.parents.includes(parent) ? [...known.parents, parent] : known.parents
    if (event.type === 'ClassLearned') {
      return { ...known, parents, names: known.names.includes(name) ? known.names : [...known.names, name] }
    }
    return { ...known, parents, official: true, names: [name, ...known.names.filter((other) => other !== name)] }
  },
}

function existing(row: ClassRow | undefined): ClassRow {
  if (!row) throw new Error('the class was retired before it was entered')
  return row
}
