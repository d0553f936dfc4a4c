import type { Collection } from 'mongodb'
import {
  type Connection,
  decodeCursor,
  type PageArguments,
  pageSize,
  toConnection,
} from '#shared/graphql/connection.ts'
import { graphError } from '#shared/graphql/errors.ts'
import { cursorOf, type MatterCursor, type MatterDocument, type MatterList, stageQuery, wholeList } from './queries.ts'

type Rows = Collection<MatterDocument>

/** A page of a list: stage after stage until it is full. Throws BAD_USER_INPUT where the cursor is another list's. */
export async function readList(rows: Rows, list: MatterList, page: PageArguments): Promise<Connection<MatterDocument>> {
  const wanted = pageSize(page) + 1
  const after = page.after == null ? undefined : parseCursor(list, page.after)
  const found: { row: MatterDocument; cursor: MatterCursor }[] = []
  for (const stage of after ? list.stages.slice(list.stages.indexOf(after.stage)) : list.stages) {
    const { filter, sort } = stageQuery(list, stage, after)
    const more = await rows
      .find(filter)
      .sort(sort)
      .limit(wanted - found.length)
      .toArray()
    found.push(...more.map((row) => ({ row: row as MatterDocument, cursor: cursorOf(stage, row as MatterDocument) })))
    if (found.length >= wanted) break
  }
  const { edges, pageInfo } = toConnection(found, page, ({ cursor: { stage, at, id } }) => [stage, at, id])
  return { edges: edges.map(({ cursor, node }) => ({ cursor, node: node.row })), pageInfo }
}

export const COUNTED_UP_TO = 10_000

/** Counted up to 10,000: beyond that nobody counts, and the answer says so. */
export async function countList(
  rows: Rows,
  list: MatterList,
): Promise<{ totalCount: number; totalCountExact: boolean }> {
  const counted = await rows.countDocuments(wholeList(list), { limit: COUNTED_UP_TO + 1 })
  return { totalCount: Math.min(counted, COUNTED_UP_TO), totalCountExact: counted <= COUNTED_UP_TO }
}

function parseCursor({ stages }: MatterList, text: string): MatterCursor {
  const [name, at, id] = decodeCursor(text)
  const stage = stages.find((each) => each === name)
  if (!stage || typeof at !== 'string' || typeof id !== 'string') {
    throw graphError('BAD_USER_INPUT', 'after is not a cursor of this list')
  }
  return { stage, at, id }
}
