import type { Command } from 'commander'
import type { Commit } from '#shared/eventsourcing/commit.ts'
import { liveGenerations, type ViewStore } from '#shared/eventsourcing/generations.ts'
import { NoActiveViews } from '#shared/eventsourcing/generations-active.ts'
import { isRedriveFailed, redrive } from '#shared/eventsourcing/parking-redrive.ts'
import type { PillarStores } from '#shared/pillar/open.ts'
import { Problem } from '../../problem.ts'
import { showProgress } from '../progress.ts'
import { atStores, type Place, pillarNamed, pillarOfStream } from './place.ts'
import { EXIT_CODES, tell, toExitCode } from './run.ts'
import { plural } from './table.ts'

/** What became of one stream. */
type Redriven =
  | { stream: string; outcome: 'redriven'; generations: number[] }
  | { stream: string; outcome: 'not-parked' }
  | { stream: string; outcome: 'still-parked'; version: number; code: string; message: string }

type Report = { service: string; redriven: number; stillParked: number; streams: Redriven[] }

type Options = { all?: string; json?: boolean }

export function addRedrive(program: Command): void {
  program
    .command('redrive')
    .description('takes a parked stream up again, in all views, from the commit store')
    .argument('[stream]', 'its id, like mat_…')
    .option('--all <service>', 'every parked stream of this service')
    .option('--json', 'as JSON')
    .addHelpText('after', `${EXIT_CODES}\nHere 2 means: still parked.`)
    .action((stream: string | undefined, { all, json }: Options) =>
      toExitCode(() =>
        atStores('store', async (place) => {
          const report = await redriveWanted(place, stream, all)
          tell(json, report, describe(report))
          return report.stillParked > 0 ? 2 : 0
        }),
      ),
    )
}

async function redriveWanted(place: Place, stream: string | undefined, all: string | undefined): Promise<Report> {
  if ((stream === undefined) === (all === undefined)) {
    throw new Problem('Name one stream, or a service with --all.')
  }
  const pillar = stream === undefined ? pillarNamed(place, all ?? '') : pillarOfStream(place, stream)
  const generations = await liveGenerations(pillar.views)
  if (generations.length === 0) throw new NoActiveViews()
  const streams = stream === undefined ? await redriveAll(pillar.views) : [await redriveKnown(pillar, stream)]
  const count = (outcome: Redriven['outcome']) => streams.filter((each) => each.outcome === outcome).length
  return {
    service: pillar.definition.name,
    redriven: count('redriven'),
    stillParked: count('still-parked'),
    streams,
  }
}

async function redriveKnown({ definition, db, views }: PillarStores, stream: string): Promise<Redriven> {
  const known = await db.collection<Commit>('commits').findOne({ stream }, { projection: { _id: 1 } })
  if (!known)
    throw new Problem(`There is no stream ${stream} in ${definition.name}: parked lists those that stand still.`)
  return redriveOne(views, stream)
}

async function redriveAll(views: ViewStore): Promise<Redriven[]> {
  const parked = new Set<string>()
  for (const generation of await liveGenerations(views)) {
    for (const { _id } of await views
      .parked(generation)
      .find({}, { projection: { _id: 1 } })
      .toArray())
      parked.add(_id)
  }
  const progress = showProgress('streams')
  const results: Redriven[] = []
  try {
    for (const stream of parked) {
      results.push(await redriveOne(views, stream))
      progress.at(results.length / parked.size, results.length)
    }
  } finally {
    progress.stop()
  }
  return results
}

async function redriveOne(views: ViewStore, stream: string): Promise<Redriven> {
  try {
    const generations = await redrive(views, stream)
    return generations.length > 0 ? { stream, outcome: 'redriven', generations } : { stream, outcome: 'not-parked' }
  } catch (error) {
    if (!isRedriveFailed(error)) throw error
    return { stream, outcome: 'still-parked', version: error.version, ...error.reason }
  }
}

function describe({ service, streams, redriven, stillParked }: Report): string {
  if (streams.length === 0) return `No stream of ${service} is parked.`
  const lines = streams.map((each) => {
    if (each.outcome === 'not-parked') return `${each.stream} is not parked: nothing to do.`
    if (each.outcome === 'redriven') return `${each.stream} goes on (generation ${each.generations.join(', ')}).`
    return `${each.stream} is still parked at version ${each.version}: ${each.code} ${each.message}`.trimEnd()
  })
  if (streams.length > 1) lines.push(`${plural(redriven, 'stream')} of ${service} go on, ${stillParked} still parked.`)
  return lines.join('\n')
}
