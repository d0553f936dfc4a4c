import { prefixOf } from '#shared/eventsourcing/fold.ts'
import type { RequestContext } from './context.ts'
import type { Resolvers } from './schema.ts'
import { type Openings, openingsOf, type Seeing, seenRow } from './seen-entity.ts'

type Referred = {
  entities: Record<string, string>
  stubs?: Record<string, string>
  openings?: Openings
  hidden?: Record<string, (row: never) => boolean>
}

/**
 * `__resolveReference` of every entity type: the row of an id of that type, by the rights of the pillar's own root; of
 * another pillar's type its id alone, since whether it exists is its owner's to say.
 * What is unknown and what is not for the reader look alike: null.
 */
export function entityReferences(
  mechanisms: readonly Referred[],
  { readers, rights }: Pick<Seeing, 'readers' | 'rights'>,
): Resolvers {
  const hidden: NonNullable<Referred['hidden']> = Object.assign({}, ...mechanisms.map(({ hidden }) => hidden))
  const seen = seenRow({ readers, rights, openings: openingsOf(mechanisms) })
  const reference = (prefixes: readonly string[], type: string, nodeOf: NodeOf) => ({
    // A representation is not checked against the schema: its id may be anything.
    __resolveReference: async ({ id }: { id: unknown }, context: RequestContext) => {
      const isOurs = typeof id === 'string' && prefixes.includes(prefixOf(id))
      const node = isOurs ? await nodeOf(type, id, context) : null
      return node && !hidden[type]?.(node as never) ? node : null
    },
  })
  const referencesTo = (types: [prefix: string, type: string][], nodeOf: NodeOf) =>
    Object.fromEntries(
      [...Map.groupBy(types, ([, type]) => type)].map(([type, own]) => {
        const prefixes = own.map(([prefix]) => prefix)
        return [type, reference(prefixes, type, nodeOf)]
      }),
    )

  return {
    ...referencesTo(
      mechanisms.flatMap(({ stubs = {} }) => Object.entries(stubs)),
      (type, id, { identity }) => (rights.allows(`${type}.id`, { id }, identity) ? { id } : null),
    ),
    ...referencesTo(
      mechanisms.flatMap(({ entities }) => Object.entries(entities)),
      seen,
    ),
  }
}

type NodeOf = (type: string, id: string, context: RequestContext) => object | null | Promise<object | null>
