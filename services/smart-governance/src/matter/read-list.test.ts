import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Collection, Document } from 'mongodb'
import { toInstant } from '#shared/eventsourcing/instant.ts'
import { type TestDatabase, testDatabase } from '#shared/testing/mongo.ts'
import { communities, exampleMatter, receivedAt, units } from './example-lists.ts'
import { company, DUE, district, FRIDAY, reporterId, street } from './examples.ts'
import { facet } from './facets.ts'
import {
  boardList,
  inbox,
  type MatterDocument,
  type MatterFilter,
  type MatterList,
  type MatterOrder,
  matterList,
  matterStages,
  similarTo,
} from './queries.ts'
import { rowsWithin, type Within } from './reach.ts'
import { isOpen } from './state.ts'
import { matterView } from './views.ts'

const NOW = toInstant(Date.parse(FRIDAY) + 40 * 3_600_000)
const documents = Array.from({ length: 660 }, (_, index) => exampleMatter(index))
let database: TestDatabase
let rows: Collection<MatterDocument>

before(async () => {
  database = await testDatabase('matter-lists')
  rows = database.db.collection('matters')
  await rows.createIndexes(matterView.indexes.map(({ key, options }) => ({ key, ...options }) as never))
  await rows.insertMany(documents as never[])
})

after(() => database.drop())

/** Each filter with what it means, said in plain words of the row. */
const filters: [MatterFilter, (row: MatterDocument) => boolean][] = [
  [{ number: '坪-20181130-00042' }, ({ number }) => number === '坪-20181130-00042'],
  [{ phase: 'accepted' }, ({ state }) => state.phase === 'accepted'],
  [{ phase: 'closed' }, ({ state }) => state.phase === 'closed'],
  [{ communityId: communities[1] }, ({ area }) => area.communityId === communities[1]],
  [{ streetId: street }, ({ area }) => area.streetId === street],
  [{ unitId: units[2] }, ({ unitId }) => unitId === units[2]],
  [{ subjectId: company }, ({ state }) => 'matter' in state && state.matter.subjectId === company],
  [{ nature: 'thanks' }, ({ nature }) => nature === 'thanks'],
  [{ channel: '12' }, ({ channel }) => channel === '12'],
  [{ mainType: '3' }, ({ classes }) => classes.mainType === '3'],
  [{ urgency: 'urgent' }, ({ urgency }) => urgency === 'urgent'],
  [{ urgency: 'normal' }, ({ urgency }) => urgency === 'normal'],
  [{ overdue: true }, ({ due }) => due !== undefined && due < NOW],
  [{ overdue: false }, ({ due }) => due === undefined || due >= NOW],
  [{ flagged: true }, ({ flags }) => flags.length > 0],
  [{ flagged: false }, ({ flags }) => flags.length === 0],
  [
    { receivedFrom: receivedAt(100), receivedBefore: receivedAt(200) },
    (row) => row.receivedAt >= receivedAt(100) && row.receivedAt < receivedAt(200),
  ],
  [{ dueBefore: NOW }, ({ due }) => due !== undefined && due < NOW],
  [{ reporters: [reporterId] }, ({ reporter }) => reporter?.person === reporterId],
  [{ reporters: [] }, () => false],
  [{}, () => true],
  [
    { unitId: units[1], phase: 'transferred', nature: 'complaint' },
    (row) => row.unitId === units[1] && row.state.phase === 'transferred' && row.nature === 'complaint',
  ],
  [
    { communityId: communities[0], flagged: false, overdue: false },
    (row) => row.area.communityId === communities[0] && row.flags.length === 0 && !(row.due && row.due < NOW),
  ],
]

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

const listOf = (filter: MatterFilter, order: MatterOrder, within?: Within) =>
  matterList(filter, { order, within, now: NOW })

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

