import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Client } from 'undici'
import { openDevIssuer } from '#shared/identity/dev-issuer.ts'
import { generateInternalKeys } from '#shared/identity/internal-keys.ts'
import { composeSupergraph } from '../gateway/compose.ts'

/**
 * Requests per second of the gateway beside @apollo/gateway with its default data source, authentication, limits and
 * metrics on in both. Rounds alternate in one run; what counts is the median of the rounds' ratios, since the machine's
 * mood changes both alike. The subgraphs are stubs that answer at once.
 */
export type GatewayRate = {
  /** Requests answered per second. */
  perSecond: number
  /** Processor time of the gateway's process per request (ms): not disturbed by what else the machine does. */
  cpuMs: number
}
export type GatewayRound = { peer: GatewayRate; ours: GatewayRate; ratio: number; cpuRatio: number }
export type GatewayComparison = {
  workload: string
  rounds: GatewayRound[]
  medianRatio: number
  medianCpuRatio: number
}

export type GatewayBenchOptions = { rounds?: number; seconds?: number; connections?: number }

const LINK = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])'
const MATTERS = `${LINK}
  type Query { matter(id: ID!): Matter  matters(first: Int): [Matter!] }
  type Matter @key(fields: "id") { id: ID!  number: String!  phase: String!  community: Community }
  type Community @key(fields: "id", resolvable: false) { id: ID! }`
const COMMUNITIES = `${LINK}
  type Query { communities: [Community!] }
  type Community @key(fields: "id") { id: ID!  name: String!  street: String }`

const WORKLOADS: Record<string, { query: string; entities: number }> = {
  'one-entity join': { query: '{ matter(id: "mat_1") { number phase community { name street } } }', entities: 1 },
  '20-entity join': { query: '{ matters(first: 20) { number phase community { name street } } }', entities: 20 },
}

/** Answers entity fetches with as many entities as were asked for, anything else with the whole list. */
async function startStub(entities: () => number): Promise<{ url: string; server: Server }> {
  const matter = (n: number) => ({
    number: `N${n}`,
    phase: 'received',
    community: { __typename: 'Community', id: `com_${n}` },
  })
  const server = createServer((request, response) => {
    let body = ''
    request.setEncoding('utf8')
    request.on('data', (chunk) => {
      body += chunk
    })
    request.on('end', () => {
      const { variables } = JSON.parse(body)
      const asked: { id: string }[] | undefined = variables?.representations
      const all = () => Array.from({ length: entities() }, (_, n) => matter(n))
      const data = asked
        ? { _entities: asked.map(({ id }) => ({ __typename: 'Community', name: `name of ${id}`, street: 'Kengzi' })) }
        : entities() === 1
          ? { matter: matter(1) }
          : { matters: all() }
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ data }))
    })
  })
  server.keepAliveTimeout = 60_000
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`, server }
}

type Bench = { url: string; child: ChildProcess; cpu(): Promise<number> }

async function startProcess(script: string, env: Record<string, string>): Promise<Bench> {
  const child = fork(fileURLToPath(new URL(script, import.meta.url)), { env: { ...process.env, ...env } })
  const [{ url }] = (await once(child, 'message')) as [{ url: string }]
  return {
    url,
    child,
    async cpu() {
      child.send('cpu')
      const [{ user, system }] = (await once(child, 'message')) as [NodeJS.CpuUsage]
      return (user + system) / 1000
    },
  }
}

type Load = { query: string; tokens: string[]; connections: number; seconds: number }

/** Loads one gateway for a while; throws at the first request that is not answered well. */
async function measure(bench: Bench, { query, tokens, connections, seconds }: Load): Promise<GatewayRate> {
  const body = JSON.stringify({ query })
  const cpuBefore = await bench.cpu()
  const started = performance.now()
  const end = started + seconds * 1000
  const counts = await Promise.all(
    Array.from({ length: connections }, async (_, connection) => {
      const client = new Client(bench.url)
      let count = 0
      while (performance.now() < end) {
        const authorization = `Bearer ${tokens[(connection + count) % tokens.length]}`
        const headers = { 'content-type': 'application/json', authorization }
        const answer = await client.request({ path: '/graphql', method: 'POST', headers, body })
        const text = await answer.body.text()
        if (answer.statusCode !== 200 || text.includes('"errors"')) throw new Error(`a bad answer: ${text}`)
        count += 1
      }
      await client.close()
      return count
    }),
  )
  const count = counts.reduce((sum, part) => sum + part, 0)
  const spent = (performance.now() - started) / 1000
  return { perSecond: Math.round(count / spent), cpuMs: ((await bench.cpu()) - cpuBefore) / count }
}

async function dataOf(url: string, query: string): Promise<string> {
  const headers = { 'content-type': 'application/json' }
  const answer = await fetch(`${url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query }) })
  return JSON.stringify(((await answer.json()) as { data: unknown }).data)
}

