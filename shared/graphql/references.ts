import type { Readers } from '#shared/pillar/readers.ts'
import type { RequestContext } from './context.ts'
import type { Rights } from './rights.ts'
import type { Resolvers } from './schema.ts'

/**
 * `__resolveReference` of every entity type: the row of an id of that type, by the rights of the pillar's own root.
 * What is unknown and what is not for the reader look alike: null.
 */
export function entityReferences(
  mechanisms: readonly { entities: Record<string, string> }[],
  readers: Pick<Readers, 'load'>,
  rights: Rights,
): Resolvers {
  const entities = mechanisms.flatMap(({ entities }) => Object.entries(entities))
  return Object.fromEntries(
    entities.map(([prefix, type]) => [
      type,
      {
        __resolveReference: async ({ id }: { id: string }, context: RequestContext) => {
          const row = id.startsWith(`${prefix}_`) ? await readers.load(context, id) : null
          return row && rights.allows(`${type}.id`, row, context.identity) ? row : null
        },
      },
    ]),
  )
}
