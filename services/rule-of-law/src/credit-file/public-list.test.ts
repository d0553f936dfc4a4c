import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Collection, Document } from 'mongodb'
import { toInstant } from '#shared/eventsourcing/instant.ts'
import type { StoredRow } from '#shared/eventsourcing/view.ts'
import { PENALTY_TYPES, SECTORS } from '#shared/governance/administrative-law.ts'
import { communityId, subjectId } from '#shared/governance/ids.ts'
import { type Day, shanghaiDay } from '#shared/governance/shanghai.ts'
import { completeUscc } from '#shared/governance/uscc.ts'
import { type TestDatabase, testDatabase } from '#shared/testing/mongo.ts'
import { assertFromIndex, createViewIndexes, readingsOf } from '#shared/testing/plans.ts'
import type { CreditFileEvent } from './events.ts'
import { rowOf, strangeCursors } from './example-rows.ts'
import { collected, day, endOf, person, shanghai } from './examples.ts'
import { creditFileOf, creditRecordOf, organId } from './ids.ts'
import { countPublic, filesOf, type PublicFilter, readPublic } from './public-list.ts'
import { type CreditFileFilter, creditFileList, fileLists } from './queries.ts'
import type { CreditFileRow, ShownPenalty } from './row.ts'
import { creditFileView } from './views.ts'

const NOW = shanghai('2026-06-01T12:00:00')
const organs = ['1583', '1593', '1600'].map((unit) => organId.of(unit))
const communities = [1, 2, 3].map((number) => communityId.of(`440310-${10000 + number}`))

function at<T>(list: readonly T[], index: number): T {
  return list[index % list.length] as T
}

const company = (index: number) => subjectId.of(completeUscc(`91440310MA5${String(index).padStart(6, '0')}`))

/** One file: up to three penalties, published or not, some of them over by now; every seventh is a person's. */
function exampleFile(index: number): StoredRow<CreditFileRow> {
  const subject = company(index)
  const whom = index % 7 === 6 ? { subjectId: undefined, personId: person } : { subjectId: subject }
  const events = Array.from({ length: (index % 3) + 1 }, (_, nth): CreditFileEvent[] => {
    const organ = at(organs, index + nth)
    const documentNumber = `文〔2026〕${index}-${nth}号`
    const recordId = creditRecordOf(organ, documentNumber, subject)
    const decidedOn = shanghaiDay(toInstant(Date.parse('2026-01-05T00:00:00Z') + ((index * 5 + nth) % 90) * 86_400_000))
    return [
      collected({
        ...whom,
        recordId,
        organId: organ,
        documentNumber,
        decidedOn,
        penaltyTypes: [at(PENALTY_TYPES, index + nth), at(PENALTY_TYPES, index * 2 + nth)],
        sector: at(SECTORS, index),
        communityId: at(communities, index),
        until: index % 5 === 4 ? endOf('2026-05-31') : endOf('2029-05-31'),
      }),
      ...((index + nth) % 4 === 3
        ? []
        : [{ type: 'CreditRecordPublished' as const, recordId, publishedOn: day('2026-05-01') }]),
    ]
  }).flat()
  return { ...rowOf(...events), _id: creditFileOf(index % 7 === 6 ? person : subject), v: events.length }
}

const documents = Array.from({ length: 240 }, (_, index) => exampleFile(index)).filter(
  ({ _id }, index, all) => all.findIndex((each) => each._id === _id) === index,
)
const shown = documents.flatMap((row) => row.shown)
let database: TestDatabase
let rows: Collection<StoredRow<CreditFileRow>>

before(async () => {
  database = await testDatabase('public-penalties')
  rows = database.db.collection('creditFiles')
  await createViewIndexes(rows, creditFileView)
  await rows.insertMany(documents as never[])
})

after(() => database.drop())

/** Each filter with what it means, said in plain words of the penalty. */
const filters: [PublicFilter, (penalty: ShownPenalty) => boolean][] = [
  [{}, () => true],
  [{ fileId: creditFileOf(company(7)) as never }, ({ subjectId: of }) => of === company(7)],
  [{ organId: organs[1] }, ({ organId: of }) => of === organs[1]],
  [{ communityId: communities[2] }, ({ communityId: of }) => of === communities[2]],
  [{ sector: 'fire' }, ({ sector }) => sector === 'fire'],
  [{ penaltyType: 'closure' }, ({ penaltyTypes }) => penaltyTypes.includes('closure')],
  [{ decidedFrom: '2026-02-10' as Day }, ({ decidedOn }) => decidedOn >= '2026-02-10'],
  [{ decidedUntil: '2026-02-10' as Day }, ({ decidedOn }) => decidedOn <= '2026-02-10'],
  [
    { organId: organs[0], sector: 'work-safety', penaltyType: 'fine' },
    (each) => each.organId === organs[0] && each.sector === 'work-safety' && each.penaltyTypes.includes('fine'),
  ],
]

