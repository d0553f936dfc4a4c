import { z } from 'zod'
import type { Instant } from '#shared/eventsourcing/instant.ts'
import { toInstant } from '#shared/eventsourcing/instant.ts'

/** A calendar day in Asia/Shanghai, `2018-11-30`. */
export type Day = string & { readonly __day: true }

/** A calendar month in Asia/Shanghai, `2018-11`. */
export type Month = string & { readonly __month: true }

/** No day that is entered, here or from a file, is older: it is a slip. */
export const EARLIEST = '1990-01-01' as Day

/** Shanghai keeps UTC+8 the whole year, since 1992; earlier instants are not asked for here. */
const OFFSET = 8 * 60 * 60 * 1000
const DAY = 24 * 60 * 60 * 1000

/** Days since 1970-01-01 by Shanghai's clock: days as numbers, for counting. */
export function dayNumber(at: Instant): number {
  return Math.floor((Date.parse(at) + OFFSET) / DAY)
}

/** Midnight (00:00, Shanghai) that begins the numbered day; the day before ends with it. */
export function startOfDayNumber(day: number): Instant {
  return toInstant(day * DAY - OFFSET)
}

/** 00:00 Shanghai of the day. */
export function startOfDay(day: Day): Instant {
  return toInstant(Date.parse(`${day}T00:00:00Z`) - OFFSET)
}

export function shanghaiDay(at: Instant): Day {
  return shifted(at).slice(0, 10) as Day
}

export function shanghaiMonth(at: Instant): Month {
  return shifted(at).slice(0, 7) as Month
}

/** 00:00 Shanghai of the month's first day. */
export function startOfMonth(month: Month): Instant {
  return toInstant(Date.parse(`${month}-01T00:00:00Z`) - OFFSET)
}

/** The months from `first` to `last`, both included; empty where `last` lies before `first`. */
export function monthsBetween(first: Month, last: Month): Month[] {
  const months: Month[] = []
  for (let month = first; month <= last; month = monthAfter(month)) months.push(month)
  return months
}

export function monthAfter(month: Month): Month {
  const [year = 0, number = 0] = month.split('-').map(Number)
  const next = number === 12 ? { year: year + 1, number: 1 } : { year, number: number + 1 }
  return `${String(next.year).padStart(4, '0')}-${String(next.number).padStart(2, '0')}` as Month
}

/** 24:00 Shanghai of the n-th calendar day after the day of `at`. */
export function endOfDayAfter(at: Instant, days: number): Instant {
  return startOfDayNumber(dayNumber(at) + days + 1)
}

/** 24:00 Shanghai of a day. */
export function endOfDay(day: Day): Instant {
  return toInstant(Date.parse(`${day}T00:00:00Z`) + DAY - OFFSET)
}

/** The last day that is over at a time: at 00:00 the one that has just ended. */
export function lastDayOver(at: Instant): Day {
  return shanghaiDay(toInstant(Date.parse(at) - DAY))
}

/**
 * The day that ends `months` months counted from a day: the one of the same number, or the month's last where it has
 * none of that number (Civil Code 民法典 §§201, 202).
 */
export function dayAfterMonths(from: Day, months: number): Day {
  const [year = 0, month = 0, day = 0] = from.split('-').map(Number)
  // Date.UTC takes the years before 100 for those of the twentieth century.
  const lastOfMonth = new Date(0)
  lastOfMonth.setUTCFullYear(year, month - 1 + months + 1, 0)
  lastOfMonth.setUTCDate(Math.min(day, lastOfMonth.getUTCDate()))
  return lastOfMonth.toISOString().slice(0, 10) as Day
}

/** `2018-11-30 10:15:00` or `2018-11-30` by Shanghai's clock; undefined where it is not an existing time. */
export function parseShanghai(text: string): Instant | undefined {
  const form = /^(\d{4})-(\d{2})-(\d{2})(?:[ T](\d{2}):(\d{2})(?::(\d{2}))?)?$/.exec(text)
  if (!form) return undefined
  const [, year, month, day, hour = '00', minute = '00', second = '00'] = form
  const written = `${year}-${month}-${day}T${hour}:${minute}:${second}`
  const time = Date.parse(`${written}.000Z`)
  // Date.parse rolls 30 February over and takes 24:00: what comes back must be what was written.
  if (Number.isNaN(time) || !new Date(time).toISOString().startsWith(written)) return undefined
  return toInstant(time - OFFSET)
}

/** A calendar day in an event's data or an argument; one that does not exist, like 30 February, is refused. */
export const day: z.ZodType<Day, string> = z.iso
  .date()
  .transform((text) => text as Day)
  .meta({ description: 'Calendar day by Shanghai’s clock, 2018-11-30' })

/** A calendar month in an event's data or an argument. */
export const month: z.ZodType<Month, string> = z
  .string()
  .regex(/^(19|20)\d{2}-(0[1-9]|1[0-2])$/)
  .transform((text) => text as Month)
  .meta({ description: 'Calendar month by Shanghai’s clock, 2018-11' })

function shifted(at: Instant): string {
  return new Date(Date.parse(at) + OFFSET).toISOString()
}
