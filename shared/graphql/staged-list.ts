import type { Collection, Filter, Sort } from 'mongodb'
import { type Connection, decodeCursor, type PageArguments, pageSize, toConnection } from './connection.ts'
import { graphError } from './errors.ts'

type Document = { _id: string }

/** Rows that fulfil a condition, in the order of one field (a text or a number) and of their ids. */
export type Stage<Row extends Document> = { condition: Filter<Row>; field: keyof Row & string; direction: 1 | -1 }

/**
 * A list as conditions on rows and the stages it is read in, one after the other. Each condition names facets (short
 * texts in a row's field of that name, under an index with each stage's order), so that every list answers from an
 * index. docs/decisions/0062.
 */
export type StagedList<Row extends Document, Name extends string> = {
  conditions: Filter<Row>[]
  stages: readonly Name[]
  /** What follows from the conditions for the rows of a stage, and where its search may begin therefore. */
  bounds?: Partial<Record<Name, Filter<Row>>> | undefined
}

/** Where a page ended. */
export type StageCursor<Name extends string> = { stage: Name; at: string | number; id: string }

/** A list that a resolver gives on before it is read: its page and its count are asked for apart. */
export type ListNode<Row extends Document, Name extends string> = {
  list: StagedList<Row, Name>
  page: PageArguments
  read?: Promise<Connection<Row>>
  counted?: Promise<{ totalCount: number; totalCountExact: boolean }>
}

export const COUNTED_UP_TO = 10_000

/** The lists that can be read in these stages. */
export function stagedLists<Row extends Document, Name extends string>(stages: Record<Name, Stage<Row>>) {
  /** One stage's query, from the cursor on where it ended in this stage. */
  function query(
    { conditions, bounds }: StagedList<Row, Name>,
    name: Name,
    after: StageCursor<Name> | undefined,
  ): { filter: Filter<Row>; sort: Sort } {
    const stage = stages[name]
    const { condition, field, direction } = stage
    const beyond = after?.stage === name ? [pastCursor(stage, after)] : []
    const bound = bounds?.[name]
    return {
      filter: { $and: [...conditions, condition, ...(bound ? [bound] : []), ...beyond] } as Filter<Row>,
      sort: { [field]: direction, _id: direction },
    }
  }

  function cursorOf(stage: Name, row: Row): StageCursor<Name> {
    const at: unknown = row[stages[stage].field]
    return { stage, at: typeof at === 'number' ? at : String(at ?? ''), id: row._id }
  }

  /** A page: stage after stage until it is full. Throws BAD_USER_INPUT where the cursor is another list's. */
  async function read(
    rows: Collection<Row>,
    list: StagedList<Row, Name>,
    page: PageArguments,
  ): Promise<Connection<Row>> {
    const wanted = pageSize(page) + 1
    const after = page.after == null ? undefined : parseCursor(list, page.after)
    const found: { row: Row; cursor: StageCursor<Name> }[] = []
    for (const stage of after ? list.stages.slice(list.stages.indexOf(after.stage)) : list.stages) {
      const { filter, sort } = query(list, stage, after)
      const more = await rows
        .find(filter)
        .sort(sort)
        .limit(wanted - found.length)
        .toArray()
      found.push(...more.map((row) => ({ row: row as Row, cursor: cursorOf(stage, row as Row) })))
      if (found.length >= wanted) break
    }
    const { edges, pageInfo } = toConnection(found, page, ({ cursor: { stage, at, id } }) => [stage, at, id])
    return { edges: edges.map(({ cursor, node }) => ({ cursor, node: node.row })), pageInfo }
  }

  /** What is counted: a list of one stage has what fulfils the stage's condition; several together have everything. */
  function countQuery({ conditions, stages: names }: StagedList<Row, Name>): Filter<Row> {
    const [only, ...others] = names.map((name) => stages[name].condition)
    return { $and: [...conditions, ...(only && others.length === 0 ? [only] : [])] } as Filter<Row>
  }

  /** Counted up to 10,000: beyond that nobody counts, and the answer says so. */
  async function count(
    rows: Collection<Row>,
    list: StagedList<Row, Name>,
  ): Promise<{ totalCount: number; totalCountExact: boolean }> {
    const counted = await rows.countDocuments(countQuery(list), { limit: COUNTED_UP_TO + 1 })
    return { totalCount: Math.min(counted, COUNTED_UP_TO), totalCountExact: counted <= COUNTED_UP_TO }
  }

  /** The resolvers of a connection that counts; edges and page info are one query. */
  function connection(rows: () => Collection<Row>) {
    type Node = ListNode<Row, Name>
    const pageOf = (node: Node) => {
      node.read ??= read(rows(), node.list, node.page)
      return node.read
    }
    const countOf = (node: Node) => {
      node.counted ??= count(rows(), node.list)
      return node.counted
    }
    return {
      edges: async (node: Node) => (await pageOf(node)).edges,
      pageInfo: async (node: Node) => (await pageOf(node)).pageInfo,
      totalCount: async (node: Node) => (await countOf(node)).totalCount,
      totalCountExact: async (node: Node) => (await countOf(node)).totalCountExact,
    }
  }

  return { query, countQuery, read, count, connection }
}

/** A facet of every row, for a list that asks for nothing in particular. */
export const EVERY_ROW = '*'

/**
 * Rows that have all of the wanted facets and, within a reach, one of its facets. What restricts nothing is not asked
 * for: a second facet would have every row fetched that the first one finds.
 */
export function havingFacets(wanted: readonly string[], within?: readonly string[]) {
  const needed = wanted.length > 0 || within ? wanted : [EVERY_ROW]
  return [...(needed.length > 0 ? [{ facets: { $all: [...needed] } }] : []), ...(within ? [anyOf(within)] : [])]
}

/** Rows that have one of these facets. */
export function anyOf(facets: readonly string[]): { facets: string | { $in: string[] } } {
  const [only, ...others] = facets
  return { facets: others.length === 0 && only !== undefined ? only : { $in: [...facets] } }
}

/** The first condition bounds the index, the second breaks ties among rows of the same moment. */
function pastCursor<Row extends Document>(
  { field, direction }: Stage<Row>,
  { at, id }: StageCursor<string>,
): Filter<Row> {
  const [orEqual, beyond] = direction === 1 ? (['$gte', '$gt'] as const) : (['$lte', '$lt'] as const)
  return {
    [field]: { [orEqual]: at },
    $or: [{ [field]: { [beyond]: at } }, { _id: { [beyond]: id } }],
  } as Filter<Row>
}

function parseCursor<Name extends string>({ stages }: { stages: readonly Name[] }, text: string): StageCursor<Name> {
  const [name, at, id] = decodeCursor(text)
  const stage = stages.find((each) => each === name)
  if (!stage || at === undefined || typeof id !== 'string') {
    throw graphError('BAD_USER_INPUT', 'after is not a cursor of this list')
  }
  return { stage, at, id }
}
