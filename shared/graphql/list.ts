import type { Collection, Filter } from 'mongodb'
import type { StoredRow } from '#shared/eventsourcing/view.ts'
import { type Connection, decodeCursor, type PageArguments, pageSize, toConnection } from './connection.ts'

/** A page of rows in the order of their ids: for directories, where every filter has an index that ends in `_id`. */
export async function listById<Row extends object>(
  rows: Collection<StoredRow<Row>>,
  filter: Filter<StoredRow<Row>>,
  page: PageArguments,
): Promise<Connection<StoredRow<Row>>> {
  const after = page.after == null ? [] : [{ _id: { $gt: String(decodeCursor(page.after)[0]) } }]
  const found = await rows
    .find({ $and: [{ v: { $gt: 0 } }, filter, ...after] } as Filter<StoredRow<Row>>)
    .sort({ _id: 1 })
    .limit(pageSize(page) + 1)
    .toArray()
  return toConnection(found as StoredRow<Row>[], page, ({ _id }) => [_id])
}
