import DataLoader from 'dataloader'
import type { CommitStore } from '#shared/eventsourcing/commit-store.ts'
import type { RequestContext } from '#shared/graphql/context.ts'
import type { Resolvers } from '#shared/graphql/schema.ts'
import { fields, type RightsTable } from '#shared/identity/rights.ts'
import type { Pillar } from './mechanism.ts'

/** As many flows of one object as anybody follows. */
const MOST_FLOWS = 20

/** From an object to the flows it is part of: an auditor need not know a correlation id beforehand. */
export function flowsOfSchema(types: readonly string[]): string {
  return types
    .map(
      (type) => `
extend type ${type} {
  "The flows 流程 that this is part of, for the auditor: the newest first, at most ${MOST_FLOWS}."
  flows: [Flow!]
}
`,
    )
    .join('')
}

export function flowsOfRights(types: readonly string[]): RightsTable {
  return Object.assign({}, ...types.map((type) => fields(type, 'flows', { auditor: 'all' })))
}

export function flowsOfResolvers({ store }: Pick<Pillar, 'store'>, types: readonly string[]): Resolvers {
  const load = (streams: readonly string[]) => flowsOf(store, streams)
  const flows = ({ _id }: { _id: string }, _: unknown, context: RequestContext) =>
    context.once(load, () => new DataLoader(load)).load(_id)
  return Object.fromEntries(types.map((type) => [type, { flows }]))
}

type OfStream = { _id: { stream: string; correlation: string }; last: number }

/** The correlations of each stream's commits. */
async function flowsOf({ commits }: CommitStore, streams: readonly string[]): Promise<{ id: string }[][]> {
  const found = await commits
    .aggregate<OfStream>([
      { $match: { stream: { $in: [...streams] } } },
      { $group: { _id: { stream: '$stream', correlation: '$correlation' }, last: { $max: '$seq' } } },
      { $sort: { last: -1 } },
    ])
    .toArray()
  const byStream = Map.groupBy(found, ({ _id: { stream } }) => stream)
  return streams.map((stream) =>
    (byStream.get(stream) ?? [])
      .slice(0, MOST_FLOWS)
      .map(({ _id: { correlation } }) => ({ id: `flow_${correlation}` })),
  )
}
