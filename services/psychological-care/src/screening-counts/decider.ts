import { type Command, type Decider, type Decision, rejected } from '#shared/eventsourcing/decider.ts'
import { type Instant, toInstant } from '#shared/eventsourcing/instant.ts'
import type { DistrictId } from '#shared/governance/ids.ts'
import { type Month, monthAfter, monthsBetween, shanghaiMonth, startOfMonth } from '#shared/governance/shanghai.ts'
import type { ScreeningCountsEvent } from './events.ts'
import type { Table } from './measures.ts'
import { suppress } from './suppress.ts'

/** `next`: the first month that is not published yet. */
export type SeriesState = { phase: 'none' } | { phase: 'running'; next: Month; publishAt: Instant }

export type SeriesCommand =
  | (Command & { type: 'begin'; districtId: DistrictId; from: Month })
  /** `table`: the month's exact counts, which never leave this service. */
  | (Command & { type: 'publish'; month: Month; table: Table })

/** What a publication is decided with, as the rules of screening in force say it. */
export type PublicationRules = {
  /** Smallest number that is published. */
  least: number
  /** Days from the end of a month to its publication. */
  publishAfterDays: number
}

export type SeriesRules = PublicationRules & {
  /** Whether this pillar was told of the district. */
  knows(district: DistrictId): boolean
}

/** In force until rules of screening are published. */
export const defaultRules: PublicationRules = { least: 10, publishAfterDays: 2 }

/** How far back a series may begin. */
const MOST_MONTHS_BACK = 24

/** Published counts 筛查统计公布 of one district: closed months in their order, each of them once. */
export const seriesDecider: Decider<SeriesState, SeriesCommand, ScreeningCountsEvent, SeriesRules> = {
  initial: { phase: 'none' },
  decide: (state, command, rules) =>
    command.type === 'begin' ? begin(state, command, rules) : publish(state, command, rules),
  evolve(_, event) {
    if (event.type === 'CountsBegun') return { phase: 'running', next: event.from, publishAt: event.publishAt }
    return { phase: 'running', next: monthAfter(event.month), publishAt: event.nextPublishAt }
  },
}

function begin(
  state: SeriesState,
  { at, districtId, from }: SeriesCommand & { type: 'begin' },
  rules: SeriesRules,
): Decision<ScreeningCountsEvent> {
  if (state.phase !== 'none') return rejected('ALREADY_EXISTS', 'the counts of this district are published already')
  if (!rules.knows(districtId)) return rejected('COUNTS_DISTRICT_UNKNOWN', 'there is no such district')
  const present = shanghaiMonth(at)
  if (from > present || monthsBetween(from, present).length > MOST_MONTHS_BACK + 1) {
    return rejected(
      'COUNTS_FROM_OUT_OF_RANGE',
      `counts begin with this month or one of the ${MOST_MONTHS_BACK} before it`,
    )
  }
  return [{ type: 'CountsBegun', districtId, from, publishAt: publishTime(from, rules) }]
}

/** A month that was published stays as it is: to publish it again changes nothing. */
function publish(
  state: SeriesState,
  { at, month, table }: SeriesCommand & { type: 'publish' },
  rules: SeriesRules,
): Decision<ScreeningCountsEvent> {
  if (state.phase === 'none') return rejected('COUNTS_NOT_BEGUN', 'the counts of this district are not published')
  if (month < state.next) return []
  if (month > state.next) return rejected('COUNTS_OUT_OF_ORDER', `${state.next} is to be published before`)
  if (at < closeOf(month)) return rejected('COUNTS_MONTH_OPEN', `${month} is not closed yet`)
  const nextPublishAt = publishTime(monthAfter(month), rules)
  return [{ type: 'CountsPublished', month, least: rules.least, ...suppress(table, rules.least), nextPublishAt }]
}

const MINUTE = 60 * 1000
const DAY = 24 * 60 * MINUTE

/**
 * From when on a month can be published. A screening is of the month in which its command began: what began in the last
 * moment is stored some seconds into the next month, or by then is given up (docs/decisions/0151).
 */
export function closeOf(month: Month): Instant {
  return toInstant(endOf(month) + MINUTE)
}

/** When a month is due: some days after it has ended, so that whatever belongs to it has arrived. */
function publishTime(month: Month, { publishAfterDays }: PublicationRules): Instant {
  return toInstant(endOf(month) + Math.max(publishAfterDays * DAY, MINUTE))
}

function endOf(month: Month): number {
  return Date.parse(startOfMonth(monthAfter(month)))
}
