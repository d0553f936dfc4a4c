import { cumulative, position } from '#shared/intake/draws.ts'
import { parameters } from './parameters.ts'
import type { Burst } from './strata.ts'

const HOUR = 60 * 60
const DAY = 24 * HOUR
const start = Date.UTC(parameters.year, 0, 1) / 1000
const days = (Date.UTC(parameters.year + 1, 0, 1) / 1000 - start) / DAY

/** Hours of the year by the appeals they see: running totals, the last is 1. */
const hours = cumulative(
  Array.from({ length: days * 24 }, (_, hour) => {
    const date = new Date((start + hour * HOUR) * 1000)
    const weekday = (date.getUTCDay() + 6) % 7
    return (
      (parameters.months[date.getUTCMonth()] ?? 0) *
      (parameters.weekdays[weekday] ?? 0) *
      (parameters.hours[date.getUTCHours()] ?? 0)
    )
  }),
)

/** The second of the year, by Shanghai's clock, before which the share `drawn` of the appeals came in. */
export function secondAt(drawn: number): number {
  const hour = position(hours, drawn)
  const before = hour === 0 ? 0 : (hours[hour - 1] ?? 0)
  const within = (drawn - before) / ((hours[hour] ?? 1) - before)
  return hour * HOUR + Math.floor(within * HOUR)
}

/**
 * When the rows of a burst came in: as the year's course has it where that is one day, else minute after minute from
 * the first.
 */
export function secondInBurst(course: (index: number) => number, index: number, { first, last }: Burst): number {
  const began = course(first)
  const endOfDay = Math.floor(began / DAY) * DAY + DAY - 1
  return course(last) <= endOfDay ? course(index) : Math.min(began + (index - first) * 60, endOfDay)
}

/** `2019-03-05 14:07:31` */
export function clock(second: number): string {
  return new Date((start + second) * 1000).toISOString().slice(0, 19).replace('T', ' ')
}
