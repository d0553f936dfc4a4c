import type { Command } from 'commander'
import { topicIn } from '#shared/eventsourcing/epoch.ts'
import { beginEpoch } from '#shared/eventsourcing/epoch-begin.ts'
import { leaseKeeper, whileLeased } from '#shared/eventsourcing/lease.ts'
import { forgetTopics } from '#shared/eventsourcing/policies-store.ts'
import { PARTITIONS } from '#shared/kafka/partition.ts'
import type { PillarStores } from '#shared/pillar/open.ts'
import { Problem } from '../../problem.ts'
import { wholeNumber } from '../arguments.ts'
import { confirm } from './confirm.ts'
import { atStores, type Place, pillarsNamed } from './place.ts'
import { type Plan, planOf } from './republish-plan.ts'
import { describePlan } from './republish-text.ts'
import { EXIT_CODES, tell, toExitCode } from './run.ts'

type Options = { all?: boolean; epoch?: number; yes?: boolean; json?: boolean }

export function addRepublish(program: Command): void {
  program
    .command('republish')
    .description('begins a new epoch: everything a store holds is told anew, in new topics, and its views are rebuilt')
    .argument('[service]')
    .option('--all', 'every service: they were restored together, or Kafka has lost its topics')
    .option('--epoch <number>', 'at least this one, where readers have met others before', wholeNumber(2, 999_999))
    .option('--yes', 'do not ask')
    .option('--json', 'as JSON, with everything that was lost')
    .addHelpText(
      'after',
      `
For a store that was restored from a backup, and for topics that Kafka has lost. It says first what it will do and what
the store has lost of what its topics told. Stop every service before, and start them after it: they send what is to be
sent. It may be stopped and run again; until a service has told something anew, it says the same again.
${EXIT_CODES}
Here 2 means: told anew, and something was lost that a person must see to.`,
    )
    .action((service: string | undefined, options: Options) => toExitCode(() => republish(service, options)))
}

async function republish(service: string | undefined, { all, epoch, yes, json }: Options): Promise<number> {
  return atStores('topics', async (place) => {
    const pillars = chosen(place, service, all)
    await refuseWhileRunning(place)
    const plans: Plan[] = []
    for (const pillar of pillars) plans.push(await planOf(place, pillar, epoch))
    if (!json) process.stdout.write(`${plans.map(describePlan).join('\n')}\n`)
    if (!yes) await confirm('All of it is told anew; the earlier topics get nothing more.', 'republish')
    for (const [index, plan] of plans.entries()) await carryOut(place, pillars[index], plan)
    tell(json, { services: plans }, 'Start the services now: they send all of it, and build their views.')
    return plans.some(({ lost }) => lost.length > 0) ? 2 : 0
  })
}

function chosen(place: Place, service: string | undefined, all: boolean | undefined): readonly PillarStores[] {
  if ((service === undefined) === (all !== true)) throw new Problem('Name one service, or say --all.')
  return pillarsNamed(place, service)
}

/** One that runs would send into the earlier topics, or read them. */
async function refuseWhileRunning({ pillars }: Place): Promise<void> {
  for (const { db, definition } of pillars) {
    const keeper = (await leaseKeeper(db, 'relay')) ?? (await leaseKeeper(db, 'timers'))
    if (keeper) throw stillRuns(definition.name, keeper)
  }
}

function stillRuns(service: string, holder: string): Problem {
  const process = holder.split('/').slice(0, 2).join(' process ')
  return new Problem(`${service} runs (${process}): stop every process of every service first.`)
}

/** The topics first: whoever starts meanwhile finds the new ones. */
async function carryOut({ pillars }: Place, pillar: PillarStores | undefined, { epoch, topics }: Plan): Promise<void> {
  if (!pillar) return
  const { db, kafka, views } = pillar
  const admin = await kafka.admin()
  try {
    for (const topic of topics) await admin.ensureTopic(topic, PARTITIONS)
  } finally {
    await admin.close()
  }
  const earlier = views.topics.flatMap((topic) =>
    Array.from({ length: epoch - 1 }, (_, index) => topicIn(index + 1, topic)),
  )
  for (const each of pillars) await forgetTopics(each.db, earlier)
  await whileLeased({ db, name: 'relay' }, () => beginEpoch(views, epoch))
}
