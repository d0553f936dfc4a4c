import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { nodeFlags } from '#infra/start/node-flags.ts'
import { generateInternalKeys } from '#shared/identity/internal-keys.ts'
import { composeSupergraph } from '../gateway/compose.ts'
import { COMMUNITIES, MATTERS, startCommunities, startIssuer, startMatters } from './gateway-stubs.ts'

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

export type Gateways = { sides: Record<Side, Gateway>; tokens: string[]; close(): void }

type Started = Gateway & { child: ChildProcess }

/** All before the same stubs, all as in production, with 64 people's tokens to ask with. */
export async function openGateways(folder: string): Promise<Gateways> {
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
  const hot = await startGateway('gateway-ours.ts', env, nodeFlags('gateway'))
  const engine = await startGateway('gateway-ours.ts', { ...env, HOT_ROUTE: 'off' }, nodeFlags('gateway'))
  const peer = await startGateway('gateway-peer.ts', env)
  return {
    sides: { hot, engine, peer },
    tokens: await Promise.all(Array.from({ length: 64 }, (_, n) => issuer.sign(`u${n}`))),
    close() {
      for (const { child } of [hot, engine, peer]) child.kill()
      for (const stub of [matters, communities, issuer]) stub.close()
    },
  }
}

async function startGateway(script: string, env: Record<string, string>, flags: string[] = []): Promise<Started> {
  const child = fork(fileURLToPath(new URL(script, import.meta.url)), {
    env: { ...process.env, ...env },
    execArgv: [...flags, '--expose-gc'],
  })
  const [{ url }] = (await once(child, 'message')) as [{ url: string }]
  async function usage() {
    child.send('usage')
    const [usage] = (await once(child, 'message')) as [{ cpuMs: number; heap: number }]
    return usage
  }
  return { url, child, cpuMs: async () => (await usage()).cpuMs, heap: async () => (await usage()).heap }
}
