import { setTimeout as pause } from 'node:timers/promises'
import type { Say } from '#infra/problem.ts'
import { registerDistrict } from '../district.ts'
import { type Clients, openClients, type Seen } from './client.ts'
import { happen } from './faults.ts'
import { type Load, startLoad } from './load.ts'
import { describeStep, type Plan, type Step } from './plan.ts'
import { type Happened, isWithin, type Report } from './report.ts'
import type { Stage } from './stage.ts'
import { readTruths } from './truth.ts'
import { type Evidence, judge, receiptOf } from './verdict.ts'

export type Chaos = {
  seed: number
  plan: Plan
  /** Whether another step is to begin; `ms` and `steps` since the first. */
  goOn(ms: number, steps: number): boolean
  say: Say
}

/** Lets happen what is planned, under load, until it is enough; then judges. */
export async function runChaos(stage: Stage, chaos: Chaos): Promise<Report> {
  const { seed, say } = chaos
  const clients = openClients(stage.graphUrl, stage.stack.directory)
  try {
    await registerDistrict(stage.stack)
    const load = startLoad(clients, seed)
    const { happened, failure } = await letHappen(chaos, stage, load)
    say('Waiting until everything has come to rest')
    await load.finish()
    const repeated = failure ? [] : await repeatAll(clients)
    const { seen } = clients
    const verdicts = [
      ...judge({ seen, repeated, truths: await readTruths(stage.stores) }),
      {
        promise: 'a server that another replaces costs nobody a second try',
        broken: askedAgain(chaos.plan, happened, seen),
      },
      { promise: 'the demonstration is told to its end, again and again', broken: load.endedEarly },
      {
        promise: 'everybody comes back, and is well',
        broken: [...(failure ? [failure] : []), ...(await unwell(stage))],
      },
    ]
    return { seen, repeated, happened, verdicts }
  } finally {
    clients.stop()
    await clients.close()
  }
}

/** What comes after a pillar that does not answer any more would say nothing. */
async function letHappen({ plan, goOn, say }: Chaos, stage: Stage, load: Load) {
  const happened: Happened[] = []
  const began = performance.now()
  for (const step of plan.steps()) {
    if (!goOn(performance.now() - began, happened.length)) break
    say(`${happened.length + 1}: ${describeStep(step)}`)
    const failure = await oneStep(step, stage, load, happened)
    if (failure) return { happened, failure: `${describeStep(step)}: ${failure}` }
    await pause(step.peaceMs)
  }
  return { happened }
}

async function oneStep(step: Step, stage: Stage, load: Load, happened: Happened[]): Promise<string | undefined> {
  const from = performance.now()
  try {
    await happen(stage, step)
    await load.everybodyAnswers()
    return undefined
  } catch (error) {
    return String(error)
  } finally {
    happened.push({ step, from, to: performance.now() })
  }
}

/** Commands that were sent again during a fault that is to be borne, and during no other. */
function askedAgain({ isBorne }: Plan, happened: readonly Happened[], { commands }: Seen): string[] {
  const again = commands.filter(({ attempts }) => attempts > 1)
  return again.flatMap((sent) => {
    const meanwhile = happened.filter(({ from, to }) => isWithin(sent, from, to)).map(({ step }) => step)
    if (!meanwhile.every(isBorne)) return []
    return meanwhile.map((step) => `${describeStep(step)}: ${sent.command.mutation} was sent ${sent.attempts} times`)
  })
}

/** Every command that had to be sent more than once, once more. An error is among what the clients saw. */
async function repeatAll({ seen, repeat }: Clients): Promise<Evidence['repeated']> {
  const again = seen.commands.filter((sent) => sent.attempts > 1 && receiptOf(sent) !== undefined)
  const answers = again.map(async (sent) => {
    const done = await repeat(sent).catch((error: unknown) => ({ refused: { code: 'FAILED', message: String(error) } }))
    return { sent, receipt: receiptOf({ ...sent, done }) }
  })
  return Promise.all(answers)
}

/** Those that do not say of themselves that they are ready. */
async function unwell({ processes }: Stage): Promise<string[]> {
  const said = Array.from(processes, async ([name, process]) => {
    const { code, checks } = await process.health().catch(() => ({ code: 0, checks: { process: 'away' } }))
    return code === 200 ? [] : [`${name}: ${JSON.stringify(checks)}`]
  })
  return (await Promise.all(said)).flat()
}
