import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Document } from 'mongodb'
import { assertFromIndex, readingsOf } from '#shared/testing/plans.ts'
import { communities, receivedAt, units } from './example-lists.ts'
import { district, reporterId, street } from './examples.ts'
import { documents, filledMatters, filters, listOf, NOW } from './matter-lists.fixture.ts'
import {
  boardList,
  type MatterFilter,
  type MatterList,
  type MatterOrder,
  matterStages,
  type StageName,
} from './queries.ts'
import { rowsWithin } from './reach.ts'

let matters: Awaited<ReturnType<typeof filledMatters>>

before(async () => {
  matters = await filledMatters()
})

after(() => matters.database.drop())

/** How MongoDB reads the first page of a stage. */
function explained(list: MatterList, stage: StageName): Promise<Document> {
  const { filter, sort } = matterStages.query(list, stage, undefined)
  return matters.rows.find(filter).sort(sort).limit(21).explain('executionStats')
}

describe('every filter alone', () => {
  for (const [filter] of filters.filter(
    ([each]) => Object.keys(each).length < 2 && each.reporters?.persons.length !== 0,
  ))
    for (const order of ['received-desc', 'due-asc'] as const)
      test(`${JSON.stringify(filter)} ${order} is read from an index, in its order`, async () => {
        const list = listOf(filter, order)
        // A range of limits is a few matters: those are put in order of receipt in memory.
        const sorted = order === 'received-desc' && ('dueBefore' in filter || filter.overdue === true)
        for (const reading of await readingsOf(matters.rows, matterStages, list))
          assertFromIndex(reading, list.stages.join(), { sorted })
      })

  test('of a combination the most selective facet is read', async () => {
    const list = listOf(
      { number: '坪-20181130-00042', nature: 'complaint', communityId: communities[4] },
      'received-desc',
    )
    const { executionStats } = await explained(list, 'received')
    assert.ok(executionStats.totalKeysExamined <= 2)
  })
})

test('whom to call back is read from an index of its own, in its order, and nothing else of it is looked at', async () => {
  for (const within of [undefined, rowsWithin('division', { division: district })]) {
    const list = boardList('callBackDue', { now: NOW, soon: NOW, within })
    for (const reading of await readingsOf(matters.rows, matterStages, list)) {
      assertFromIndex(reading, 'called')
      assert.equal(reading.rows, 21)
    }
  }
})

describe('a range of one order', () => {
  const lookedAt = async (filter: MatterFilter, order: MatterOrder) => {
    const list = listOf(filter, order)
    const { executionStats } = await explained(list, list.stages[0] ?? assert.fail())
    return executionStats.totalDocsExamined
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
    const count = { count: matters.rows.collectionName, query: matterStages.countQuery(list) }
    const explained: Document = await matters.database.db.command({ explain: count, verbosity: 'executionStats' })
    return explained.executionStats.totalDocsExamined
  }
  const reaches = { all: undefined, district: rowsWithin('division', { division: district }) }
  /** Not one facet, nor a range of an order; a person has a few matters, which are looked at. */
  const looksAtRows = (filter: MatterFilter) =>
    Object.keys(filter).some((name) => name !== 'receivedFrom' && name !== 'receivedBefore' && name !== 'phase') &&
    (Object.keys(filter).length > 1 ||
      filter.flagged === false ||
      filter.overdue === false ||
      filter.reporters !== undefined)

  for (const [filter] of filters.filter(([each]) => !looksAtRows(each)))
    for (const order of ['received-desc', 'due-asc'] as const)
      for (const [reach, within] of Object.entries(reaches))
        test(`of ${JSON.stringify(filter)} ${order} within reach of ${reach} reads no row`, async () =>
          assert.equal(await rowsRead(listOf(filter, order, within)), 0))

  test('of all that a street, a unit or a person reaches reads no row', async () => {
    const whose = { division: street, unit: units[1] ?? '', persons: [reporterId] }
    for (const scope of ['division', 'unit', 'own'] as const) {
      const list = listOf({}, 'received-desc', rowsWithin(scope, whose))
      assert.ok((await matterStages.count(matters.rows, list)).totalCount > 0)
      assert.equal(await rowsRead(list), 0)
    }
  })
})
