import { setTimeout as pause } from 'node:timers/promises'
import type { Fault, Step } from './plan.ts'
import type { Stage } from './stage.ts'

type Heal = () => Promise<void> | void

/** Lets the step's faults happen together, and ends them when it is time; resolves when everybody is ready again. */
export async function happen(stage: Stage, { faults, holdMs }: Step): Promise<void> {
  const heals = await Promise.all(serversFirst(faults).map((fault) => inflict(stage, fault)))
  await pause(holdMs)
  // A service that finds no store gives up, so it comes after it.
  for (const heal of heals) await heal()
}

function serversFirst(faults: readonly Fault[]): Fault[] {
  const isServer = ({ victim }: Fault) => /^(Kafka|MongoDB)/.test(victim)
  return [...faults.filter(isServer), ...faults.filter((fault) => !isServer(fault))]
}

async function inflict(stage: Stage, { kind, victim: name }: Fault): Promise<Heal> {
  if (kind === 'cut') {
    const connection = stage.connection(name)
    connection.loseAnswers()
    return connection.heal
  }
  const victim = await stage.victim(name)
  if (kind === 'step down') {
    await victim.stepDown?.()
    return () => {}
  }
  if (kind === 'pause') {
    victim.pause()
    return victim.resume
  }
  await victim.kill(kind === 'kill' ? 'SIGKILL' : 'SIGTERM')
  return victim.start
}
