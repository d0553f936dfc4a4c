import type { Command } from 'commander'
import { type Stuck, stuckOf } from '#shared/eventsourcing/policies-store.ts'
import type { PillarStores } from '#shared/pillar/open.ts'
import { wholeNumber } from '../arguments.ts'
import { atStores, pillarsNamed } from './place.ts'
import { EXIT_CODES, tell, toExitCode } from './run.ts'
import { table } from './table.ts'

type StuckHere = Omit<Stuck, '_id' | 'at'> & { service: string; id: string; since: Stuck['at'] }
type Listed = { count: number; acts: StuckHere[] }

export function addStuck(program: Command): void {
  program
    .command('stuck')
    .description('what policies wanted and could not do, the oldest first, and why')
    .argument('[service]', 'only this one')
    .option('--limit <number>', 'at most so many of each service', wholeNumber(1, 100_000), 100)
    .option('--json', 'as JSON')
    .addHelpText('after', EXIT_CODES)
    .action((service: string | undefined, { limit, json }: { limit: number; json?: boolean }) =>
      toExitCode(() =>
        atStores('store', async (place) => {
          const found = await Promise.all(pillarsNamed(place, service).map((pillar) => stuckIn(pillar, limit)))
          const listed = {
            count: found.reduce((sum, { count }) => sum + count, 0),
            acts: found.flatMap(({ acts }) => acts),
          }
          tell(json, listed, describe(listed))
          return 0
        }),
      ),
    )
}

async function stuckIn({ definition, db }: PillarStores, limit: number): Promise<Listed> {
  const [count, found] = await Promise.all([
    stuckOf(db).countDocuments(),
    stuckOf(db).find().sort({ at: 1 }).limit(limit).toArray(),
  ])
  return {
    count,
    acts: found.map(({ _id: id, at: since, ...rest }) => ({ service: definition.name, id, ...rest, since })),
  }
}

function describe({ count, acts }: Listed): string {
  if (count === 0) return 'Nothing is stuck.'
  const rows = acts.map((each) => [
    each.service,
    each.policy,
    each.stream,
    each.eventType,
    each.code,
    each.since,
    each.message,
    each.id,
  ])
  const more = count > acts.length ? `\n… and ${count - acts.length} more` : ''
  return `${table([['service', 'policy', 'stream', 'event', 'code', 'since', 'why', 'id'], ...rows])}${more}`
}
