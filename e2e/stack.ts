import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { freePorts } from '#infra/native/ports.ts'
import { mainOf, PILLARS, type PillarName, urlVariable } from '#infra/pillars.ts'
import { type DevClaims, openDevIssuer } from '#shared/identity/dev-issuer.ts'
import type { Identity } from '#shared/identity/identity.ts'
import { generateInternalKeys } from '#shared/identity/internal-keys.ts'
import { createInternalMinter } from '#shared/identity/internal-token.ts'
import { PARTS, type Part } from '#shared/pillar/config.ts'
import { newMasterKey } from '#shared/privacy/master-key.ts'
import { uniqueName } from '#shared/testing/mongo.ts'
import { type Graph, graphAt } from './graph.ts'
import { type StackProcess, stackProcess } from './stack-process.ts'

export type Stack = {
  namespace: string
  /** Where its keys are: the development issuer's among them. */
  directory: string
  /** The environment of the pillars' processes, for tools that work on the same stores. */
  env: Record<string, string>
  /** smart-governance. */
  service: StackProcess
  /** Those that were asked for; of one that is split its api. */
  services: ReadonlyMap<PillarName, StackProcess>
  /** Of the pillar that is split, each part as a process of its own. */
  parts: ReadonlyMap<Part, StackProcess>
  gateway: StackProcess
  token(claims: DevClaims): Promise<string>
  /** A token as the gateway mints it for a pillar. */
  minted(pillar: PillarName, identity: Omit<Identity, 'purpose'>): Promise<string>
  graph: Graph
  /** One more instance of a pillar (its api, where it is split) on the same stores, and a gateway that asks that one; ends with the stack. */
  twin(name?: PillarName): Promise<Twin>
  /** One more process of a pillar, or of a part of it, on the same stores; ends with the stack. */
  another(name: PillarName, part?: Part): Promise<StackProcess>
  /** One more gateway before the same pillars, with this in its environment besides; ends with the stack. */
  gatewayWith(env: Record<string, string>): Promise<Omit<Twin, 'service'>>
  stop(): Promise<void>
}

export type Twin = { service: StackProcess; gateway: StackProcess; graph: Graph }

export type StackOptions = {
  env?: Record<string, string>
  namespace?: string
  pillars?: readonly PillarName[]
  /** One of them: it runs as a process for each of its parts. */
  split?: PillarName
  /** Where the gateway finds a pillar, if something stands between. */
  between?(pillar: PillarName, url: string): Promise<string>
}

/** Nobody listens there: a pillar that is not part of the stack is away. */
const NOWHERE = 'http://127.0.0.1:1/graphql'

/** Pillars (smart-governance alone by default) and the gateway as `npm start` runs them, with stores, topics and keys of their own. */
export async function startStack(options: StackOptions = {}): Promise<Stack> {
  const { pillars = ['smart-governance'], split, between = async (_, url) => url } = options
  const { issuer, mint, pillarProcess, gatewayTo, morePorts, ...plan } = await planStack(options)
  const parts = new Map(split ? PARTS.map((part) => [part, pillarProcess(split, part)]) : [])
  const apiOf = (name: PillarName) => (name === split ? parts.get('api') : undefined) ?? pillarProcess(name)
  const services = new Map(pillars.map((name) => [name, apiOf(name)]))
  const service = services.get('smart-governance')
  if (!service) throw new Error('every stack has smart-governance, which owns the communities')
  const addresses = await Promise.all(
    Array.from(services, async ([name, { url }]) => [name, await between(name, url)] as const),
  )
  const gateway = gatewayTo(new Map(addresses))
  const processes = [...new Set([...services.values(), ...parts.values(), gateway])]
  await Promise.all(processes.map((process) => process.start()))

  async function another(name: PillarName, part?: Part): Promise<StackProcess> {
    await morePorts()
    const process = pillarProcess(name, part)
    processes.push(process)
    await process.start()
    return process
  }

  async function anotherGateway(urls: ReadonlyMap<PillarName, string>, more?: Record<string, string>) {
    await morePorts()
    const gateway = gatewayTo(urls, more)
    processes.push(gateway)
    await gateway.start()
    return { gateway, graph: graphAt(gateway.url) }
  }

  return {
    ...plan,
    service,
    services,
    parts,
    gateway,
    token: (claims) => issuer.sign(claims),
    minted: (pillar, identity) =>
      mint({ identity, expiresAt: Date.now() + 3_600_000, token: JSON.stringify(identity) }, pillar, 'handling'),
    graph: graphAt(gateway.url),
    twin: async (name = 'smart-governance') => {
      const service = await another(name, name === split ? 'api' : undefined)
      return { service, ...(await anotherGateway(new Map([...addresses, [name, service.url] as const]))) }
    },
    another,
    gatewayWith: (more) => anotherGateway(new Map(addresses), more),
    stop: async () => {
      await Promise.all(processes.map((process) => process.kill('SIGTERM')))
      await rm(plan.directory, { recursive: true })
    },
  }
}

/** Keys, ports and environment of a stack that does not run yet. */
async function planStack({ env: given = {}, namespace = uniqueName('e2e'), pillars = [] }: StackOptions) {
  const directory = await mkdtemp(join(tmpdir(), 'sizhi-e2e-'))
  const { privateJwk, publicJwk } = await generateInternalKeys()
  const issuer = await openDevIssuer(directory, { audience: 'sizhi' })
  const ports = await freePorts(pillars.length + 1 + PARTS.length)
  const program = (name: string, main: string, env: Record<string, string>) =>
    stackProcess({ name, main, port: ports.pop() ?? 0, directory, env: { ...env, ...given } })
  const env = {
    SIZHI_NAMESPACE: namespace,
    SIZHI_MASTER_KEY: newMasterKey('e2e'),
    GATEWAY_PUBLIC_JWK: JSON.stringify(publicJwk),
  }
  const gatewayEnv = {
    GATEWAY_PRIVATE_JWK: JSON.stringify(privateJwk),
    SIZHI_DEV_ISSUER: '1',
    SIZHI_DEV_ISSUER_DIR: directory,
  }
  return {
    /** For a process that comes later: a port that was free at the beginning may be somebody else's by then. */
    morePorts: async () => void ports.push(...(await freePorts(1))),
    namespace,
    directory,
    issuer,
    mint: createInternalMinter({ privateJwk }),
    env: { ...env, ...given },
    pillarProcess: (name: PillarName, part?: Part) =>
      program(name, fileURLToPath(mainOf(name)), { ...env, ...(part && { SIZHI_PARTS: part }) }),
    gatewayTo: (urls: ReadonlyMap<PillarName, string>, more: Record<string, string> = {}) =>
      program('gateway', 'gateway/main.ts', { ...addressesOf(urls), ...gatewayEnv, ...more }),
  }
}

function addressesOf(urls: ReadonlyMap<PillarName, string>): Record<string, string> {
  return Object.fromEntries(
    PILLARS.map((name) => {
      const url = urls.get(name)
      return [urlVariable(name), url ? `${url}/graphql` : NOWHERE]
    }),
  )
}
