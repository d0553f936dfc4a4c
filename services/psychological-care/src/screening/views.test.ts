import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import type { ScreeningEvent } from './events.ts'
import { folded, rowOf } from './example-rows.ts'
import {
  answeredModerately,
  answeredUrgently,
  community,
  district,
  encrypted,
  erased,
  FRIDAY,
  historyOf,
  incomplete,
  invited,
  minimal,
  moderate,
  overdue,
  person,
  REVIEW_DUE,
  recorded,
  reviewed,
  reviewOwed,
  scored,
  shanghai,
  street,
  submitted,
  URGENT_DUE,
  urgentButMinimal,
  withdrawn,
} from './examples.ts'
import { lives } from './random-lives.ts'
import type { ScreeningRow } from './row.ts'
import { screeningView } from './views.ts'

describe('a row', () => {
  test('holds what people read and where lists find it', () => {
    const row = rowOf(...answeredUrgently)
    assert.deepEqual([row.since, row.submittedAt, row.month, row.due], [FRIDAY, FRIDAY, '2018-11', URGENT_DUE])
    assert.deepEqual(row.result, urgentButMinimal)
    assert.deepEqual(row.review, { urgent: true, dueAt: URGENT_DUE })
    for (const facet of [
      '*',
      'p:submitted',
      'i:phq-9',
      `d:${community}`,
      `d:${street}`,
      `d:${district}`,
      `r:${person}`,
      'urgent',
    ])
      assert.ok(row.facets.includes(facet), `${facet} is missing`)
  })

  test('owes a review until it is done, also after its limit', () => {
    assert.equal(rowOf(...answeredUrgently, overdue).due, URGENT_DUE)
    const done = rowOf(...answeredUrgently, reviewed)
    assert.equal(done.due, undefined)
    assert.ok(!done.facets.includes('urgent'))
    assert.partialDeepStrictEqual(done.review, { urgent: true, outcome: 'talk-offered', remark: encrypted })
  })

  test('of a review that nobody owed says what it came to', () =>
    assert.partialDeepStrictEqual(rowOf(invited(), submitted(), scored(minimal), reviewed).review, {
      urgent: false,
      outcome: 'talk-offered',
    }))

  test('of a screening looked at again says what the last look came to', () => {
    const again = { ...reviewed, at: shanghai('2018-12-07T09:00:00'), outcome: 'watch', remark: undefined } as const
    const row = rowOf(...answeredUrgently, reviewed, again)
    assert.equal(row.state.phase, 'reviewed')
    assert.partialDeepStrictEqual(row.review, { urgent: true, dueAt: URGENT_DUE, at: again.at, outcome: 'watch' })
    assert.equal(row.review?.remark, undefined)
  })

  test('of history has no participant, no time and no task', () => {
    const row = folded(
      recorded(urgentButMinimal).map((event) => ({ ...event, at: FRIDAY })),
      { origin: 'import' },
    )
    assert.deepEqual(
      [row.origin, row.state.phase, row.person, row.area, row.submittedAt, row.month, row.due, row.review],
      ['import', 'recorded', undefined, undefined, undefined, undefined, undefined, undefined],
    )
    assert.deepEqual(row.result, urgentButMinimal)
  })

  test('of a withdrawn consent keeps nothing of what was said or found', () => {
    const row = rowOf(...answeredUrgently, reviewed, withdrawn)
    assert.ok(!JSON.stringify(row).includes(encrypted))
    assert.deepEqual([row.result, row.review, row.due], [undefined, undefined, undefined])
    assert.equal(row.withdrawnAt, withdrawn.at)
  })

  test('of an erased person keeps no text, and what is counted', () => {
    const row = rowOf(...answeredUrgently, erased())
    assert.ok(!JSON.stringify(row).includes(encrypted))
    assert.deepEqual([row.result, row.review, row.due], [urgentButMinimal, undefined, undefined])
  })

  test('cannot begin with an answer that nobody gave', () =>
    assert.throws(() => rowOf(reviewed), { code: 'IMPOSSIBLE_HISTORY' }))
})

