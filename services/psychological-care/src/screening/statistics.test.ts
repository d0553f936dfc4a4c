import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { type CounterChange, contribute, counterDocuments, totalsOf } from '#shared/eventsourcing/counters.ts'
import { communityId } from '#shared/governance/ids.ts'
import type { Month } from '#shared/governance/shanghai.ts'
import { BANDS, INSTRUMENTS, type Instrument } from './codes.ts'
import { rowOf } from './example-rows.ts'
import { area, invited, recorded, scored, shanghai, submitted } from './examples.ts'
import type { Result } from './instruments.ts'
import { type Question, type Statistics, statisticsFrom, statisticsReading } from './read-statistics.ts'
import type { ScreeningRow } from './row.ts'
import { screeningView } from './views.ts'

const communities = ['440310-1', '440310-2', '440310-3'].map((name) => communityId.of(name))

type Case = { instrument: Instrument; result: Result; place: number | undefined; month: number }

const result: fc.Arbitrary<Result> = fc
  .record({ band: fc.option(fc.constantFrom(...BANDS), { nil: undefined }), urgent: fc.boolean() })
  .map(({ band, urgent }) => ({ complete: band !== undefined, ...(band && { band }), urgent }))

const cases: fc.Arbitrary<Case[]> = fc.array(
  fc.record({
    instrument: fc.constantFrom(...INSTRUMENTS),
    result,
    place: fc.option(fc.integer({ min: 0, max: 2 }), { nil: undefined }),
    month: fc.integer({ min: 1, max: 3 }),
  }),
  { maxLength: 30 },
)

/** Without a place it is history: of no month either. */
function rowFor({ instrument, result: of, place, month }: Case): ScreeningRow {
  const where = communities[place ?? -1]
  if (!where) return { ...rowOf(...recorded(of)), instrument }
  const at = shanghai(`2018-0${month}-15T12:00:00`)
  return rowOf(
    invited({ instrument, area: { ...area, communityId: where } }),
    submitted({ at, instrument }),
    scored(of),
  )
}

function figures(given: readonly Case[], question: Question): Statistics {
  const change: CounterChange = new Map()
  for (const each of given) contribute(change, screeningView.counters?.(rowFor(each)) ?? [], 1)
  return statisticsFrom(totalsOf(counterDocuments(change, 0)), question)
}

function plainly(given: readonly Case[]): Statistics {
  const count = (of: (result: Result) => boolean) => given.filter((each) => of(each.result)).length
  const isModerate = ({ band }: Result) => band !== undefined && !['minimal', 'mild'].includes(band)
  return {
    submitted: given.length,
    complete: count(({ complete }) => complete),
    incomplete: count(({ complete }) => !complete),
    moderateOrAbove: count(isModerate),
    urgentReview: count(({ urgent }) => urgent),
    urgentBelowModerate: count((each) => each.urgent && each.complete && !isModerate(each)),
  }
}

describe('statistics', () => {
  test('are what plain counting comes to: of all, of months, of a questionnaire, of a community', () =>
    fc.assert(
      fc.property(cases, (given) => {
        assert.deepEqual(figures(given, {}), plainly(given))
        const live = given.filter(({ place }) => place !== undefined)
        const months = ['2018-01', '2018-02'] as Month[]
        assert.deepEqual(figures(given, { months }), plainly(live.filter(({ month }) => month < 3)))
        assert.deepEqual(
          figures(given, { instrument: 'gad-7' }),
          plainly(given.filter(({ instrument }) => instrument === 'gad-7')),
        )
        const communityIdOf = communities[1]
        assert.deepEqual(
          figures(given, { months, communityId: communityIdOf, instrument: 'phq-9' }),
          plainly(live.filter(({ month, place, instrument }) => month < 3 && place === 1 && instrument === 'phq-9')),
        )
      }),
    ))

  test('add up, whatever was handed in', () =>
    fc.assert(
      fc.property(cases, (given) => {
        const all = figures(given, {})
        assert.equal(all.submitted, all.complete + all.incomplete)
        assert.ok(all.moderateOrAbove <= all.complete)
        assert.ok(all.urgentBelowModerate <= all.urgentReview && all.urgentReview <= all.submitted)
      }),
    ))

  test('read one document a month, or the one of all there ever were', () => {
    assert.deepEqual(statisticsReading({}), { keys: ['s|ever'], paths: ['all'] })
    assert.deepEqual(statisticsReading({ months: ['2018-01', '2018-02'] as Month[], communityId: communities[0] }), {
      keys: ['s|2018-01', 's|2018-02'],
      paths: [`community.${communities[0]}`],
    })
  })
})
