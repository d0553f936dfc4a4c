import type { Command } from 'commander'
import { activeGeneration } from '#shared/eventsourcing/generations.ts'
import type { Instant } from '#shared/eventsourcing/instant.ts'
import { parkedStreams } from '#shared/eventsourcing/parking.ts'
import type { PillarStores } from '#shared/pillar/open.ts'
import { wholeNumber } from '../arguments.ts'
import { atStores, pillarsNamed } from './place.ts'
import { EXIT_CODES, tell, toExitCode } from './run.ts'
import { plural, table } from './table.ts'

type ParkedHere = {
  service: string
  stream: string
  /** The version that did not fold. */
  version: number
  code: string
  message: string
  since: Instant
}

type Listed = { count: number; streams: ParkedHere[] }

export function addParked(program: Command): void {
  program
    .command('parked')
    .description('the streams that stand still in the views, the oldest first, and why')
    .argument('[service]', 'only this one')
    .option('--limit <number>', 'at most so many of each service', wholeNumber(1, 100_000), 100)
    .option('--json', 'as JSON')
    .addHelpText('after', EXIT_CODES)
    .action((service: string | undefined, { limit, json }: { limit: number; json?: boolean }) =>
      toExitCode(() =>
        atStores('store', async (place) => {
          const found = await Promise.all(pillarsNamed(place, service).map((pillar) => parkedIn(pillar, limit)))
          const listed = {
            count: found.reduce((sum, { count }) => sum + count, 0),
            streams: found.flatMap(({ streams }) => streams),
          }
          tell(json, listed, describe(listed))
          return listed.count > 0 ? 2 : 0
        }),
      ),
    )
}

async function parkedIn({ definition, views }: PillarStores, limit: number): Promise<Listed> {
  const generation = await activeGeneration(views)
  if (generation === undefined) return { count: 0, streams: [] }
  const { count, streams } = await parkedStreams(views, generation, limit)
  return {
    count,
    streams: streams.map(({ _id: stream, version, error, at: since }) => ({
      service: definition.name,
      stream,
      version,
      ...error,
      since,
    })),
  }
}

function describe({ count, streams }: Listed): string {
  if (count === 0) return 'No stream is parked.'
  const rows = streams.map((each) => [
    each.service,
    each.stream,
    String(each.version),
    each.code,
    each.since,
    each.message,
  ])
  const more = count > streams.length ? `\n… and ${plural(count - streams.length, 'more stream')}` : ''
  return `${table([['service', 'stream', 'version', 'code', 'since', 'why'], ...rows])}${more}`
}