describe('deadlines', () => {
  const names = (...events: ScreeningEvent[]) =>
    screeningView.deadlines?.(rowOf(...events)).map(({ name, at }) => [name, at])

  test('wait for the review that is owed', () => {
    assert.deepEqual(names(...answeredUrgently), [['review', URGENT_DUE]])
    assert.deepEqual(names(...answeredModerately), [['review', REVIEW_DUE]])
  })
  test('wait no more once it was said, done, withdrawn or erased, and never for history', () => {
    for (const events of [
      [...answeredUrgently, overdue],
      historyOf.reviewed,
      historyOf.withdrawn,
      historyOf.erased,
      recorded(urgentButMinimal),
      [invited(), submitted(), scored(minimal)],
    ])
      assert.deepEqual(names(...events), [])
  })
})

describe('counters', () => {
  const counted = (...events: readonly ScreeningEvent[]) =>
    Object.fromEntries((screeningView.counters?.(rowOf(...events)) ?? []).map(({ key, fields }) => [key, fields]))

  test('count a submission once in all there ever were, in its month, and for its district’s publication', () =>
    assert.deepEqual(counted(...answeredUrgently), {
      's|ever': { 'all.phq-9.belowUrgent': 1, [`community.${community}.phq-9.belowUrgent`]: 1 },
      's|2018-11': { 'all.phq-9.belowUrgent': 1, [`community.${community}.phq-9.belowUrgent`]: 1 },
      [`c|2018-11|${district}`]: { [`${community}.belowUrgent`]: 1 },
    }))
  test('count each kind of result by itself', () => {
    for (const [result, kind] of [
      [incomplete, 'incomplete'],
      [{ complete: false, urgent: true }, 'incompleteUrgent'],
      [minimal, 'below'],
      [urgentButMinimal, 'belowUrgent'],
      [moderate, 'moderate'],
      [{ ...moderate, urgent: true }, 'moderateUrgent'],
      [{ ...moderate, band: 'severe' as const }, 'moderate'],
    ] as const)
      assert.equal(counted(invited(), submitted(), scored(result))['s|ever']?.[`all.phq-9.${kind}`], 1)
  })
  test('count by the month of submission in Shanghai', () =>
    assert.ok(counted(invited(), submitted({ at: shanghai('2018-12-01T00:10:00') }), scored(minimal))['s|2018-12']))
  test('count history among all there ever were, in no month and no place', () =>
    assert.deepEqual(counted(...recorded(moderate)), { 's|ever': { 'all.phq-9.moderate': 1 } }))
  test('count nothing before it is handed in, nor a withdrawn one; an erased one still counts', () => {
    assert.deepEqual(counted(invited()), {})
    assert.deepEqual(counted(...answeredUrgently, withdrawn), {})
    assert.deepEqual(counted(...answeredUrgently, erased()), counted(...answeredUrgently))
  })
  test('know a community without a district, which then is in no publication', () => {
    const row = rowOf(invited({ area: { communityId: community } }), submitted(), scored(minimal))
    assert.deepEqual(
      screeningView.counters?.(row).map(({ key }) => key),
      ['s|ever', 's|2018-11'],
    )
  })
})

describe('any row', () => {
  const lived = lives.map((life) => life.flatMap(({ events }) => events)).filter((events) => events.length > 0)
  const stored = (row: ScreeningRow) => JSON.parse(JSON.stringify(row)) as ScreeningRow

  test('that was read back from the store goes on as if it had never been away', () =>
    fc.assert(
      fc.property(lived, (events) =>
        assert.deepEqual(stored(folded(events, { between: stored })), stored(folded(events))),
      ),
    ))

  test('has a limit exactly while a review is owed', () =>
    fc.assert(
      fc.property(lived, (events) => {
        const { due, state } = folded(events)
        assert.equal(due !== undefined, state.phase === 'submitted' && state.owed !== undefined)
      }),
    ))

  test('holds no text once its consent is withdrawn or a key is gone', () =>
    fc.assert(
      fc.property(lived, (events) => {
        const row = folded(events)
        const gone = events.some(({ type }) => type === 'ConsentWithdrawn' || type === 'ScreeningErased')
        if (gone) assert.ok(!JSON.stringify(row).includes(encrypted))
      }),
    ))
})

test('a review may be owed under the ordinary limit', () =>
  assert.deepEqual(rowOf(...answeredModerately).review, { urgent: false, ...reviewOwed.review }))
