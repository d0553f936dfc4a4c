import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Client } from 'undici'
import { NODE_FLAGS } from '#infra/start/node-flags.ts'
import { generateInternalKeys } from '#shared/identity/internal-keys.ts'
import { composeSupergraph } from '../gateway/compose.ts'
import type { Benchmark, Figure, Workbench } from './benchmark.ts'
import { COMMUNITIES, MATTERS, startCommunities, startIssuer, startMatters } from './gateway-stubs.ts'
import { alternate, compared, type Turn } from './measure.ts'

export const gateway: Benchmark = {
  name: 'gateway',
  how: 'Requests answered by the gateway and by @apollo/gateway with its default data source, both as in production, with the same authentication (64 people), minted tokens, limits and metrics; 16 connections; the subgraphs are stubs that answer at once. Processor time is that of the gateway’s process per request.',
  async run(bench) {
    const { quick, say } = bench
    const open = await openGateways(bench)
    try {
      const figures: Figure[] = []
      const rounds: Record<string, Turn<Rate>[]> = {}
      for (const [name, { query, least }] of Object.entries(WORKLOADS)) {
        say(`Asking for a ${name}`)
        const turns = await turnsOf(open, query, quick ? { rounds: 1, seconds: 0.3 } : { rounds: 7, seconds: 2 })
        rounds[name] = turns
        figures.push(...figuresOf(name, turns, least))
      }
      return { figures, rounds }
    } finally {
      open.close()
    }
  },
}

const WORKLOADS: Record<string, { query: string; least?: number }> = {
  'one-entity join': { query: '{ matter(id: "mat_1") { number phase community { name street } } }', least: 3 },
  '20-entity join': { query: '{ matters(first: 20) { number phase community { name street } } }' },
}

/** Requests answered per second, and milliseconds of the processor per request. */
type Rate = { perSecond: number; cpuMs: number }

function figuresOf(name: string, turns: Turn<Rate>[], least: number | undefined): Figure[] {
  const rate = compared(turns, ({ perSecond }) => perSecond)
  const cpu = compared(turns, ({ cpuMs }) => cpuMs)
  const figure = (what: string, unit: string, { ours, peer, ratio }: typeof rate) => {
    return { what: `gateway, ${name}: ${what}`, unit, ours, ratio, peer: { name: '@apollo/gateway', value: peer } }
  }
  return [
    {
      ...figure('rate', 'requests/s', rate),
      better: 'more',
      ...(least !== undefined && { target: { atLeast: least } }),
    },
    { ...figure('processor', 'ms', cpu), better: 'less' },
  ]
}

type Gateways = { ours: Gateway; peer: Gateway; tokens: string[]; close(): void }

async function openGateways({ folder }: Workbench): Promise<Gateways> {
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
  }
  const ours = await startGateway('gateway-ours.ts', env, NODE_FLAGS)
  const peer = await startGateway('gateway-peer.ts', env)
  return {
    ours,
    peer,
    tokens: await Promise.all(Array.from({ length: 64 }, (_, n) => issuer.sign(`u${n}`))),
    close() {
      for (const { child } of [ours, peer]) child.kill()
      for (const stub of [matters, communities, issuer]) stub.close()
    },
  }
}

type Gateway = { url: string; child: ChildProcess; cpuMs(): Promise<number> }

async function startGateway(script: string, env: Record<string, string>, execArgv: string[] = []): Promise<Gateway> {
  const child = fork(fileURLToPath(new URL(script, import.meta.url)), { env: { ...process.env, ...env }, execArgv })
  const [{ url }] = (await once(child, 'message')) as [{ url: string }]
  return {
    url,
    child,
    async cpuMs() {
      child.send('cpu')
      const [{ user, system }] = (await once(child, 'message')) as [NodeJS.CpuUsage]
      return (user + system) / 1000
    },
  }
}

async function turnsOf(
  { ours, peer, tokens }: Gateways,
  query: string,
  { rounds, seconds }: { rounds: number; seconds: number },
): Promise<Turn<Rate>[]> {
  const [token = ''] = tokens
  const answers = await Promise.all([ours, peer].map(({ url }) => answerOf(url, query, token)))
  if (answers[0] !== answers[1]) throw new Error('the answers differ')
  const rateOf = (of: Gateway) => measure(of, { query, tokens, seconds })
  for (const each of [ours, peer]) await rateOf(each)
  return alternate(
    rounds,
    () => rateOf(ours),
    () => rateOf(peer),
  )
}

async function answerOf(url: string, query: string, token: string): Promise<string> {
  const client = new Client(url)
  const answer = await ask(client, query, token)
  await client.close()
  return JSON.stringify(JSON.parse(answer).data)
}

const CONNECTIONS = 16

/** Loads one gateway for a while; throws at the first request that is not answered well. */
async function measure(
  of: Gateway,
  { query, tokens, seconds }: { query: string; tokens: string[]; seconds: number },
): Promise<Rate> {
  const cpuBefore = await of.cpuMs()
  const started = performance.now()
  const end = started + seconds * 1000
  const connections = Array.from({ length: CONNECTIONS }, async (_, connection) => {
    const client = new Client(of.url)
    let count = 0
    for (; performance.now() < end; count++)
      await ask(client, query, tokens[(connection + count) % tokens.length] ?? '')
    await client.close()
    return count
  })
  const count = (await Promise.all(connections)).reduce((sum, part) => sum + part, 0)
  const spent = (performance.now() - started) / 1000
  return { perSecond: count / spent, cpuMs: ((await of.cpuMs()) - cpuBefore) / count }
}

async function ask(client: Client, query: string, token: string): Promise<string> {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` }
  const body = JSON.stringify({ query })
  const answer = await client.request({ path: '/graphql', method: 'POST', headers, body })
  const text = await answer.body.text()
  if (answer.statusCode !== 200 || text.includes('"errors"')) throw new Error(`a bad answer: ${text}`)
  return text
}
