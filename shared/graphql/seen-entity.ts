import { prefixOf } from '#shared/eventsourcing/fold.ts'
import type { Readers } from '#shared/pillar/readers.ts'
import type { RequestContext } from './context.ts'
import type { Rights } from './rights.ts'

/**
 * Type → what opens its objects: whoever may read this field of the object that belongs to an id reads the type's object
 * as well, as far as its rights have any reach for that role. No command comes of it.
 */
export type Openings = Readonly<Record<string, { field: string; idOf(id: string): string }>>

/** What the mechanisms of a pillar open. */
export function openingsOf(mechanisms: readonly { openings?: Openings }[]): Openings {
  return Object.assign({}, ...mechanisms.map(({ openings }) => openings))
}

export type Seeing = {
  readers: Pick<Readers, 'load'>
  rights: Pick<Rights, 'allows' | 'opened'>
  openings?: Openings
}

/** The row of an id of this type where whoever asks reaches it, by its own rights or by what opens it; else null. */
export function seenRow({ readers, rights, openings = {} }: Seeing) {
  return async (type: string, id: string, context: RequestContext): Promise<object | null> => {
    const { identity } = context
    const reached = (node: object) => (rights.allows(`${type}.id`, node, identity) ? node : null)
    const row = await readers.load(context, id)
    const seen = row && reached(row)
    const opening = openings[type]
    if (!row || seen || !opening) return seen
    const opener = await readers.load(context, opening.idOf(id))
    return opener && rights.allows(opening.field, opener, identity) ? reached(rights.opened(row)) : null
  }
}

/**
 * What one object of the pillar tells of another, which may be somebody else's: its row, or null where whoever asks does
 * not reach it, as at the pillar's own root; `entities`: prefix of ids → type.
 */
export function seenEntity(seeing: Seeing, entities: Readonly<Record<string, string>>) {
  const seen = seenRow(seeing)
  return async (id: string | undefined, context: RequestContext) => {
    const type = id && entities[prefixOf(id)]
    return (type ? await seen(type, id, context) : null) as never
  }
}
