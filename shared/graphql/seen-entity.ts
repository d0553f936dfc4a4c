import { prefixOf } from '#shared/eventsourcing/fold.ts'
import type { Readers } from '#shared/pillar/readers.ts'
import type { RequestContext } from './context.ts'
import type { Rights } from './rights.ts'

/**
 * What one object of the pillar tells of another, which may be somebody else's: its row, or null where whoever asks does
 * not reach it, as at the pillar's own root; `entities`: prefix of ids → type.
 */
export function seenEntity(
  { readers, rights }: { readers: Pick<Readers, 'load'>; rights: Pick<Rights, 'allows'> },
  entities: Readonly<Record<string, string>>,
) {
  return async (id: string | undefined, context: RequestContext) => {
    const type = id && entities[prefixOf(id)]
    const row = type ? await readers.load(context, id) : null
    return (row && rights.allows(`${type}.id`, row, context.identity) ? row : null) as never
  }
}
