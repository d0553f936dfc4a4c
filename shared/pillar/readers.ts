import DataLoader from 'dataloader'
import type { Collection } from 'mongodb'
import type { Commit } from '#shared/eventsourcing/commit.ts'
import type { CommitStore } from '#shared/eventsourcing/commit-store.ts'
import type { CounterDocument } from '#shared/eventsourcing/counters.ts'
import { type AnyRow, eventsOf, foldRow, hasFields } from '#shared/eventsourcing/fold.ts'
import type { ViewStore } from '#shared/eventsourcing/generations.ts'
import type { StoredRow } from '#shared/eventsourcing/view.ts'
import type { RequestContext } from '#shared/graphql/context.ts'

/** The views as this moment's readers see them. */
export type Readers = {
  /** A mechanism's rows, by the name of its collection. */
  rows<Row extends object>(collection: string): Collection<StoredRow<Row>>
  counters(): Collection<CounterDocument>
  /** Which set of views they are: see eventsourcing/generations.ts. */
  generation(): number
  /** A row by its id, whatever mechanism it belongs to; one request's loads of a moment are one query a collection. */
  load<Row extends object>(context: RequestContext, id: string): Promise<StoredRow<Row> | null>
  /**
   * The row as the commit store has it, whether or not the view has come that far: what a mutation answers. With its
   * commit at hand nothing is read of a stream's first, and the view alone where the commit follows it.
   */
  fresh<Row extends object>(stream: string, commit?: Commit): Promise<StoredRow<Row> | null>
}

export function createReaders(store: CommitStore, views: ViewStore, generation: () => number): Readers {
  function collectionOf(stream: string): Collection<AnyRow> | undefined {
    const mechanism = views.mechanismOf(stream)
    return mechanism && views.rows(mechanism, generation())
  }

  async function loadAll(ids: readonly string[]): Promise<(AnyRow | null)[]> {
    const byCollection = Map.groupBy(ids, (id) => collectionOf(id)?.collectionName)
    const found = new Map<string, AnyRow>()
    await Promise.all(
      [...byCollection.values()].map(async (wanted) => {
        const rows =
          (await collectionOf(wanted[0] ?? '')
            ?.find({ _id: { $in: wanted } })
            .toArray()) ?? []
        for (const row of rows.filter(hasFields)) found.set(row._id, row)
      }),
    )
    return ids.map((id) => found.get(id) ?? null)
  }

  async function fresh(stream: string, commit?: Commit): Promise<AnyRow | null> {
    const mechanism = views.mechanismOf(stream)
    if (!mechanism) return null
    const isWhole = commit?.seq === 1
    const row = isWhole ? undefined : ((await collectionOf(stream)?.findOne({ _id: stream })) ?? undefined)
    const version = row?.v ?? 0
    const isNext = commit && commit.version > version && commit.version - commit.events.length <= version
    const newer = isNext ? [commit] : await store.since(stream, version)
    const events = newer.flatMap(eventsOf).filter((event) => event.version > version)
    return foldRow(mechanism, row, events) ?? null
  }

  // A collection's rows are what its mechanism's view made: the caller, who names the collection, knows their type.
  return {
    rows: (name) => views.db.collection(`${name}.g${generation()}`),
    counters: () => views.counters(generation()),
    generation,
    load: async (context, id) => (await context.once(loadAll, () => new DataLoader(loadAll)).load(id)) as never,
    fresh: async (stream, commit) => (await fresh(stream, commit)) as never,
  }
}
