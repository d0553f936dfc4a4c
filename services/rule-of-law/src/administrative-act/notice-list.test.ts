import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Collection } from 'mongodb'
import type { Day } from '#shared/governance/shanghai.ts'
import { type TestDatabase, testDatabase } from '#shared/testing/mongo.ts'
import { createViewIndexes } from '#shared/testing/plans.ts'
import { rowOf } from './example-rows.ts'
import { cityManagement, company, decided, evidenced, published, registered, served } from './examples.ts'
import { type ActDocument, actStages, type NoticeFilter, noticeList } from './queries.ts'
import { actView } from './views.ts'

/** A notice as it was published, by the name of the document. */
function notice(name: string, more: Parameters<typeof published>[0]): ActDocument {
  const { kind = 'penalty' } = more ?? {}
  const row = rowOf(registered({ kind }), evidenced, decided({ kind }), served, published(more))
  return { ...JSON.parse(JSON.stringify(row)), _id: `act_${name}`, v: 5 }
}

const documents = [
  notice('warning', { penaltyTypes: ['warning'], publicUntil: undefined }),
  notice('fine', { publicUntil: undefined }),
  notice('shortened', { publicUntil: '2021-06-30' as Day }),
  notice('boundless', { publicUntil: '2050-01-01' as Day }),
  notice('licence', { kind: 'licence', penaltyTypes: [], publicUntil: undefined }),
  notice('ending-licence', { kind: 'licence', penaltyTypes: [], publicUntil: '2020-12-31' as Day }),
]

let database: TestDatabase
let rows: Collection<ActDocument>

before(async () => {
  database = await testDatabase('public-notices')
  rows = database.db.collection('acts')
  await createViewIndexes(rows, actView)
  await rows.insertMany(documents as never[])
})

after(() => database.drop())

async function publicOn(today: string, filter: NoticeFilter = {}): Promise<string[]> {
  const list = noticeList(filter, today as Day)
  const { edges } = await actStages.read(rows, list, { first: 100 })
  assert.equal((await actStages.count(rows, list)).totalCount, edges.length)
  return edges.map(({ node }) => node._id.slice('act_'.length)).toSorted()
}

describe('public notices', () => {
  test('name a penalty to the end of its last day, and never after it', async () => {
    const all = documents.map(({ _id }) => _id.slice('act_'.length)).toSorted()
    assert.deepEqual(await publicOn('2019-12-26'), all)
    assert.deepEqual(
      await publicOn('2019-12-27'),
      all.filter((name) => name !== 'warning'),
    )
    assert.deepEqual(await publicOn('2022-09-26'), ['boundless', 'fine', 'licence'])
    assert.deepEqual(await publicOn('2022-09-27'), ['licence'])
  })

  test('of 2019 hold no penalty in 2036, however it is asked for', async () => {
    const filters: NoticeFilter[] = [
      {},
      { kind: 'penalty' },
      { organId: cityManagement },
      { subject: company.subjectId },
    ]
    for (const filter of filters)
      assert.ok(
        (await publicOn('2036-01-01', filter)).every((name) => name === 'licence'),
        JSON.stringify(filter),
      )
  })
})
