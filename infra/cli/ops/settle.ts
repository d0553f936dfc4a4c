import type { Command } from 'commander'
import type { Policy } from '#shared/eventsourcing/policies.ts'
import { type ActedAgain, actAgain } from '#shared/eventsourcing/policies-again.ts'
import { dismissStuck, type Stuck, stuckOf, UNSETTLED } from '#shared/eventsourcing/policies-store.ts'
import type { StoreConfig } from '#shared/pillar/config.ts'
import type { PillarStores } from '#shared/pillar/open.ts'
import { Problem } from '../../problem.ts'
import { atStores, inPlace, pillarNamed } from './place.ts'
import { EXIT_CODES, tell, toExitCode } from './run.ts'
import { readStoresAndKeys } from './settings.ts'
import { isHop, settleHop } from './settle-hop.ts'
import { withWired } from './wired.ts'

type Outcome = { id: string; outcome: 'done' | 'refused'; code?: string; message?: string }
type Options = { all?: boolean; json?: boolean }

/** `retry` and `dismiss`: what an operator does with what policies are stuck with. */
export function addSettling(program: Command): void {
  program
    .command('retry')
    .description('lets a policy act once more on an event that it is stuck with, when the cause is gone')
    .argument('<service>')
    .argument('[id]', 'as stuck lists it')
    .option('--all', 'everything that is stuck in this service')
    .option('--json', 'as JSON')
    .addHelpText('after', `${EXIT_CODES}\nHere 2 means: refused again.`)
    .action((service: string, id: string | undefined, { all, json }: Options) =>
      toExitCode(async () =>
        inPlace(await readStoresAndKeys('topics'), async (place) => {
          const pillar = pillarNamed(place, service)
          const outcomes = await retry(pillar, await chosen(pillar, id, all), place.config)
          tell(
            json,
            { service, acts: outcomes },
            outcomes.map(describe).join('\n') || `Nothing is stuck in ${service}.`,
          )
          return outcomes.some(({ outcome }) => outcome === 'refused') ? 2 : 0
        }),
      ),
    )

  program
    .command('dismiss')
    .description('takes an act or a hop off the list of what is stuck: somebody has settled it in another way')
    .argument('<service>')
    .argument('<id>', 'as stuck lists it')
    .option('--json', 'as JSON')
    .addHelpText('after', EXIT_CODES)
    .action((service: string, id: string, { json }: Options) =>
      toExitCode(async () => {
        await (isHop(id) ? settleHop(service, id) : dismissAct(service, id))
        tell(json, { service, id, done: 'dismiss' }, `${id} is off the list of ${service}.`)
        return 0
      }),
    )
}

async function dismissAct(service: string, id: string): Promise<void> {
  await atStores('store', async (place) => {
    if (!(await dismissStuck(pillarNamed(place, service).db, id))) throw unknownAct(service, id)
  })
}

async function chosen(pillar: PillarStores, id: string | undefined, all: boolean | undefined): Promise<Stuck[]> {
  const { db, definition } = pillar
  if ((id === undefined) === (all !== true)) throw new Problem('Name one act by its id, or say --all.')
  const found = await stuckOf(db)
    .find({ ...UNSETTLED, ...(id !== undefined && { _id: id }) })
    .toArray()
  if (id !== undefined && found.length === 0) throw unknownAct(definition.name, id)
  return found
}

function unknownAct(service: string, id: string): Problem {
  return new Problem(`Nothing is stuck in ${service} by the id ${id}: stuck ${service} lists what is.`)
}

async function retry(pillar: PillarStores, stuck: readonly Stuck[], config: StoreConfig): Promise<Outcome[]> {
  if (stuck.length === 0) return []
  return withWired(pillar, config, async (open, { wired }) => {
    const policies = wired.flatMap((each) => each.policies ?? [])
    const outcomes: Outcome[] = []
    for (const [name, own] of Map.groupBy(stuck, ({ policy }) => policy)) {
      const policy = policyNamed(policies, name, pillar.definition.name)
      outcomes.push(...(await actAgain(policy, own, open)).map(outcomeOf))
    }
    return outcomes
  })
}

function policyNamed(policies: readonly Policy[], name: string, service: string): Policy {
  const policy = policies.find((each) => each.name === name)
  if (policy) return policy
  throw new Problem(`This release of ${service} has no policy ${name}: dismiss what it is stuck with.`)
}

function outcomeOf({ stuck: { _id: id }, refusal }: ActedAgain): Outcome {
  return refusal ? { id, outcome: 'refused', ...refusal } : { id, outcome: 'done' }
}

function describe({ id, outcome, code, message }: Outcome): string {
  return outcome === 'done' ? `${id} is done.` : `${id} was refused again: ${code} ${message}`
}