describe('every filter alone', () => {
  type Plan = { stage: string; inputStage?: Plan; inputStages?: Plan[] }
  const stagesOf = (plan: Plan): string[] => [
    plan.stage,
    ...[plan.inputStage, ...(plan.inputStages ?? [])].flatMap((each) => (each ? stagesOf(each) : [])),
  ]

  for (const [filter] of filters.filter(([each]) => Object.keys(each).length < 2 && each.reporters?.length !== 0))
    for (const order of ['received-desc', 'due-asc'] as const)
      test(`${JSON.stringify(filter)} ${order} is read from an index, in its order`, async () => {
        const list = listOf(filter, order)
        for (const stage of list.stages) {
          const { filter: conditions, sort } = matterStages.query(list, stage, undefined)
          const explained: Document = await rows.find(conditions).sort(sort).limit(21).explain('executionStats')
          const plan = stagesOf(explained.queryPlanner.winningPlan)
          // A range of limits is a few matters: those are put in order of receipt in memory.
          const sorted = order === 'received-desc' && ('dueBefore' in filter || filter.overdue === true)
          assert.ok(!plan.includes('COLLSCAN'), plan.join(' < '))
          assert.ok(sorted || !plan.includes('SORT'), plan.join(' < '))
        }
      })

  test('of a combination the most selective facet is read', async () => {
    const list = listOf(
      { number: '坪-20181130-00042', nature: 'complaint', communityId: communities[4] },
      'received-desc',
    )
    const { filter, sort } = matterStages.query(list, 'received', undefined)
    const explained: Document = await rows.find(filter).sort(sort).limit(21).explain('executionStats')
    assert.ok(explained.executionStats.totalKeysExamined <= 2)
  })
})

describe('a range of one order', () => {
  const lookedAt = async (filter: MatterFilter, order: MatterOrder) => {
    const list = listOf(filter, order)
    const { filter: conditions, sort } = matterStages.query(list, list.stages[0] ?? assert.fail(), undefined)
    const explained: Document = await rows.find(conditions).sort(sort).limit(21).explain('executionStats')
    return explained.executionStats.totalDocsExamined
  }
  const open = documents.filter(({ due }) => due !== undefined)

  test('of receipt bounds the search by limit: none that ends before it is looked at', async () => {
    const [receivedFrom, receivedBefore] = [receivedAt(600), receivedAt(650)]
    const later = open.filter(({ receivedAt: at }) => at >= receivedFrom)
    assert.ok(later.length > 0)
    assert.ok((await lookedAt({ receivedFrom, receivedBefore }, 'due-asc')) <= later.length)
  })

  test('of limits bounds the search by receipt: none that is received after it is looked at', async () => {
    const dueBefore = receivedAt(500)
    const passedOver = open.filter(({ receivedAt: at, due = '' }) => at < dueBefore && due >= dueBefore)
    assert.ok((await lookedAt({ dueBefore }, 'received-desc')) <= 21 + passedOver.length)
  })
})

describe('a count', () => {
  const rowsRead = async (list: MatterList) => {
    const count = { count: rows.collectionName, query: matterStages.countQuery(list) }
    const explained: Document = await database.db.command({ explain: count, verbosity: 'executionStats' })
    return explained.executionStats.totalDocsExamined
  }
  const reaches = { all: undefined, district: rowsWithin('division', { division: district }) }
  /** Not one facet, nor a range of an order. */
  const looksAtRows = (filter: MatterFilter) =>
    Object.keys(filter).some((name) => name !== 'receivedFrom' && name !== 'receivedBefore' && name !== 'phase') &&
    (Object.keys(filter).length > 1 || filter.flagged === false || filter.overdue === false)

  for (const [filter] of filters.filter(([each]) => !looksAtRows(each)))
    for (const order of ['received-desc', 'due-asc'] as const)
      for (const [reach, within] of Object.entries(reaches))
        test(`of ${JSON.stringify(filter)} ${order} within reach of ${reach} reads no row`, async () =>
          assert.equal(await rowsRead(listOf(filter, order, within)), 0))

  test('of all that a street, a unit or a person reaches reads no row', async () => {
    const whose = { division: street, unit: units[1] ?? '', persons: [reporterId] }
    for (const scope of ['division', 'unit', 'own'] as const) {
      const list = listOf({}, 'received-desc', rowsWithin(scope, whose))
      assert.ok((await matterStages.count(rows, list)).totalCount > 0)
      assert.equal(await rowsRead(list), 0)
    }
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
  await many.insertMany(Array.from({ length: 10_001 }, () => ({ facets: ['*'] })) as never[])
  assert.deepEqual(await matterStages.count(many, listOf({}, 'received-desc')), {
    totalCount: 10_000,
    totalCountExact: false,
  })
})
