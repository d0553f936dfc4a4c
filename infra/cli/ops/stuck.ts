import type { Command } from 'commander'
import { activeGeneration } from '#shared/eventsourcing/generations.ts'
import type { Instant } from '#shared/eventsourcing/instant.ts'
import { type Stuck, stuckOf, UNSETTLED } from '#shared/eventsourcing/policies-store.ts'
import type { PillarStores } from '#shared/pillar/open.ts'
import { type StuckHops, stuckHops } from '#shared/pillar/stuck-hops.ts'
import { wholeNumber } from '../arguments.ts'
import { atStores, pillarsNamed } from './place.ts'
import { EXIT_CODES, tell, toExitCode } from './run.ts'
import { table } from './table.ts'

type StuckHere = Omit<Stuck, '_id' | 'at'> & { service: string; id: string; since: Stuck['at'] }
type HopHere = {
  service: string
  id: string
  hop: string
  /** The fact after which nothing came. */
  stream: string
  eventType: string
  flow: string
  since: Instant
}
/** `count` and `acts`: what was refused; `hops`: what was expected and has not come in time. */
type Listed = { count: number; acts: StuckHere[]; hops: { count: number; hops: HopHere[] } }

export function addStuck(program: Command): void {
  program
    .command('stuck')
    .description('what policies wanted and could not do, and why; and the hops of flows whose time has passed')
    .argument('[service]', 'only this one')
    .option('--limit <number>', 'at most so many of each service', wholeNumber(1, 100_000), 100)
    .option('--json', 'as JSON')
    .addHelpText('after', EXIT_CODES)
    .action((service: string | undefined, { limit, json }: { limit: number; json?: boolean }) =>
      toExitCode(() =>
        atStores('store', async (place) => {
          const found = await Promise.all(pillarsNamed(place, service).map((pillar) => stuckIn(pillar, limit)))
          const listed = joined(found)
          tell(json, listed, describe(listed))
          return listed.count > 0 || listed.hops.count > 0 ? 2 : 0
        }),
      ),
    )
}

function joined(found: readonly Listed[]): Listed {
  const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0)
  return {
    count: sum(found.map(({ count }) => count)),
    acts: found.flatMap(({ acts }) => acts),
    hops: { count: sum(found.map(({ hops }) => hops.count)), hops: found.flatMap(({ hops }) => hops.hops) },
  }
}

async function stuckIn({ definition: { name: service }, db, views }: PillarStores, limit: number): Promise<Listed> {
  const generation = await activeGeneration(views)
  const [count, acts, hops] = await Promise.all([
    stuckOf(db).countDocuments(UNSETTLED),
    stuckOf(db).find(UNSETTLED).sort({ at: 1 }).limit(limit).toArray(),
    generation === undefined ? { count: 0, hops: [] } : stuckHops(views, generation, limit),
  ])
  return {
    count,
    acts: acts.map(({ _id: id, at: since, ...rest }) => ({ service, id, ...rest, since })),
    hops: { count: hops.count, hops: hops.hops.map((each) => hopHere(service, each)) },
  }
}

function hopHere(service: string, { _id: id, hop, from, flow, stuckAt }: StuckHops['hops'][number]): HopHere {
  if (!from || !stuckAt) throw new Error('a hop is stuck after it began')
  return { service, id, hop, stream: from.stream, eventType: from.type, flow, since: stuckAt }
}

function describe({ count, acts, hops }: Listed): string {
  if (count === 0 && hops.count === 0) return 'Nothing is stuck.'
  const refused = acts.map((each) => [
    each.service,
    each.policy,
    each.stream,
    each.eventType,
    each.code,
    each.since,
    each.message,
    each.id,
  ])
  const waiting = hops.hops.map((each) => [
    each.service,
    each.hop,
    each.stream,
    each.eventType,
    each.since,
    each.flow,
    each.id,
  ])
  return [
    listing(['service', 'policy', 'stream', 'event', 'code', 'since', 'why', 'id'], refused, count),
    listing(['service', 'hop', 'stream', 'event', 'since', 'flow', 'id'], waiting, hops.count),
  ]
    .filter((text) => text !== '')
    .join('\n\n')
}

function listing(head: string[], rows: string[][], count: number): string {
  if (count === 0) return ''
  return `${table([head, ...rows])}${count > rows.length ? `\n… and ${count - rows.length} more` : ''}`
}
