import type { Command } from 'commander'
import { dropGeneration, flip } from '#shared/eventsourcing/generations.ts'
import type { PillarStores } from '#shared/pillar/open.ts'
import { Problem } from '../../problem.ts'
import { wholeNumber } from '../arguments.ts'
import { atStores, pillarNamed } from './place.ts'
import { EXIT_CODES, tell, toExitCode } from './run.ts'

const aNumber = wholeNumber(1, Number.MAX_SAFE_INTEGER)
type Options = { force?: boolean; json?: boolean }

/** `flip` and `drop`: what an operator does with the generations that a rebuild has made. */
export function addGenerations(program: Command): void {
  program
    .command('flip')
    .description('lets readers read another generation of the views, at once: back, or over to one that differs')
    .argument('<service>')
    .argument('<generation>', 'its number, as status and rebuild say it', aNumber)
    .option('--json', 'as JSON')
    .addHelpText('after', EXIT_CODES)
    .action((service: string, generation: number, { json }: Options) =>
      change(service, async ({ views }) => {
        await flip(views, generation)
        tell(json, { service, generation, done: 'flip' }, `Readers of ${service} read generation ${generation} now.`)
      }),
    )

  program
    .command('drop')
    .description('removes a generation of the views that nobody is to read any more')
    .argument('<service>')
    .argument('<generation>', 'its number, as status says it', aNumber)
    .option('--force', 'also where code of another release reads it: nothing of that release may run')
    .option('--json', 'as JSON')
    .addHelpText('after', EXIT_CODES)
    .action((service: string, generation: number, { force, json }: Options) =>
      change(service, async (pillar) => {
        if (!force) await refuseWhereRead(pillar, generation)
        await dropGeneration(pillar.views, generation)
        tell(json, { service, generation, done: 'drop' }, `Generation ${generation} of ${service} is gone.`)
      }),
    )
}

function change(service: string, work: (pillar: PillarStores) => Promise<void>): Promise<void> {
  return toExitCode(() =>
    atStores('store', async (place) => {
      await work(pillarNamed(place, service))
      return 0
    }),
  )
}

/** Code that still runs with it would lose its views. */
async function refuseWhereRead({ views, definition: { name } }: PillarStores, generation: number): Promise<void> {
  const reader = await views.pointers.findOne({ generation, _id: { $ne: views.revision } })
  if (reader) {
    throw new Problem(
      `Generation ${generation} of ${name} is what another release reads: stop what runs that release, then drop it with --force.`,
    )
  }
}
