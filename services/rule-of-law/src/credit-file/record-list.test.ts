import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { rowOf, strangeCursors } from './example-rows.ts'
import { collected, day, emergency, expired } from './examples.ts'
import { creditRecordOf } from './ids.ts'
import { pageOfRecords, recordList } from './record-list.ts'
import { recordsOf } from './state.ts'

const many = Array.from({ length: 25 }, (_, index) => {
  const documentNumber = `文〔2026〕${index}号`
  const recordId = creditRecordOf(emergency, documentNumber, 'sub_91350100M000100Y43' as never)
  return collected({ recordId, documentNumber, decidedOn: day(`2026-01-${String((index % 9) + 10)}`) })
})
const records = recordsOf(rowOf(...many, collected(), expired).state)

describe('records of a file', () => {
  test('are read page by page, the newest decision first, none twice', () => {
    const list = recordList(records, undefined)
    const read: string[] = []
    for (let after: string | null = null; ; ) {
      const { edges, pageInfo } = pageOfRecords(list, { first: 4, after })
      read.push(...edges.map(({ node }) => node.recordId))
      if (!pageInfo.hasNextPage) break
      after = pageInfo.endCursor
    }
    assert.deepEqual(
      read,
      list.map(({ recordId }) => recordId),
    )
    const days = list.map(({ decidedOn }) => decidedOn)
    assert.deepEqual(days, days.toSorted().reverse())
  })

  test('are narrowed to a status', () => {
    assert.equal(recordList(records, 'live').length, 25)
    assert.equal(recordList(records, 'expired').length, 1)
    assert.equal(recordList(records, 'withdrawn').length, 0)
  })

  for (const [what, after] of strangeCursors)
    test(`refuse a cursor that is none of theirs: ${what}`, () =>
      assert.throws(() => pageOfRecords(records, { after }), { extensions: { code: 'BAD_USER_INPUT' } }))
})
