import DataLoader from 'dataloader'
import type { Collection } from 'mongodb'
import { StreamUnreadable } from '#shared/eventsourcing/command-handler.ts'
import type { Commit, Receipt } from '#shared/eventsourcing/commit.ts'
import type { CommitStore } from '#shared/eventsourcing/commit-store.ts'
import type { CounterDocument } from '#shared/eventsourcing/counters.ts'
import { UnknownEvent } from '#shared/eventsourcing/event.ts'
import { type AnyRow, eventsOf, foldRow, hasFields } from '#shared/eventsourcing/fold.ts'
import type { ViewStore } from '#shared/eventsourcing/generations.ts'
import type { StoredRow } from '#shared/eventsourcing/view.ts'
import type { RequestContext } from '#shared/graphql/context.ts'
import { rememberedRows } from './remembered-rows.ts'

/** The views as this moment's readers see them. */
export type Readers = {
  /** A mechanism's rows, by the name of its collection. */
  rows<Row extends object>(collection: string): Collection<StoredRow<Row>>
  counters(): Collection<CounterDocument>
  /** Which set of views they are: see eventsourcing/generations.ts. */
  generation(): number
  /**
   * A row by its id, of any mechanism; do not change it. What one request loads at the same moment is one query per
   * collection. A row that was read or projected in this process less than a second ago is not read again, unless a
   * receipt of the request asks for a later version.
   */
  load<Row extends object>(context: RequestContext, id: string): Promise<StoredRow<Row> | null>
  /**
   * The row as the commit store has it, even where the view is behind: what a mutation answers. Give the commit where
   * there is one: then it reads nothing (the stream's first commit) or the view's row alone (the commit follows it).
   * Throws StreamUnreadable where an event is of a newer release.
   */
  fresh<Row extends object>(stream: string, commit?: Commit): Promise<StoredRow<Row> | null>
}

export function createReaders(store: CommitStore, views: ViewStore, generation: () => number): Readers {
  const remembered = rememberedRows(views)

  function collectionOf(stream: string): Collection<AnyRow> | undefined {
    const mechanism = views.mechanismOf(stream)
    return mechanism && views.rows(mechanism, generation())
  }

  async function loadAll(ids: readonly string[], receipts: readonly Receipt[]): Promise<(AnyRow | null)[]> {
    const current = generation()
    const found = remembered.of(current, ids, receipts)
    const unknown = ids.filter((id) => !found.has(id))
    const byCollection = Map.groupBy(unknown, (id) => collectionOf(id)?.collectionName)
    await Promise.all(
      [...byCollection.values()].map(async (wanted) => {
        const rows =
          (await collectionOf(wanted[0] ?? '')
            ?.find({ _id: { $in: wanted } })
            .toArray()) ?? []
        remembered.keep(current, rows)
        for (const row of rows) found.set(row._id, row)
      }),
    )
    return ids.map((id) => found.get(id)).map((row) => (hasFields(row) ? row : null))
  }

  /** The row as some moment's view has it: a copy, since whoever folds on may change it. */
  async function viewed(stream: string): Promise<AnyRow | undefined> {
    const known = remembered.of(generation(), [stream]).get(stream)
    return known ? structuredClone(known) : ((await collectionOf(stream)?.findOne({ _id: stream })) ?? undefined)
  }

  async function fresh(stream: string, commit?: Commit): Promise<AnyRow | null> {
    const mechanism = views.mechanismOf(stream)
    if (!mechanism) return null
    const isWhole = commit?.seq === 1
    const row = isWhole ? undefined : await viewed(stream)
    const version = row?.v ?? 0
    const isNext = commit && commit.version > version && commit.version - commit.events.length <= version
    const newer = isNext ? [commit] : await store.since(stream, version)
    const events = newer.flatMap(eventsOf).filter((event) => event.version > version)
    let reached = version
    function* noted() {
      for (const event of events) {
        reached = event.version
        yield event
      }
    }
    try {
      return foldRow(mechanism, row, noted()) ?? null
    } catch (error) {
      throw error instanceof UnknownEvent ? new StreamUnreadable(stream, reached, error) : error
    }
  }

  // A collection's rows are what its mechanism's view made: the caller, who names the collection, knows their type.
  return {
    rows: (name) => views.db.collection(`${name}.g${generation()}`),
    counters: () => views.counters(generation()),
    generation,
    load: async (context, id) => {
      const loader = context.once(
        loadAll,
        () => new DataLoader((ids: readonly string[]) => loadAll(ids, context.receipts)),
      )
      return (await loader.load(id)) as never
    },
    fresh: async (stream, commit) => (await fresh(stream, commit)) as never,
  }
}