export async function compareGateways(options: GatewayBenchOptions = {}): Promise<GatewayComparison[]> {
  const { rounds = 7, seconds = 3, connections = 16 } = options
  let entities = 1
  const [matters, communities] = await Promise.all([startStub(() => entities), startStub(() => entities)])
  const directory = await mkdtemp(join(tmpdir(), 'bench-gateway-'))
  const env = await prepare(directory, matters.url, communities.url)
  const issuer = await openDevIssuer(directory, { audience: 'sizhi' })
  const tokens = await Promise.all(
    Array.from({ length: 64 }, (_, n) => issuer.sign({ roles: ['seat'], subject: `u${n}` })),
  )
  const peer = await startProcess('gateway-peer.ts', env)
  const ours = await startProcess('gateway-ours.ts', env)
  try {
    const comparisons: GatewayComparison[] = []
    for (const [workload, { query, entities: count }] of Object.entries(WORKLOADS)) {
      entities = count
      if ((await dataOf(peer.url, query)) !== (await dataOf(ours.url, query))) throw new Error('the answers differ')
      const load = { query, tokens, connections, seconds }
      for (const bench of [peer, ours]) await measure(bench, load)
      const measured: GatewayRound[] = []
      for (let round = 0; round < rounds; round++) measured.push(await alternate(peer, ours, load))
      comparisons.push({
        workload,
        rounds: measured,
        medianRatio: median(measured.map(({ ratio }) => ratio)),
        medianCpuRatio: median(measured.map(({ cpuRatio }) => cpuRatio)),
      })
    }
    return comparisons
  } finally {
    for (const { child } of [peer, ours]) child.kill()
    for (const { server } of [matters, communities]) server.closeAllConnections()
    for (const { server } of [matters, communities]) server.close()
    await rm(directory, { recursive: true })
  }
}

async function alternate(peer: Bench, ours: Bench, load: Load): Promise<GatewayRound> {
  const ofPeer = await measure(peer, load)
  const ofOurs = await measure(ours, load)
  const ratio = ofOurs.perSecond / ofPeer.perSecond
  return { peer: ofPeer, ours: ofOurs, ratio, cpuRatio: ofPeer.cpuMs / ofOurs.cpuMs }
}

async function prepare(directory: string, matters: string, communities: string): Promise<Record<string, string>> {
  const { supergraph } = composeSupergraph([
    { name: 'matters', url: matters, typeDefs: MATTERS },
    { name: 'communities', url: communities, typeDefs: COMMUNITIES },
  ])
  const { privateJwk } = await generateInternalKeys()
  await writeFile(join(directory, 'supergraph.graphql'), supergraph)
  return {
    SUPERGRAPH: join(directory, 'supergraph.graphql'),
    GATEWAY_PRIVATE_JWK: JSON.stringify(privateJwk),
    SIZHI_DEV_ISSUER: '1',
    SIZHI_DEV_ISSUER_DIR: directory,
  }
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

if (import.meta.main) {
  const comparisons = await compareGateways()
  process.stdout.write(`${JSON.stringify(comparisons, null, 2)}\n`)
}
