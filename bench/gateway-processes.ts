import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Say } from '#infra/problem.ts'
import { nodeFlags } from '#infra/start/node-flags.ts'
import { generateInternalKeys } from '#shared/identity/internal-keys.ts'
import { composeSupergraph } from '../gateway/compose.ts'
import type { Workbench } from './benchmark.ts'
import { COMMUNITIES, MATTERS, startCommunities, startIssuer, startMatters } from './gateway-stubs.ts'
import { keptApart } from './kept-apart.ts'
import { installedPeer, type PeerName } from './peers.ts'

/** One gateway in a process of its own. */
export type Gateway = {
  url: string
  /** What the process has used of the processor so far. */
  cpuMs(): Promise<number>
  /** What it holds after a collection, in bytes. */
  heap(): Promise<number>
}

/** Ours with the short way for what was served before (hot), ours without it (engine), Apollo's as it is (peer). */
export type Side = 'hot' | 'engine' | 'peer'

/** Those of others by their names; who could not be installed is not among them. */
export type Others = Record<string, Gateway>

export type Gateways = {
  sides: Record<Side, Gateway>
  others: Others
  absent: string[]
  tokens: string[]
  close(): Promise<void>
}

type Started = Gateway & { child: ChildProcess }

/** All before the same stubs, all as in production, with 64 people's tokens to ask with. */
export async function openGateways({ folder, say }: Workbench): Promise<Gateways> {
  const [matters, communities, issuer] = await Promise.all([startMatters(), startCommunities(), startIssuer('sizhi')])
  const supergraph = join(folder, 'supergraph.graphql')
  const composed = composeSupergraph([
    { name: 'matters', url: `${matters.url}/graphql`, typeDefs: MATTERS },
    { name: 'communities', url: `${communities.url}/graphql`, typeDefs: COMMUNITIES },
  ])
  await writeFile(supergraph, composed.supergraph)
  const { privateJwk } = await generateInternalKeys()
  const env = {
    NODE_ENV: 'production',
    SUPERGRAPH: supergraph,
    OIDC_ISSUER: issuer.url,
    GATEWAY_PRIVATE_JWK: JSON.stringify(privateJwk),
    LIMIT_PAGE: '200',
  }
  const hot = await startGateway('gateway-ours.ts', env, { flags: nodeFlags('gateway') })
  const engine = await startGateway('gateway-ours.ts', { ...env, HOT_ROUTE: 'off' }, { flags: nodeFlags('gateway') })
  const peer = await startGateway('gateway-peer.ts', env)
  const { others, absent } = await startOthers(env, say)
  const children = [hot, engine, peer, ...Object.values(others)].map(({ child }) => child)
  const apart = await keptApart(children.map(({ pid = 0 }) => pid))
  if (!apart) say('Gateways and load share the processors: there is no taskset, or one processor')
  return {
    sides: { hot, engine, peer },
    others,
    absent,
    tokens: await Promise.all(Array.from({ length: 64 }, (_, n) => issuer.sign(`u${n}`))),
    async close() {
      await apart?.release()
      // Hive's take a SIGTERM and stay.
      for (const child of children) child.kill('SIGKILL')
      for (const stub of [matters, communities, issuer]) stub.close()
    },
  }
}

type Other = { name: string; args: string[] }

const OTHERS: readonly [peer: PeerName, others: Other[]][] = [
  [
    'hive',
    [
      { name: 'Hive gateway-runtime', args: [] },
      { name: 'Hive gateway-runtime, Rust planner', args: ['planner'] },
    ],
  ],
  ['mercurius', [{ name: 'Mercurius gateway, jit', args: [] }]],
]

async function startOthers(env: Record<string, string>, say: Say) {
  const others: Record<string, Started> = {}
  const absent: string[] = []
  for (const [peer, variants] of OTHERS) {
    const place = await installedPeer(peer, 'gateway.mjs', say)
    if (place === undefined) absent.push(...variants.map(({ name }) => name))
    else
      for (const { name, args } of variants)
        others[name] = await startGateway('gateway-other.ts', env, { args: [place, ...args] })
  }
  return { others, absent }
}

async function startGateway(
  script: string,
  env: Record<string, string>,
  { flags = [], args = [] }: { flags?: string[]; args?: string[] } = {},
): Promise<Started> {
  const child = fork(fileURLToPath(new URL(script, import.meta.url)), args, {
    env: { ...process.env, ...env },
    execArgv: [...flags, '--expose-gc'],
  })
  const ended = once(child, 'exit').then(() => {
    throw new Error(`${[script, ...args].join(' ')} has ended by itself`)
  })
  const [{ url }] = (await Promise.race([once(child, 'message'), ended])) as [{ url: string }]
  async function told(what: 'cpuMs' | 'heap') {
    child.send(what)
    const [number] = (await once(child, 'message')) as [number]
    return number
  }
  return { url, child, cpuMs: () => told('cpuMs'), heap: () => told('heap') }
}
