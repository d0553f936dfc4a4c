import type { CommandHandler, Sealed } from '#shared/eventsourcing/command-handler.ts'
import { readCounters } from '#shared/eventsourcing/counters.ts'
import { now } from '#shared/eventsourcing/instant.ts'
import { knownDivisions } from '#shared/governance/directories.ts'
import type { Month } from '#shared/governance/shanghai.ts'
import { type Edition, editionsIn } from '#shared/pillar/editions.ts'
import type { Pillar } from '#shared/pillar/mechanism.ts'
import type { Readers } from '#shared/pillar/readers.ts'
import {
  closeOf,
  defaultRules,
  type SeriesCommand,
  type SeriesRules,
  type SeriesState,
  seriesDecider,
} from './decider.ts'
import { type SeriesId, screeningCountsEvents, seriesId } from './events.ts'
import { countsKey, tableFrom } from './measures.ts'

/** What a publication reads of its pillar. */
type Counted = Pick<Pillar, 'holdsAllBefore'> & { readers: Pick<Readers, 'counters'> }

export type Publishing = { command: SeriesCommand; seal(): Promise<Sealed<SeriesCommand>> }

export type SeriesHandler = CommandHandler<SeriesState, SeriesCommand>

/** What this room reads of the published rules' rows: docs/decisions/0004. */
type RulesEntry = Edition & { smallestCount: number; publishAfterDays: number }

export function seriesHandler(pillar: Pillar): SeriesHandler {
  const editions = editionsIn<RulesEntry>(pillar.readers, 'screeningRules')
  const divisions = knownDivisions.known(pillar)
  return pillar.handler<SeriesState, SeriesCommand, (typeof screeningCountsEvents)['definitions'], SeriesRules>({
    events: screeningCountsEvents,
    decider: seriesDecider,
    async rules(command) {
      const published = await editions.at(command.at)
      const isKnown = command.type === 'begin' && (await divisions.knows(command.districtId))
      return {
        least: published?.smallestCount ?? defaultRules.least,
        publishAfterDays: published?.publishAfterDays ?? defaultRules.publishAfterDays,
        knows: (district) => isKnown && command.districtId === district,
      }
    },
  })
}

/** Not everything of the month is counted yet: what is published once and for all has to wait for it. */
export class MonthIncomplete extends Error {
  readonly code = 'COUNTS_INCOMPLETE'
}

/**
 * The command that publishes a month. Its exact counts are read only once it is decided that it is published, and once
 * the views hold all of it: before that, sealing throws MonthIncomplete.
 */
export function publishing({ readers, holdsAllBefore }: Counted, series: SeriesId, month: Month): Publishing {
  const command = { type: 'publish', at: now(), month, table: new Map() } as const

  async function seal() {
    if (!(await holdsAllBefore(closeOf(month)))) {
      throw new MonthIncomplete(`not everything of ${month} is counted yet`)
    }
    const key = countsKey(month, `dis_${seriesId.body(series)}`)
    const table = tableFrom((await readCounters(readers.counters(), [key])).get(key))
    return { command: { ...command, table }, subjects: [] }
  }
  return { command, seal }
}
