import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { isRejected } from '#shared/eventsourcing/decider.ts'
import { recorded } from '#shared/eventsourcing/event.ts'
import { type Instant, toInstant } from '#shared/eventsourcing/instant.ts'
import { communityId, districtId } from '#shared/governance/ids.ts'
import type { Month } from '#shared/governance/shanghai.ts'
import { specFor } from '#shared/testing/decider-spec.ts'
import { defaultRules, type SeriesCommand, type SeriesRules, seriesDecider } from './decider.ts'
import { type ScreeningCountsEvent, screeningCountsEvents, seriesOf } from './events.ts'
import type { Table } from './measures.ts'
import { MonthIncomplete, publishing } from './publishing.ts'
import { seriesView } from './views.ts'

const shanghai = (text: string): Instant => toInstant(new Date(`${text}+08:00`))
const at = shanghai('2018-11-30T10:15:00')
const district = districtId.of('440310')
const community = communityId.of('440310-10018')
const rules: SeriesRules = { ...defaultRules, knows: (id) => id === district }
const { given, under } = specFor(seriesDecider, screeningCountsEvents, rules, at)
const month = (text: string) => text as Month

const table: Table = new Map([
  [community, { submitted: 40, complete: 30, incomplete: 10, moderateOrAbove: 12, urgentReview: 3 }],
])
const begin = (from: string, when = at): SeriesCommand => ({
  type: 'begin',
  at: when,
  districtId: district,
  from: month(from),
})
const publish = (of: string, when: string, counts = table): SeriesCommand => ({
  type: 'publish',
  at: shanghai(when),
  month: month(of),
  table: counts,
})
const begun: ScreeningCountsEvent = {
  type: 'CountsBegun',
  districtId: district,
  from: month('2018-11'),
  publishAt: shanghai('2018-12-03T00:00:00'),
}
const published: ScreeningCountsEvent = {
  type: 'CountsPublished',
  at: shanghai('2018-12-03T00:00:01'),
  month: month('2018-11'),
  least: 10,
  district: {},
  communities: [],
  nextPublishAt: shanghai('2019-01-03T00:00:00'),
}

describe('a series of published counts', () => {
  test('begins with this month or one of the 24 before it, and is due two days after that has ended', () => {
    given().when(begin('2018-11')).then(begun)
    given().when(begin('2016-11')).then({ type: 'CountsBegun' })
    for (const outside of ['2018-12', '2016-10']) given().when(begin(outside)).thenRejected('COUNTS_FROM_OUT_OF_RANGE')
  })
  test('is of a district that is there', () => {
    const elsewhere = { ...begin('2018-11'), districtId: districtId.of('440999') }
    given().when(elsewhere).thenRejected('COUNTS_DISTRICT_UNKNOWN')
  })
  test('begins once', () => given(begun).when(begin('2018-11')).thenRejected('ALREADY_EXISTS'))
  test('publishes the month that is next, once it is closed, suppressed', () => {
    given(begun)
      .when(publish('2018-11', '2018-12-01T00:01:00'))
      .then({
        type: 'CountsPublished',
        month: month('2018-11'),
        least: 10,
        district: { submitted: 40, complete: 30, incomplete: 10, moderateOrAbove: 12 },
        communities: [
          { communityId: community, cells: { submitted: 40, complete: 30, incomplete: 10, moderateOrAbove: 12 } },
        ],
        nextPublishAt: shanghai('2019-01-03T00:00:00'),
      })
  })
  test('is closed for a month a minute after its end, when all that was decided in it is stored', () => {
    for (const tooEarly of ['2018-11-30T23:59:59', '2018-12-01T00:00:00', '2018-12-01T00:00:59'])
      given(begun).when(publish('2018-11', tooEarly)).thenRejected('COUNTS_MONTH_OPEN')
    under({ ...rules, publishAfterDays: 0 })
      .given(begun)
      .when(publish('2018-11', '2018-12-01T00:01:00'))
      .then({ type: 'CountsPublished', nextPublishAt: shanghai('2019-01-01T00:01:00') })
  })
  test('waits for what was recorded until its month was closed', async () => {
    const waitedFor: Instant[] = []
    const pillar = {
      readers: { counters: () => assert.fail('read before all of it is there') },
      async holdsAllBefore(time: Instant) {
        waitedFor.push(time)
        return false
      },
    }
    await assert.rejects(publishing(pillar, seriesOf(district), month('2018-11')).seal(), MonthIncomplete)
    assert.deepEqual(waitedFor, [shanghai('2018-12-01T00:01:00')])
  })
  test('publishes a month of nothing as well, so that a gap tells nothing', () =>
    given(begun)
      .when(publish('2018-11', '2018-12-03T00:00:00', new Map()))
      .then({ type: 'CountsPublished', district: {}, communities: [] }))
  test('never publishes a month again, whatever is counted by then', () =>
    given(begun, published).when(publish('2018-11', '2018-12-04T00:00:00')).thenNothing())
  test('leaves no month out, and none before its beginning is published', () => {
    given(begun).when(publish('2018-12', '2019-01-03T00:00:00')).thenRejected('COUNTS_OUT_OF_ORDER')
    given(begun).when(publish('2018-10', '2018-12-03T00:00:00')).thenNothing()
    given(begun, published).when(publish('2018-12', '2019-01-03T00:00:00')).then({ type: 'CountsPublished' })
  })
  test('that nobody decided on publishes nothing', () =>
    given().when(publish('2018-11', '2018-12-03T00:00:00')).thenRejected('COUNTS_NOT_BEGUN'))
  test('goes by the rules in force', () =>
    under({ ...rules, least: 30, publishAfterDays: 5 })
      .given(begun)
      .when(publish('2018-11', '2018-12-06T00:00:00'))
      .then({
        type: 'CountsPublished',
        least: 30,
        district: { submitted: 40 },
        nextPublishAt: shanghai('2019-01-06T00:00:00'),
      }))
})

