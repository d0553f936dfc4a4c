import { PILLARS, type PillarName } from '#infra/pillars.ts'
import { createRandom, type Random } from '#shared/testing/random.ts'

/**
 * `kill` is SIGKILL, `restart` SIGTERM, `pause` SIGSTOP for longer than a lease, `cut` loses every answer of a
 * connection, `step down` hands a replica set to another primary.
 */
export type FaultKind = 'kill' | 'restart' | 'pause' | 'cut' | 'step down'
export type Fault = { kind: FaultKind; victim: string }

/** Faults that begin together, for how long they last, and how long all is left in peace after them. */
export type Step = { faults: readonly Fault[]; holdMs: number; peaceMs: number }

/** What can befall the servers. */
export type ServerFaults = {
  faults: readonly Fault[]
  /** What comes first, each alone, whatever the seed. */
  first?: readonly Fault[]
  /** Whether clients are to notice it, alone, by nothing but waiting: nobody has to ask again. */
  isBorne(fault: Fault): boolean
}

export type Plan = {
  /** The pillar that runs as a process for each of its parts, relay and projector twice. */
  split: PillarName
  /** Without an end, always the same for a seed. */
  steps(): Generator<Step>
  /** Whether clients are to notice it by nothing but waiting. */
  isBorne(step: Step): boolean
}

/** Processes that come to harm, beside servers and the gateway: those of the pillars and the split one's parts. */
const PARTS_HARMED = ['relay’s holder', 'projector', 'policies'] as const
export const GATEWAY = 'gateway'
export const CLIENTS = 'clients→gateway'
export const toPillar = (pillar: string) => `gateway→${pillar}`

const LEASE_MS = 6000
const HOLD_MS = 1000
/** Of four steps one harms two at once. */
const TWO_AT_ONCE = 0.25

/** Every fault there is comes once, in an order of the seed's, before one comes again. */
export function createPlan(seed: number, { faults, first = [], isBorne }: ServerFaults): Plan {
  const split = createRandom(seed).pick(PILLARS) ?? 'smart-governance'
  const all = [...faults, ...faultsOf(split)]
  return {
    split,
    isBorne: ({ faults: [fault, ...others] }) => fault !== undefined && others.length === 0 && isBorne(fault),
    *steps() {
      for (const fault of first) yield { faults: [fault], holdMs: HOLD_MS, peaceMs: HOLD_MS }
      yield* stepsOf(createRandom(seed + 1), all)
    },
  }
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
    const left = random.shuffled(faults)
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

export function describeStep({ faults, holdMs }: Step): string {
  return `${nameOf(faults)}, ${(holdMs / 1000).toFixed(1)} s`
}

export function nameOf(faults: readonly Fault[]): string {
  return faults.map(({ kind, victim }) => `${kind} ${victim}`).join(' + ')
}
