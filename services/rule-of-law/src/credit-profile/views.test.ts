import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { type CounterChange, contribute, counterDocuments, type Sums } from '#shared/eventsourcing/counters.ts'
import { GRADES } from './codes.ts'
import type { CreditProfileEvent } from './events.ts'
import { eventsOf, folded, rowOf } from './example-rows.ts'
import {
  classified,
  community,
  endOf,
  fined,
  graded,
  lapsed,
  otherCommunity,
  overridden,
  overrideExpired,
  proposed,
} from './examples.ts'
import { gradeMixFrom, gradeMixKey, gradeMixOf } from './grade-mix.ts'
import { lives } from './random-lives.ts'
import type { CreditProfileRow } from './row.ts'
import { gradeInForce } from './state.ts'
import { creditProfileView } from './views.ts'

describe('a row', () => {
  test('holds where lists find it', () =>
    assert.deepEqual(rowOf(...fined).facets, ['*', 'g:c', 'r:elevated', `c:${community}`]))

  test('is found by the grade in force', () => {
    assert.deepEqual(rowOf(...fined, proposed).facets.slice(1), ['g:c', 'r:elevated', `c:${community}`, 'proposed'])
    assert.deepEqual(rowOf(...fined, proposed, overridden).facets.slice(1), [
      'g:b',
      'r:elevated',
      `c:${community}`,
      'overridden',
    ])
  })

  test('tells the history of its grade: what happened, and what was in force after it', () =>
    assert.deepEqual(
      rowOf(...fined, proposed, overridden, graded({ grade: 'd', score: 30 }), overrideExpired).history.map(
        ({ version, type, grade, computedGrade, code }) => [version, type, grade, computedGrade, code],
      ),
      [
        [1, 'RiskClassified', undefined, undefined, undefined],
        [2, 'CreditGraded', 'c', 'c', undefined],
        [3, 'GradeOverrideProposed', 'c', 'c', 'duty-fulfilled'],
        [4, 'GradeOverridden', 'b', 'c', 'duty-fulfilled'],
        [5, 'CreditGraded', 'b', 'd', undefined],
        [6, 'GradeOverrideEnded', 'd', 'd', 'expired'],
      ],
    ))

  test('keeps the newest 200 facts of an endless history', () => {
    const many = Array.from({ length: 300 }, (_, index) => graded({ score: index % 100 }))
    const { history } = rowOf(classified, ...many)
    assert.deepEqual([history.length, history[0]?.version, history.at(-1)?.version], [200, 102, 301])
  })
})

describe('deadlines', () => {
  const names = (...events: CreditProfileEvent[]) => creditProfileView.deadlines?.(rowOf(...events))

  test('wait for the second signature and for the end of what was set by hand', () => {
    assert.deepEqual(names(...fined), [])
    assert.deepEqual(names(...fined, proposed), [{ name: 'lapse', at: endOf('2026-03-24') }])
    assert.deepEqual(names(...fined, proposed, overridden), [{ name: 'override-end', at: endOf('2026-09-30') }])
    assert.deepEqual(names(...fined, proposed, lapsed), [])
  })
})

describe('the mix of grades', () => {
  const mixOf = (rows: readonly CreditProfileRow[], key: string) => {
    const change: CounterChange = new Map()
    for (const row of rows) contribute(change, gradeMixOf(row), 1)
    return gradeMixFrom(counterDocuments(change, 0).find(({ _id }) => _id.key === key)?.sum as Sums | undefined)
  }

  test('counts a subject where it is registered, by the grade in force', () => {
    const rows = [
      rowOf(...fined),
      rowOf(...fined, proposed, overridden),
      rowOf(classified, graded({ communityId: otherCommunity })),
    ]
    assert.deepEqual(mixOf(rows, gradeMixKey(community)), {
      subjects: 2,
      grades: [
        { grade: 'a', subjects: 0 },
        { grade: 'b', subjects: 1 },
        { grade: 'c', subjects: 1 },
        { grade: 'd', subjects: 0 },
      ],
      riskClasses: [
        { riskClass: 'low', subjects: 0 },
        { riskClass: 'moderate', subjects: 0 },
        { riskClass: 'elevated', subjects: 2 },
        { riskClass: 'high', subjects: 0 },
      ],
    })
    assert.equal(mixOf(rows, gradeMixKey()).subjects, 3)
  })

  test('of nowhere is nobody', () => assert.equal(mixOf([], gradeMixKey()).subjects, 0))

  test('of any profiles adds up: each stands once in all, and once where it is registered', () =>
    fc.assert(
      fc.property(
        fc.array(
          lives.map(eventsOf).filter((events) => events.length > 0),
          { maxLength: 6 },
        ),
        (histories) => {
          const rows = histories.map((events) => folded(events))
          const states = rows.flatMap(({ state }) => (state.phase === 'graded' ? [state] : []))
          assert.equal(mixOf(rows, gradeMixKey()).subjects, states.length)
          for (const grade of GRADES) {
            const counted = mixOf(rows, gradeMixKey(community)).grades.find((each) => each.grade === grade)?.subjects
            const there = states.filter((state) => state.graded.communityId === community)
            assert.equal(counted, there.filter((state) => gradeInForce(state) === grade).length)
          }
        },
      ),
      { numRuns: 60 },
    ))
})

describe('any row', () => {
  const lived = lives.map(eventsOf).filter((events) => events.length > 0)
  const stored = (row: CreditProfileRow) => JSON.parse(JSON.stringify(row)) as CreditProfileRow

  test('that was read back from the store goes on as if it had never been away', () =>
    fc.assert(
      fc.property(lived, (events) => assert.deepEqual(stored(folded(events, stored)), stored(folded(events)))),
      { numRuns: 100 },
    ))
})
