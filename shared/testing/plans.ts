import assert from 'node:assert/strict'
import type { Collection, Document, Filter, Sort } from 'mongodb'
import type { View } from '#shared/eventsourcing/view.ts'

/** How MongoDB reads a query: the stages of its plan, and what it looks at for what it finds. */
export type Reading = { stages: string[]; keys: number; rows: number; found: number }

type Query<Row extends Document> = { filter: Filter<Row>; sort?: Sort; limit?: number }

/** A page is read to one beyond its end. */
const PAGE = 21

export async function readingOf<Row extends Document>(
  rows: Collection<Row>,
  { filter, sort = {}, limit = PAGE }: Query<Row>,
): Promise<Reading> {
  const explained: Document = await rows.find(filter).sort(sort).limit(limit).explain('executionStats')
  return readingIn(explained)
}

/** How many rows a count looks at: none where the index says it all. */
export async function countingOf<Row extends Document>(rows: Collection<Row>, filter: Filter<Row>): Promise<Reading> {
  const pipeline = [{ $match: filter }, { $limit: 10_001 }, { $count: 'count' }]
  return readingIn(await rows.aggregate(pipeline).explain('executionStats'))
}

function readingIn(explained: Document): Reading {
  const { queryPlanner, executionStats } = explained.stages?.[0]?.$cursor ?? explained
  const { totalKeysExamined: keys, totalDocsExamined: rows, nReturned: found } = executionStats
  return { stages: stagesIn(queryPlanner.winningPlan), keys, rows, found }
}

type Plan = { stage?: string; queryPlan?: Plan; inputStage?: Plan; inputStages?: Plan[] }

/** From the outermost to the index; MongoDB 8 puts what it compiles into `queryPlan`. */
function stagesIn({ stage, queryPlan, inputStage, inputStages = [] }: Plan): string[] {
  const inner = [queryPlan, inputStage, ...inputStages].flatMap((each) => (each ? stagesIn(each) : []))
  return stage ? [stage, ...inner] : inner
}

/** What a page may look at beside what it gives: some that another condition passes over. */
const BESIDE = 60

export type Allowed = {
  /** Put in order in memory: where that is seldom much. */
  sorted?: boolean
  /** Rows looked at beside those that are found. */
  beside?: number
}

/**
 * Fails where a query looks at a whole collection, puts rows in order in memory, or looks at many more than it finds. In
 * a test of some thousand rows that is what a district of a million would feel.
 */
export function assertFromIndex(
  reading: Reading,
  what: string,
  { sorted = false, beside = BESIDE }: Allowed = {},
): void {
  const { stages, keys, rows, found } = reading
  const plan = `${what}: ${stages.join(' < ')}, ${keys} keys and ${rows} rows for ${found}`
  assert.ok(!stages.includes('COLLSCAN'), plan)
  assert.ok(sorted || !stages.includes('SORT'), plan)
  assert.ok(rows <= 2 * found + beside && keys <= 4 * found + 4 * beside, plan)
}

/** The view's indexes, on a collection of the test's own. */
export async function createViewIndexes<Row extends Document>(
  rows: Collection<Row>,
  { indexes }: Pick<View<object, { type: string }>, 'indexes'>,
): Promise<void> {
  await rows.createIndexes(indexes.map(({ key, options }) => ({ ...options, key })))
}

/** Every stage of a list, read from its beginning. */
export async function readingsOf<Row extends Document, Name extends string, List extends { stages: readonly Name[] }>(
  rows: Collection<Row>,
  lists: { query(list: List, stage: Name, after: undefined): { filter: Filter<Row>; sort: Sort } },
  list: List,
): Promise<Reading[]> {
  return Promise.all(list.stages.map((stage) => readingOf(rows, lists.query(list, stage, undefined))))
}
