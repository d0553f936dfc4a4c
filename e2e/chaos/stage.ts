import { PILLARS, type PillarName } from '#infra/pillars.ts'
import { leaseHolder } from '#shared/eventsourcing/lease.ts'
import type { Part } from '#shared/pillar/config.ts'
import { type CutProxy, startCutProxy } from '#shared/testing/cut-proxy.ts'
import { type Stack, startStack } from '../stack.ts'
import type { StackProcess } from '../stack-process.ts'
import { openStores, type Stores } from '../stores.ts'
import { CLIENTS, GATEWAY, toPillar } from './plan.ts'
import type { ChaosServers } from './servers.ts'

export type Victim = Pick<StackProcess, 'kill' | 'start' | 'pause' | 'resume'> & {
  /** Of a primary: hands over to another. */
  stepDown?(): Promise<void>
}

export type Stage = {
  stack: Stack
  /** Where clients find the gateway. */
  graphUrl: string
  stores: ReadonlyMap<PillarName, Stores>
  /** Whoever has this part now. */
  victim(name: string): Promise<Victim>
  connection(name: string): CutProxy
  /** Every process by its name. */
  processes: ReadonlyMap<string, StackProcess>
  close(): Promise<void>
}

/** The split pillar has two relays and two projectors: one takes over from the other. */
const TWICE: readonly Part[] = ['relay', 'projector']

/** All four pillars and the gateway, with something to cut between clients, gateway and services. */
export async function openStage(servers: ChaosServers, split: PillarName): Promise<Stage> {
  const cuts = new Map<string, CutProxy>()
  const proxyTo = async (name: string, url: string): Promise<string> => {
    const { hostname, port } = new URL(url)
    const proxy = await startCutProxy({ host: hostname, port: Number(port) })
    cuts.set(name, proxy)
    return `http://127.0.0.1:${proxy.port}`
  }
  const between = (pillar: PillarName, url: string) => proxyTo(toPillar(pillar), url)
  const stack = await startStack({ env: servers.env, pillars: PILLARS, split, between })
  const twins = await Promise.all(TWICE.map(async (part) => [part, await stack.another(split, part)] as const))
  const graphUrl = `${await proxyTo(CLIENTS, stack.gateway.url)}/graphql`
  const stores = new Map(await Promise.all(PILLARS.map(async (name) => [name, await openStores(stack, name)] as const)))
  const processes = new Map([
    [GATEWAY, stack.gateway],
    ...stack.services,
    ...Array.from(stack.parts, ([part, process]) => [`${part} of ${split}`, process] as const),
    ...twins.map(([part, process]) => [`other ${part} of ${split}`, process] as const),
  ])
  const relays = [stack.parts.get('relay'), ...twins.flatMap(([part, process]) => (part === 'relay' ? process : []))]

  /** The lease names its holder by host/process/life; where nobody holds it, one of them will. */
  async function relaysHolder(): Promise<StackProcess | undefined> {
    const db = stores.get(split)?.open.db
    const holder = db && (await leaseHolder(db, 'relay').catch(() => undefined))
    return relays.find((each) => each?.pid() === Number(holder?.split('/')[1])) ?? relays[0]
  }

  async function victim(name: string): Promise<Victim> {
    const server = await servers.victim(name)
    const process = name === `relay’s holder of ${split}` ? await relaysHolder() : processes.get(name)
    return found(name, server ?? process)
  }

  return {
    stack,
    graphUrl,
    stores,
    processes,
    victim,
    connection: (name) => found(name, cuts.get(name)),
    close: async () => {
      await Promise.all([...stores.values()].map((each) => each.close()))
      await stack.stop()
      await Promise.all([...cuts.values()].map((proxy) => proxy.close()))
    },
  }
}

function found<T>(name: string, thing: T | undefined): T {
  if (thing === undefined) throw new Error(`there is no ${name} on the stage`)
  return thing
}
