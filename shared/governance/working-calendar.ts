import type { Instant } from '#shared/eventsourcing/instant.ts'
import { dayNumber, parseShanghai, startOfDayNumber } from './shanghai.ts'

/** The days of one year that the State Council took off or put to work (调休), as `MM-DD` or `MM-DD/MM-DD`. */
export type HolidayYear = {
  year: number
  /** The notice that says so. */
  source: string
  off: readonly string[]
  /** Saturdays and Sundays that are worked. */
  worked: readonly string[]
}

/** When something is due, and whether a year without a published calendar was counted through (Monday to Friday). */
export type DueTime = { at: Instant; provisional: boolean }

/** Working days of Asia/Shanghai. Days are counted from the day after; a working day ends at 24:00. */
export type WorkingCalendar = {
  isWorkingDay(at: Instant): boolean
  /** 24:00 of the n-th working day after the day of `after`; n = 0 is 24:00 of that same day. */
  endOfWorkingDay(after: Instant, n: number): DueTime
  /** The same, from a deadline: 24:00 belongs to the day it ends. */
  prolong(deadline: Instant, n: number): DueTime
  /** 00:00 of the n-th working day after the day that `deadline` ends. */
  startOfWorkingDay(deadline: Instant, n: number): DueTime
}

const LONGEST = 366

export function workingCalendar(years: readonly HolidayYear[]): WorkingCalendar {
  const published = new Set(years.map(({ year }) => year))
  const exceptions = new Map(years.flatMap(exceptionsOf))

  const works = (day: number) => exceptions.get(day) ?? isWeekday(day)

  /** Walking is enough: a limit is a few days long, and a day costs one look into a map. */
  function walk(day: number, n: number): { day: number; provisional: boolean } {
    if (!Number.isInteger(n) || n < 0 || n > LONGEST) throw new RangeError(`${n} is no number of working days`)
    let current = day
    let provisional = false
    for (let left = n; left > 0; ) {
      current += 1
      provisional ||= !published.has(yearOf(current))
      if (works(current)) left -= 1
    }
    return { day: current, provisional }
  }

  const endOf = (day: number, n: number): DueTime => {
    const last = walk(day, n)
    return { at: startOfDayNumber(last.day + 1), provisional: last.provisional }
  }

  return {
    isWorkingDay: (at) => works(dayNumber(at)),
    endOfWorkingDay: (after, n) => endOf(dayNumber(after), n),
    prolong: (deadline, n) => endOf(dayEndedBy(deadline), n),
    startOfWorkingDay(deadline, n) {
      const { day, provisional } = walk(dayEndedBy(deadline), n)
      return { at: startOfDayNumber(day), provisional }
    },
  }
}

/** A deadline at 24:00 is the next day's 00:00 to the clock, but ends the day before. */
function dayEndedBy(deadline: Instant): number {
  const day = dayNumber(deadline)
  return startOfDayNumber(day) === deadline ? day - 1 : day
}

function exceptionsOf({ year, off, worked }: HolidayYear): [number, boolean][] {
  const days = (ranges: readonly string[], works: boolean) =>
    ranges.flatMap((range) => daysOf(year, range).map((day): [number, boolean] => [day, works]))
  return [...days(off, false), ...days(worked, true)]
}

function daysOf(year: number, range: string): number[] {
  const [first = '', last = first] = range.split('/').map((day) => numberOf(`${year}-${day}`))
  if (typeof first !== 'number' || typeof last !== 'number') throw new RangeError(`${year} has no ${range}`)
  return Array.from({ length: last - first + 1 }, (_, index) => first + index)
}

function numberOf(day: string): number {
  const at = parseShanghai(day)
  if (!at) throw new RangeError(`${day} is no day`)
  return dayNumber(at)
}

function isWeekday(day: number): boolean {
  const weekday = (((day + 4) % 7) + 7) % 7 // 1970-01-01 was a Thursday; Sunday is 0
  return weekday !== 0 && weekday !== 6
}

function yearOf(day: number): number {
  return new Date(day * 86_400_000).getUTCFullYear()
}
