import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Collection } from 'mongodb'
import { toInstant } from '#shared/eventsourcing/instant.ts'
import type { TestDatabase } from '#shared/testing/mongo.ts'
import { exampleMatter, receivedAt, units } from './example-lists.ts'
import { DUE, district, FRIDAY, street } from './examples.ts'
import { facet } from './facets.ts'
import { documents, filledMatters, filters, listOf, NOW } from './matter-lists.fixture.ts'
import {
  boardList,
  inbox,
  type MatterDocument,
  type MatterList,
  type MatterOrder,
  matterStages,
  similarTo,
} from './queries.ts'
import { rowsWithin } from './reach.ts'
import { isOpen } from './state.ts'

let database: TestDatabase
let rows: Collection<MatterDocument>

before(async () => {
  ;({ database, rows } = await filledMatters())
})

after(() => database.drop())

const orders: Record<MatterOrder, (one: MatterDocument, other: MatterDocument) => number> = {
  'received-desc': (one, other) => compare(other.receivedAt, one.receivedAt) || compare(other._id, one._id),
  'due-asc': (one, other) =>
    one.due && other.due
      ? compare(one.due, other.due) || compare(one._id, other._id)
      : Number(other.due !== undefined) - Number(one.due !== undefined) || orders['received-desc'](one, other),
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}

/** All pages of a list, one after the other. */
async function readAll(list: MatterList, first = 37): Promise<string[]> {
  const ids: string[] = []
  for (let after: string | null = null; ; ) {
    const { edges, pageInfo } = await matterStages.read(rows, list, { first, after })
    ids.push(...edges.map(({ node }) => node._id))
    if (!pageInfo.hasNextPage) return ids
    after = pageInfo.endCursor
  }
}

describe('a list of matters', () => {
  for (const [filter, holds] of filters)
    for (const order of ['received-desc', 'due-asc'] as const)
      test(`${JSON.stringify(filter)} ${order}: page by page exactly what holds, in order`, async () => {
        const expected = documents.filter(holds).toSorted(orders[order])
        const list = listOf(filter, order)
        assert.deepEqual(
          await readAll(list),
          expected.map(({ _id }) => _id),
        )
        assert.deepEqual(await matterStages.count(rows, list), { totalCount: expected.length, totalCountExact: true })
      })

  test('is narrowed to what is within reach', async () => {
    const within = { facets: [facet.unit(units[0] as never), facet.helper(units[0] as never)] }
    const mine = documents.filter(({ unitId }) => unitId === units[0]).toSorted(orders['received-desc'])
    assert.deepEqual(
      await readAll(listOf({}, 'received-desc', within)),
      mine.map(({ _id }) => _id),
    )
    assert.deepEqual(await readAll(listOf({}, 'due-asc', { facets: [] })), [])
    const inDistrict = (division: string) =>
      readAll(listOf({ unitId: units[0] }, 'received-desc', rowsWithin('division', { division })))
    assert.deepEqual(
      await inDistrict(district),
      mine.map(({ _id }) => _id),
    )
    assert.deepEqual(await inDistrict('dis_440304'), [])
  })

  test('does not skip or repeat where others come in between', async () => {
    const list = listOf({}, 'received-desc')
    const { edges, pageInfo } = await matterStages.read(rows, list, { first: 10 })
    const later = { ...exampleMatter(1), _id: 'mat_later', receivedAt: receivedAt(5000) }
    await rows.insertOne(later as never)
    const next = await matterStages.read(rows, list, { first: 10, after: pageInfo.endCursor })
    await rows.deleteOne({ _id: 'mat_later' })
    const expected = documents.toSorted(orders['received-desc']).slice(0, 20)
    assert.deepEqual(
      [...edges, ...next.edges].map(({ node }) => node._id),
      expected.map(({ _id }) => _id),
    )
  })

  test('refuses a cursor of another list', async () => {
    const { pageInfo } = await matterStages.read(rows, listOf({}, 'due-asc'), { first: 1 })
    await assert.rejects(matterStages.read(rows, listOf({}, 'received-desc'), { after: pageInfo.endCursor }), {
      extensions: { code: 'BAD_USER_INPUT' },
    })
  })
})

