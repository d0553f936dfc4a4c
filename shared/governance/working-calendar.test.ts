import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { type Instant, toInstant } from '#shared/eventsourcing/instant.ts'
import { shanghaiDay } from './shanghai.ts'
import { stateCouncilCalendar as calendar, publishedYears } from './state-council-calendar.ts'
import { workingCalendar } from './working-calendar.ts'

/** A time by Shanghai's clock. */
const shanghai = (text: string): Instant => toInstant(new Date(`${text}+08:00`))
const midnightAfter = (day: string): Instant => toInstant(Date.parse(`${day}T00:00:00+08:00`) + 86_400_000)

describe('a working day', () => {
  test('ends at 24:00 Shanghai', () =>
    assert.equal(calendar.endOfWorkingDay(shanghai('2018-11-27T10:00'), 3).at, midnightAfter('2018-11-30')))

  test('is counted from the day after, however late the day began', () =>
    assert.equal(calendar.endOfWorkingDay(shanghai('2018-11-27T23:59:59'), 1).at, midnightAfter('2018-11-28')))

  test('the same day means 24:00, on a holiday too', () => {
    assert.equal(calendar.endOfWorkingDay(shanghai('2018-11-27T10:00'), 0).at, midnightAfter('2018-11-27'))
    assert.equal(calendar.endOfWorkingDay(shanghai('2018-10-01T10:00'), 0).at, midnightAfter('2018-10-01'))
  })

  test('weekends and holidays are not counted', () => {
    assert.equal(calendar.endOfWorkingDay(shanghai('2018-11-30T10:00'), 1).at, midnightAfter('2018-12-03'))
    assert.equal(calendar.endOfWorkingDay(shanghai('2018-09-30T10:00'), 1).at, midnightAfter('2018-10-08'))
  })

  test('a Saturday made up for a holiday (调休) is counted', () =>
    assert.equal(calendar.endOfWorkingDay(shanghai('2018-09-28T10:00'), 1).at, midnightAfter('2018-09-29')))

  test('the Spring Festival of 2020 lasted to 2 February', () =>
    assert.equal(calendar.endOfWorkingDay(shanghai('2020-01-23T10:00'), 1).at, midnightAfter('2020-02-03')))
})

describe('a deadline', () => {
  test('is prolonged from the day it ends, not from the next', () => {
    const friday = calendar.endOfWorkingDay(shanghai('2018-11-29T10:00'), 1).at
    assert.equal(calendar.prolong(friday, 1).at, midnightAfter('2018-12-03'))
  })

  test('is followed by the morning of the next working day', () => {
    const friday = calendar.endOfWorkingDay(shanghai('2018-11-29T10:00'), 1).at
    assert.equal(calendar.startOfWorkingDay(friday, 1).at, shanghai('2018-12-03T00:00'))
  })

  test('counted through a year without a published calendar is Monday to Friday, and provisional', () => {
    const next = calendar.endOfWorkingDay(shanghai('2031-09-30T10:00'), 1)
    assert.deepEqual(next, { at: midnightAfter('2031-10-01'), provisional: true })
    assert.equal(calendar.endOfWorkingDay(shanghai('2018-11-30T10:00'), 1).provisional, false)
    assert.equal(calendar.endOfWorkingDay(shanghai('2026-12-31T10:00'), 1).provisional, true)
  })
})

describe('the published calendars', () => {
  // Every day off on a weekday beyond the holidays of the law is paid for with a worked Saturday or Sunday;
  // in 2020 two days more were given, and from 2025 the law counts 13 holidays.
  const holidaysByLaw: Record<number, number> = { 2020: 13, 2025: 13, 2026: 13 }

  for (const { year, off, worked } of publishedYears) {
    test(`${year} takes off as many days as the law gives`, () => {
      const days = (ranges: readonly string[]) => workingCalendar([{ year, source: '', off: ranges, worked: [] }])
      const weekdays = (published: typeof calendar) => countWorkingDays(published, year)
      const taken = weekdays(workingCalendar([])) - weekdays(days(off))
      assert.equal(taken - worked.length, holidaysByLaw[year] ?? 11)
    })

    test(`${year} makes up on Saturdays and Sundays only`, () => {
      for (const day of worked) assert.equal(workingCalendar([]).isWorkingDay(shanghai(`${year}-${day}T12:00`)), false)
    })
  }

  test('a day that does not exist is refused', () =>
    assert.throws(() => workingCalendar([{ year: 2019, source: '', off: ['02-30'], worked: [] }]), RangeError))
})

describe('any deadline', () => {
  const time = fc
    .date({ min: new Date('2018-01-01'), max: new Date('2035-12-31'), noInvalidDate: true })
    .map((date) => toInstant(date))
  const days = fc.integer({ min: 0, max: 60 })

  test('lies after its start, at midnight, and later days lie later', () =>
    fc.assert(
      fc.property(time, days, (at, n) => {
        const { at: due } = calendar.endOfWorkingDay(at, n)
        assert.ok(due > at)
        assert.match(due, /T16:00:00\.000Z$/)
        assert.ok(calendar.endOfWorkingDay(at, n + 1).at > due)
      }),
    ))

  test('has exactly n working days between the day it starts and its end, the last of them being one', () =>
    fc.assert(
      fc.property(time, days, (at, n) => {
        const due = Date.parse(calendar.endOfWorkingDay(at, n).at)
        let counted = 0
        for (
          let day = Date.parse(at) + 86_400_000;
          shanghaiDay(toInstant(day)) <= shanghaiDay(toInstant(due - 1));
          day += 86_400_000
        ) {
          if (calendar.isWorkingDay(toInstant(day))) counted += 1
        }
        assert.equal(counted, n)
        if (n > 0) assert.ok(calendar.isWorkingDay(toInstant(due - 1)))
      }),
    ))

  test('prolonged by a and then by b is prolonged by both', () =>
    fc.assert(
      fc.property(time, days, days, (at, a, b) => {
        const due = calendar.endOfWorkingDay(at, 1).at
        assert.equal(calendar.prolong(calendar.prolong(due, a).at, b).at, calendar.prolong(due, a + b).at)
      }),
    ))

  test('no number of days that is none', () => {
    for (const n of [-1, 1.5, Number.NaN, 1000])
      assert.throws(() => calendar.endOfWorkingDay(shanghai('2018-11-30T10:00'), n), RangeError)
  })
})

function countWorkingDays(published: typeof calendar, year: number): number {
  const first = Date.parse(`${year}-01-01T12:00:00+08:00`)
  const days = Array.from({ length: 366 }, (_, day) => toInstant(first + day * 86_400_000))
  return days.filter((day) => shanghaiDay(day).startsWith(String(year)) && published.isWorkingDay(day)).length
}
