import type { Command } from 'commander'
import type { Logger } from 'pino'
import type { Commit } from '#shared/eventsourcing/commit.ts'
import { activeGeneration, dropGeneration, liveGenerations } from '#shared/eventsourcing/generations.ts'
import { type Rebuilt, rebuild } from '#shared/eventsourcing/rebuild.ts'
import type { PillarStores } from '#shared/pillar/open.ts'
import { heedSignals } from '../interruption.ts'
import { showProgress } from '../progress.ts'
import { atStores, pillarNamed } from './place.ts'
import { describeRebuilt } from './rebuild-text.ts'
import { EXIT_CODES, tell, toExitCode } from './run.ts'

/** What was built; which generations of this release went, and which stay beside the one that is read. */
export type RebuildReport = Rebuilt & { service: string; dropped: number[]; kept: number[]; seconds: number }

type Options = { keep?: boolean; json?: boolean }

/** After a signal, what is under way may take this long. */
const GRACE_MS = 15_000
const PATIENCE_MS = 2000

export function addRebuild(program: Command): void {
  program
    .command('rebuild')
    .description('builds the views of a service anew beside those that are read, compares, and lets readers go over')
    .argument('<service>')
    .option('--keep', 'keep the generation that was read until now up to date, so that flip leads back to it')
    .option('--json', 'as JSON')
    .addHelpText(
      'after',
      `
The service goes on meanwhile, and so do writes. Where the generations differ, nobody goes over: flip or drop the new
one. It may be stopped and run again: what an earlier run has left is removed.
${EXIT_CODES}`,
    )
    .action((service: string, options: Options) => toExitCode(() => rebuildService(service, options)))
}

async function rebuildService(service: string, { keep = false, json }: Options): Promise<number> {
  const interruption = heedSignals(GRACE_MS)
  try {
    return await atStores('topics', async (place) => {
      const began = performance.now()
      const pillar = pillarNamed(place, service)
      const rebuilt = await build(pillar, place.log, interruption.signal)
      const generations = await tidy(pillar, rebuilt, keep)
      const seconds = Math.round(performance.now() - began) / 1000
      const report: RebuildReport = { service, ...rebuilt, ...generations, seconds }
      tell(json, report, describeRebuilt(report))
      return rebuilt.flipped && rebuilt.parked === 0 ? 0 : 2
    })
  } catch (error) {
    const code = interruption.exitCode()
    if (code === undefined) throw error
    process.stderr.write('Stopped: readers read what they read before; run it again to begin anew.\n')
    return code
  }
}

async function build({ db, views, kafka, viewsGroup }: PillarStores, log: Logger, stop: AbortSignal): Promise<Rebuilt> {
  const total = await db.collection<Commit>('commits').estimatedDocumentCount()
  // Before the lease is waited for: without Kafka there is nothing to wait for.
  await kafka.admin().then((admin) => admin.close())
  const progress = showProgress('commits')
  const waiting = setTimeout(() => progress.say('another process is building views: waiting for it'), PATIENCE_MS)
  try {
    return await rebuild(views, {
      kafka,
      group: viewsGroup,
      log,
      stop,
      onProgress: ({ commits }) => progress.at(commits / Math.max(total, 1), commits),
      onStep: (step) => {
        clearTimeout(waiting)
        progress.say(step)
      },
    })
  } finally {
    clearTimeout(waiting)
    progress.stop()
  }
}

/**
 * Drops what this release's readers have no use for any more: the generation they read before, unless it is kept, and
 * what rebuilds that came to nothing have left. Generations of other releases are theirs.
 */
async function tidy({ views }: PillarStores, { generation, previous, flipped }: Rebuilt, keep: boolean) {
  const active = await activeGeneration(views)
  const wanted = new Set([active, generation, ...(keep || !flipped ? [previous?.generation] : [])])
  const live = await liveGenerations(views)
  const dropped = live.filter((each) => !wanted.has(each))
  for (const each of dropped) await dropGeneration(views, each)
  return { dropped, kept: live.filter((each) => wanted.has(each) && each !== active) }
}