describe('an inbox', () => {
  test('holds what the unit leads and where it helps, the nearest limit first', async () => {
    const unit = units[1] as never
    const expected = documents
      .filter(({ unitId, state }) => unitId === unit && isOpen(state))
      .toSorted(orders['due-asc'])
    assert.deepEqual(
      await readAll(inbox(unit, undefined)),
      expected.map(({ _id }) => _id),
    )
    assert.deepEqual(await readAll(inbox(unit, { facets: [] })), [])
    // What has ended is not in it, and is not counted either.
    assert.equal((await matterStages.count(rows, inbox(unit, undefined))).totalCount, expected.length)
  })
})

describe('the overdue board', () => {
  const soon = toInstant(Date.parse(NOW) + 24 * 3_600_000)
  const board = (list: Parameters<typeof boardList>[0]) =>
    readAll(boardList(list, { now: NOW, soon, within: undefined }))
  const ids = (holds: (row: MatterDocument) => boolean, order: MatterOrder) =>
    documents
      .filter(holds)
      .toSorted(orders[order])
      .map(({ _id }) => _id)

  test('knows what is due soon and what is overdue', async () => {
    assert.deepEqual(
      await board('dueSoon'),
      ids(({ due }) => !!due && due >= NOW && due < soon, 'due-asc'),
    )
    assert.deepEqual(
      await board('overdue'),
      ids(({ due }) => !!due && due < NOW, 'due-asc'),
    )
  })

  test('knows whom to call back, the nearest limit first, and within reach alone', async () => {
    const waiting = documents
      .filter(({ state }) => state.phase === 'resolved')
      .toSorted((one, other) => compare(`${one.callBackDueAt} ${one._id}`, `${other.callBackDueAt} ${other._id}`))
    assert.ok(new Set(waiting.map(({ callBackDueAt }) => callBackDueAt)).size > 10)
    assert.deepEqual(
      await board('callBackDue'),
      waiting.map(({ _id }) => _id),
    )
    const within = rowsWithin('division', { division: street })
    assert.deepEqual(
      await readAll(boardList('callBackDue', { now: NOW, soon, within })),
      waiting.filter(({ area }) => area.streetId === street).map(({ _id }) => _id),
    )
  })

  test('knows what was urged and which criticism is to be decided on, also of resolved matters', async () => {
    const marked = [
      { ...exampleMatter(1), _id: 'mat_urged', facets: [facet.open, facet.urged], due: DUE },
      { ...exampleMatter(2), _id: 'mat_criticism', facets: [facet.criticism], due: undefined },
    ]
    await rows.insertMany(marked as never[])
    assert.deepEqual([await board('urged'), await board('criticismDue')], [['mat_urged'], ['mat_criticism']])
    await rows.deleteMany({ _id: { $in: marked.map(({ _id }) => _id) } })
  })
})

describe('similar matters', () => {
  test('have the same community and sub-type, within 30 days, closed ones too', async () => {
    const [matter] = documents.slice(200)
    assert.ok(matter)
    const list = similarTo(matter, undefined)
    assert.ok(list)
    const expected = documents
      .filter(
        ({ _id, area, classes }) =>
          _id !== matter._id &&
          area.communityId === matter.area.communityId &&
          classes.subType === matter.classes.subType,
      )
      .toSorted(orders['received-desc'])
    assert.ok(expected.length > 3)
    assert.deepEqual(
      await readAll(list),
      expected.map(({ _id }) => _id),
    )
  })

  test('are not those of another time, and a matter without a class has none', async () => {
    const far = { ...(documents[200] as MatterDocument), receivedAt: toInstant(Date.parse(FRIDAY) + 90 * 86_400_000) }
    assert.deepEqual(await readAll(similarTo(far, undefined) ?? assert.fail()), [])
    assert.equal(similarTo({ ...far, classes: {} }, undefined), undefined)
  })
})

test('more than 10,000 are counted no further', async () => {
  const many = database.db.collection<MatterDocument>('many')
  await many.createIndex({ facets: 1 })
  await many.insertMany(Array.from({ length: 10_001 }, () => ({ facets: ['*'] })) as never[])
  assert.deepEqual(await matterStages.count(many, listOf({}, 'received-desc')), {
    totalCount: 10_000,
    totalCountExact: false,
  })
})