const inForce = (penalty: ShownPenalty) => penalty.until === undefined || penalty.until > NOW

async function readAll(filter: PublicFilter): Promise<string[]> {
  const ids: string[] = []
  for (let cursor: string | null = null; ; ) {
    const { edges, pageInfo } = await readPublic(rows, filter, NOW, { first: 17, after: cursor })
    ids.push(...edges.map(({ node }) => node.recordId))
    if (!pageInfo.hasNextPage) return ids
    cursor = pageInfo.endCursor
  }
}

describe('public penalties', () => {
  for (const [filter, holds] of filters)
    test(`${JSON.stringify(filter)}: page by page exactly what holds and is still public, the newest first`, async () => {
      const expected = shown
        .filter(inForce)
        .filter(holds)
        .toSorted((one, other) => compare(other.decidedOn, one.decidedOn) || compare(other.recordId, one.recordId))
      assert.ok(expected.length > 0)
      assert.deepEqual(
        await readAll(filter),
        expected.map(({ recordId }) => recordId),
      )
      assert.deepEqual(await countPublic(rows, filter, NOW), { totalCount: expected.length, totalCountExact: true })
    })

  test('are no longer shown once their publicity has ended, whether or not the clock has said so', async () => {
    const over = shown.filter((each) => !inForce(each))
    assert.ok(over.length > 0)
    const ids = await readAll({})
    assert.ok(over.every(({ recordId }) => !ids.includes(recordId)))
  })

  test('are never a person’s', () => {
    const ofPersons = documents.filter(({ _id }) => _id.startsWith('pcf_'))
    assert.ok(ofPersons.length > 0)
    assert.ok(ofPersons.every((row) => row.shown.length === 0))
  })

  test('are found by an index: no file is looked at that has none', async () => {
    const explained: Document = await rows.aggregate(filesOf({ organId: organs[1] })).explain('executionStats')
    const files = documents.filter((row) => row.shown.some(({ organId: of }) => of === organs[1]))
    assert.ok(!JSON.stringify(explained.queryPlanner.winningPlan).includes('COLLSCAN'))
    assert.ok(explained.executionStats.totalDocsExamined <= files.length)
  })

  test('of a page are looked for in the files that can be on it alone', async () => {
    const looked: object[] = []
    const watched = new Proxy(rows, {
      get: (target, name) =>
        name === 'aggregate'
          ? (stages: object[]) => {
              looked.push(stages)
              return target.aggregate(stages)
            }
          : Reflect.get(target, name).bind(target),
    })
    const { edges } = await readPublic(watched, {}, toInstant(Date.parse('2026-05-02T00:00:00Z')), { first: 5 })
    assert.equal(edges.length, 5)
    assert.equal(looked.length, 1)
    const [{ $match } = { $match: {} }] = looked[0] as { $match: object }[]
    assert.ok((await rows.countDocuments($match)) < documents.length / 4)
  })

  for (const [what, after] of strangeCursors)
    test(`refuse a cursor that is none of theirs: ${what}`, () =>
      assert.rejects(readPublic(rows, {}, NOW, { after }), { extensions: { code: 'BAD_USER_INPUT' } }))
})

describe('credit files', () => {
  const lists: [CreditFileFilter, (row: StoredRow<CreditFileRow>) => boolean][] = [
    [{}, () => true],
    [{ communityId: communities[0] }, ({ facets }) => facets.includes(`c:${communities[0]}`)],
    [{ organId: organs[2], kind: 'penalty' }, ({ facets }) => facets.includes(`o:${organs[2]}`)],
    [{ sector: 'fire' }, ({ facets }) => facets.includes('f:fire')],
  ]
  for (const [filter, holds] of lists)
    test(`${JSON.stringify(filter)}: exactly what holds, of legal entities alone, from an index`, async () => {
      const expected = documents.filter(({ _id }) => _id.startsWith('crf_')).filter(holds)
      const list = creditFileList(filter)
      const { edges } = await fileLists.read(rows as never, list, { first: 100 })
      const counted = await fileLists.count(rows as never, list)
      assert.equal(counted.totalCount, expected.length)
      const ids = new Set(expected.map(({ _id }) => _id))
      assert.ok(edges.length === Math.min(100, expected.length) && edges.every(({ node }) => ids.has(node._id)))
      for (const reading of await readingsOf(rows, fileLists, list)) assertFromIndex(reading, 'files')
    })
})

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
