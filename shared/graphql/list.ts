import type { Collection, Filter } from 'mongodb'
import type { StoredRow } from '#shared/eventsourcing/view.ts'
import { type Connection, decodeCursor, type PageArguments, pageSize, toConnection } from './connection.ts'
import { graphError } from './errors.ts'

/**
 * A page of rows in the order of their ids: for directories, where every filter has an index that ends in `_id`.
 * Throws BAD_USER_INPUT where the cursor is another list's.
 */
export async function listById<Row extends object>(
  rows: Collection<StoredRow<Row>>,
  filter: Filter<StoredRow<Row>>,
  page: PageArguments,
): Promise<Connection<StoredRow<Row>>> {
  const list = nameOf(rows)
  const after = page.after == null ? [] : [{ _id: { $gt: idIn(page.after, list) } }]
  const found = await rows
    .find({ $and: [{ v: { $gt: 0 } }, filter, ...after] } as Filter<StoredRow<Row>>)
    .sort({ _id: 1 })
    .limit(pageSize(page) + 1)
    .toArray()
  return toConnection(found as StoredRow<Row>[], page, ({ _id }) => [list, _id])
}

/** Cursors outlive a rebuild: the generation is not part of the name. */
function nameOf({ collectionName }: { collectionName: string }): string {
  return collectionName.replace(/\.g\d+$/, '')
}

function idIn(cursor: string, list: string): string {
  const [name, id] = decodeCursor(cursor)
  if (name !== list || typeof id !== 'string') throw graphError('BAD_USER_INPUT', 'after is not a cursor of this list')
  return id
}
