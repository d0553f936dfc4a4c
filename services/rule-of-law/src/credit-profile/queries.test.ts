import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Collection } from 'mongodb'
import { toInstant } from '#shared/eventsourcing/instant.ts'
import { subjectId } from '#shared/governance/ids.ts'
import { completeUscc } from '#shared/governance/uscc.ts'
import { type TestDatabase, testDatabase } from '#shared/testing/mongo.ts'
import { assertFromIndex, createViewIndexes, readingsOf } from '#shared/testing/plans.ts'
import { rowOf } from './example-rows.ts'
import { classified, community, graded, otherCommunity, overridden, proposed, TUESDAY } from './examples.ts'
import { profileOf } from './ids.ts'
import { type CreditProfileDocument, type CreditProfileFilter, creditProfileList, profileLists } from './queries.ts'
import { creditProfileView } from './views.ts'

function at<T>(list: readonly T[], index: number): T {
  return list[index % list.length] as T
}

const documents = Array.from({ length: 200 }, (_, index): CreditProfileDocument => {
  const byHand = at([[], [proposed], [proposed, overridden], [], []], index)
  const grade = graded({
    grade: at(['a', 'b', 'c', 'd'] as const, index),
    communityId: at([community, otherCommunity, undefined], index),
  })
  const risk = {
    ...classified,
    riskClass: at(['low', 'moderate', 'elevated', 'high'] as const, index * 3),
  } as typeof classified
  return {
    ...rowOf(risk, grade, ...byHand),
    _id: profileOf(subjectId.of(completeUscc(`91440310MA5${String(index).padStart(6, '0')}`))),
    v: 2 + byHand.length,
    changedAt: toInstant(Date.parse(TUESDAY) + Math.floor(index / 2) * 1000),
  }
})

let database: TestDatabase
let rows: Collection<CreditProfileDocument>

before(async () => {
  database = await testDatabase('credit-profiles')
  rows = database.db.collection('creditProfiles')
  await createViewIndexes(rows, creditProfileView)
  await rows.insertMany(documents as never[])
})

after(() => database.drop())

const has = (facet: string) => (row: CreditProfileDocument) => row.facets.includes(facet)
const filters: [CreditProfileFilter, (row: CreditProfileDocument) => boolean][] = [
  [{}, () => true],
  [{ grade: 'd' }, has('g:d')],
  [{ riskClass: 'high' }, has('r:high')],
  [{ communityId: otherCommunity }, has(`c:${otherCommunity}`)],
  [{ overridden: true }, has('overridden')],
  [{ overridden: false }, (row) => !has('overridden')(row)],
  [{ proposed: true }, has('proposed')],
  [{ proposed: false, grade: 'b' }, (row) => has('g:b')(row) && !has('proposed')(row)],
]

describe('credit profiles', () => {
  for (const [filter, holds] of filters)
    test(`${JSON.stringify(filter)}: page by page exactly what holds, what changed last first, from an index`, async () => {
      const expected = documents
        .filter(holds)
        .toSorted((one, other) => other.changedAt.localeCompare(one.changedAt) || (one._id < other._id ? 1 : -1))
      assert.ok(expected.length > 0)
      const list = creditProfileList(filter)
      const read: string[] = []
      for (let cursor: string | null = null; ; ) {
        const { edges, pageInfo } = await profileLists.read(rows as never, list, { first: 13, after: cursor })
        read.push(...edges.map(({ node }) => node._id))
        if (!pageInfo.hasNextPage) break
        cursor = pageInfo.endCursor
      }
      assert.deepEqual(
        read,
        expected.map(({ _id }) => _id),
      )
      assert.deepEqual(await profileLists.count(rows as never, list), {
        totalCount: expected.length,
        totalCountExact: true,
      })
      for (const reading of await readingsOf(rows, profileLists, list)) assertFromIndex(reading, 'profiles')
    })
})
