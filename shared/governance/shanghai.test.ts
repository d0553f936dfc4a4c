import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import type { Instant } from '#shared/eventsourcing/instant.ts'
import { toInstant } from '#shared/eventsourcing/instant.ts'
import {
  type Day,
  dayAfterMonths,
  endOfDay,
  endOfDayAfter,
  lastDayOver,
  type Month,
  monthsBetween,
  parseShanghai,
  shanghaiDay,
  shanghaiMonth,
  startOfMonth,
} from './shanghai.ts'

const utc = (text: string) => text as Instant

describe("Shanghai's clock", () => {
  test('a new day begins at 16:00 UTC', () => {
    assert.equal(shanghaiDay(utc('2018-11-30T15:59:59.999Z')), '2018-11-30')
    assert.equal(shanghaiDay(utc('2018-11-30T16:00:00.000Z')), '2018-12-01')
    assert.equal(shanghaiMonth(utc('2018-11-30T16:00:00.000Z')), '2018-12')
  })

  test('a window of days ends at 24:00 of its last day', () =>
    assert.equal(endOfDayAfter(utc('2018-11-30T02:00:00.000Z'), 15), '2018-12-15T16:00:00.000Z'))

  test('agrees with the time zone database', () => {
    const zone = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short' })
    fc.assert(
      fc.property(fc.date({ min: new Date('1992-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }), (date) =>
        assert.equal(shanghaiDay(toInstant(date)), zone.format(date)),
      ),
    )
  })
})

describe('months', () => {
  test('run over the turn of the year, both ends included', () =>
    assert.deepEqual(monthsBetween('2018-11' as Month, '2019-02' as Month), [
      '2018-11',
      '2018-12',
      '2019-01',
      '2019-02',
    ]))

  test('none where the last lies before the first', () =>
    assert.deepEqual(monthsBetween('2019-01' as Month, '2018-12' as Month), []))

  test('begin at midnight in Shanghai', () =>
    assert.equal(startOfMonth('2018-12' as Month), '2018-11-30T16:00:00.000Z'))
})

describe('a written time', () => {
  test('is read by the clock of Shanghai', () => {
    assert.equal(parseShanghai('2018-02-08 16:41:26'), '2018-02-08T08:41:26.000Z')
    assert.equal(parseShanghai('2018-02-08'), '2018-02-07T16:00:00.000Z')
  })

  for (const text of [
    '2018-02-30 10:00:00',
    '2018-13-01',
    '2018-01-01 24:00:00',
    '2018-01-01 10:60',
    '-',
    '',
    '30/11/2018',
    '2018-1-1',
  ])
    test(`"${text}" is none`, () => assert.equal(parseShanghai(text), undefined))
})

describe('some months from a day', () => {
  const after = (text: string, months: number) => dayAfterMonths(text as Day, months)

  test('end on the day of the same number', () => {
    assert.equal(after('2026-03-15', 3), '2026-06-15')
    assert.equal(after('2025-12-15', 36), '2028-12-15')
  })

  test('end with the month where that has no such day', () => {
    assert.equal(after('2026-11-30', 3), '2027-02-28')
    assert.equal(after('2027-11-30', 3), '2028-02-29')
    assert.equal(after('2026-08-31', 1), '2026-09-30')
  })

  test('are counted from any year, the first hundred too', () => assert.equal(after('0026-11-30', 36), '0029-11-30'))
})

test('a day ends at 24:00 in Shanghai', () => assert.equal(endOfDay('2026-06-15' as Day), parseShanghai('2026-06-16')))

test('a day is over from its 24:00 in Shanghai on', () => {
  assert.equal(lastDayOver(endOfDay('2026-06-15' as Day)), '2026-06-15')
  assert.equal(lastDayOver(utc('2026-06-15T15:59:59.999Z')), '2026-06-14')
})
