import { PILLARS, type PillarName } from '#infra/pillars.ts'
import { createRandom, type Random } from '#shared/testing/random.ts'

/** `kill` is SIGKILL, `restart` SIGTERM, `pause` SIGSTOP for longer than a lease, `cut` loses every answer of a connection. */
export type FaultKind = 'kill' | 'restart' | 'pause' | 'cut'
export type Fault = { kind: FaultKind; victim: string }

/** Faults that begin together, for how long they last, and how long all is left in peace after them. */
export type Step = { faults: readonly Fault[]; holdMs: number; peaceMs: number }

export type Plan = {
  /** The pillar that runs as a process for each of its parts, relay and projector twice. */
  split: PillarName
  /** Without an end, always the same for a seed. */
  steps(): Generator<Step>
}

/** Processes that come to harm, beside servers and the gateway: those of the pillars and the split one's parts. */
export const PARTS_HARMED = ['relay’s holder', 'projector', 'policies'] as const
export const GATEWAY = 'gateway'
export const CLIENTS = 'clients→gateway'
export const toPillar = (pillar: string) => `gateway→${pillar}`

const LEASE_MS = 6000
/** Of four steps one harms two at once. */
const TWO_AT_ONCE = 0.25

/** Every fault there is comes once, in an order of the seed's, before one comes again. */
export function createPlan(seed: number, servers: readonly Fault[]): Plan {
  const split = createRandom(seed).pick(PILLARS) ?? 'smart-governance'
  return { split, steps: () => stepsOf(createRandom(seed + 1), [...servers, ...faultsOf(split)]) }
}

/** What can befall one server. */
export function serverFaults(...victims: string[]): Fault[] {
  return victims.flatMap((victim) => (['kill', 'restart', 'pause'] as const).map((kind) => ({ kind, victim })))
}

function faultsOf(split: PillarName): Fault[] {
  const parts = PARTS_HARMED.map((part) => `${part} of ${split}`)
  const cuts = [CLIENTS, ...PILLARS.map(toPillar)].map((victim) => ({ kind: 'cut' as const, victim }))
  return [...serverFaults(GATEWAY, ...PILLARS, ...parts), ...cuts]
}

function* stepsOf(random: Random, faults: readonly Fault[]): Generator<Step> {
  for (;;) {
    const left = shuffled(random, faults)
    while (left.length > 0) {
      const first = left.pop()
      const other = random.chance(TWO_AT_ONCE) ? left.findIndex(({ victim }) => victim !== first?.victim) : -1
      const together = [...(first ? [first] : []), ...(other < 0 ? [] : left.splice(other, 1))]
      const isPause = together.some(({ kind }) => kind === 'pause')
      const holdMs = isPause ? LEASE_MS + 1000 + random.below(2000) : 300 + random.below(1700)
      yield { faults: together, holdMs, peaceMs: random.below(2000) }
    }
  }
}

function shuffled<T>(random: Random, things: readonly T[]): T[] {
  return things
    .map((thing) => ({ thing, at: random.next() }))
    .sort((a, b) => a.at - b.at)
    .map(({ thing }) => thing)
}

export function describeStep({ faults, holdMs }: Step): string {
  return `${nameOf(faults)}, ${(holdMs / 1000).toFixed(1)} s`
}

export function nameOf(faults: readonly Fault[]): string {
  return faults.map(({ kind, victim }) => `${kind} ${victim}`).join(' + ')
}