describe('whatever is commanded', () => {
  const months = ['2018-09', '2018-10', '2018-11', '2018-12', '2019-01', '2019-02', '2019-03']
  type Turn = { begins: boolean; of: string; days: number }
  const turn: fc.Arbitrary<Turn> = fc.record({
    begins: fc.boolean(),
    of: fc.constantFrom(...months.slice(0, -1)),
    days: fc.integer({ min: 0, max: 40 }),
  })

  /** What was published, and when. */
  function lived(turns: readonly Turn[]): { month: Month; at: Instant }[] {
    let state = seriesDecider.initial
    let time = Date.parse(shanghai('2018-10-05T00:00:00'))
    return turns.flatMap(({ begins, of, days }) => {
      time += days * 86_400_000
      const when = toInstant(time)
      const asked = begins
        ? begin(of, when)
        : ({ type: 'publish', at: when, month: month(of), table: new Map() } as const)
      const decision = seriesDecider.decide(state, asked, rules)
      if (isRejected(decision)) return []
      state = decision.map((event) => recorded(event, when)).reduce(seriesDecider.evolve, state)
      return decision.flatMap((event) => (event.type === 'CountsPublished' ? [{ month: event.month, at: when }] : []))
    })
  }

  test('every month is published at most once and after its end, in order and without a gap', () =>
    fc.assert(
      fc.property(fc.array(turn, { maxLength: 30 }), (turns) => {
        const told = lived(turns)
        const first = months.indexOf(told[0]?.month ?? '')
        assert.deepEqual(
          told.map((each) => each.month),
          first < 0 ? [] : months.slice(first, first + told.length),
        )
        for (const each of told) assert.ok(each.at >= shanghai(`${months[months.indexOf(each.month) + 1]}-01T00:01:00`))
      }),
    ))
})

describe('the view of a series', () => {
  const meta = { stream: 'scs_440310', version: 1, role: 'system', recordedAt: at }
  const rowOf = (...events: ScreeningCountsEvent[]) => {
    const [first, ...rest] = events.map((event) => recorded(event, at))
    assert.ok(first)
    return rest.reduce((row, event) => seriesView.fold(row, event, meta), seriesView.fold(undefined, first, meta))
  }
  const later: ScreeningCountsEvent = {
    ...published,
    district: { submitted: 40 },
    communities: [{ communityId: community, cells: { submitted: 40 } }],
  }

  test('has the published months, and waits for the one that is next', () => {
    const row = rowOf(begun, later)
    assert.deepEqual(row.months, [
      {
        month: '2018-11',
        publishedAt: published.at,
        district: { submitted: 40 },
        communities: { [community]: { submitted: 40 } },
      },
    ])
    assert.deepEqual(seriesView.deadlines?.(row), [{ name: '2018-12', at: shanghai('2019-01-03T00:00:00') }])
    assert.deepEqual(seriesView.deadlines?.(rowOf(begun)), [{ name: '2018-11', at: shanghai('2018-12-03T00:00:00') }])
  })
  test('keeps the newest ten years', () =>
    assert.equal(rowOf(begun, ...Array.from({ length: 130 }, () => later)).months.length, 120))
})
