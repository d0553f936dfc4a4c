import { z } from 'zod'
import { list } from '#shared/config/fields.ts'
import { type Instant, toInstant } from '#shared/eventsourcing/instant.ts'
import { stateCouncilCalendar } from '#shared/governance/state-council-calendar.ts'
import { HOP_NAMES } from './hop-names.generated.ts'

/** How long a hop may take: by the clock, or to the end of the n-th working day after it began. */
export type Within = { seconds: number } | { hours: number } | { days: number } | { workingDays: number }

/** The limits of a district's own, by the hop's name. */
export type HopLimits = ReadonlyMap<string, Within>

const UNITS: Record<string, (count: number) => Within> = {
  s: (seconds) => ({ seconds }),
  h: (hours) => ({ hours }),
  d: (days) => ({ days }),
  wd: (workingDays) => ({ workingDays }),
}

const LIMIT = /^([a-z][a-z-]*):(\d{1,4})(s|h|wd|d)$/

/** The pillars share one environment, so a limit may be another's hop's; a slip of the pen is nobody's. */
const limit = z
  .string()
  .regex(LIMIT, { error: 'must be a list like alert-to-matter:2h,inspection-to-penalty:20wd', abort: true })
  .refine((text) => HOP_NAMES.some((name) => text.startsWith(`${name}:`)), {
    error: ({ input }) =>
      `must limit hops that there are, and there is no ${nameOf(input)}: it may be ${HOP_NAMES.join(', ')}`,
  })

/** What passed the form is small letters: a slip of the pen may be told. */
function nameOf(text: unknown): string {
  return LIMIT.exec(String(text))?.[1] ?? ''
}

/** `inspection-to-penalty:20wd,alert-to-matter:2h` */
export function hopLimits() {
  return list()
    .pipe(z.array(limit))
    .transform((limits): HopLimits => new Map(limits.flatMap(limitOf)))
}

function limitOf(text: string): [name: string, within: Within][] {
  const [, name = '', count, unit = ''] = LIMIT.exec(text) ?? []
  const within = UNITS[unit]?.(Number(count))
  return within ? [[name, within]] : []
}

/** Until when something that began at `at` may take. */
export function dueAfter(at: Instant, within: Within): Instant {
  if ('workingDays' in within) return stateCouncilCalendar.endOfWorkingDay(at, within.workingDays).at
  const hours = 'days' in within ? within.days * 24 : 'hours' in within ? within.hours : within.seconds / 3600
  return toInstant(Date.parse(at) + hours * 3_600_000)
}
