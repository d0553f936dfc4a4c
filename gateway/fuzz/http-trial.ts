import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { parse, print, validate } from 'graphql'
import { createLogger } from '#shared/telemetry/logger.ts'
import { createEngine } from '../engine/engine.ts'
import { type Gateway, startGateway } from '../gateway.ts'
import { composeInMemory } from '../testing/memory-graph.ts'
import { createStockEngine } from '../testing/stock-engine.ts'
import { type Answering, createAnswering } from './answers.ts'
import { compare } from './compare.ts'
import type { Counts, Difference } from './counts.ts'
import { MIXES, NO_FAULTS } from './faults.ts'
import { withoutKnownFault } from './known-fault.ts'
import { createOperation, VARIABLE_SETS } from './operations.ts'
import { createSchemas } from './schemas.ts'

type Open = {
  schema: ReturnType<typeof composeInMemory>['supergraph']['schema']
  answering: Answering
  /** What the subgraphs were asked, since it was last emptied. */
  seen: string[]
  engine: Gateway
  stock: Gateway
  close(): Promise<void>
}

/** Long beside an answer on loopback; what is never answered waits as long. */
const TIMEOUT_MS = 400

/**
 * The same by HTTP: two whole gateways before the same subgraphs, one with the engine and one with Apollo's executor
 * alone. Status, headers and bodies must be alike, and what the subgraphs are sent; each request is sent twice, so that
 * the second goes the short way past Apollo Server.
 */
export async function tryGateway(seed: number, operations: number, counts: Counts): Promise<Difference[]> {
  const open = await openGateways(seed)
  if (!open) return []
  const differences: Difference[] = []
  try {
    for (let index = 0; index < operations; index++) {
      const made = parse(createOperation(open.schema, seed * 1000 + index))
      if (validate(open.schema, made).length > 0) continue
      const query = print(withoutKnownFault(open.schema, made) ?? made)
      for (const [mix, faults] of MIXES.entries()) {
        open.answering.world = { salt: `${seed}/${index}/${mix}`, faults }
        const variables = VARIABLE_SETS[(index + mix) % VARIABLE_SETS.length] ?? {}
        const difference = await tryRequest(open, { query, variables }, counts)
        if (difference) differences.push({ seed, index, mix, variables, query, ...difference })
      }
    }
  } finally {
    await open.close()
  }
  return differences
}

type Found = Pick<Difference, 'what' | 'engine' | 'stock'>
type Asked = { query: string; variables: Record<string, unknown> }

/** A difference that does not come back was one of time: an answer that was late on a busy machine. */
async function tryRequest(open: Open, asked: Asked, counts: Counts): Promise<Found | undefined> {
  for (const attempt of ['first', 'again', 'last']) {
    const found = (await tryBoth(open, asked, counts)) ?? (await tryBoth(open, asked, counts))
    if (!found || attempt === 'last') return found
    counts.explained.unsteady += 1
  }
  return undefined
}

async function tryBoth(open: Open, asked: Asked, counts: Counts): Promise<Found | undefined> {
  const engine = await ask(open, open.engine, asked)
  const stock = await ask(open, open.stock, asked)
  const likeness = compare(engine.body, stock.body)
  counts.requests[likeness] += 1
  if (likeness === 'different') return { what: 'another answer by HTTP', engine: engine.body, stock: stock.body }
  if (engine.head !== stock.head) return { what: 'another head by HTTP', engine: engine.head, stock: stock.head }
  // Where subgraphs contradict each other, what is required of an entity depends on who answered last (trial.ts).
  const isSteady = open.answering.world.faults.mutations === 0
  if (isSteady && engine.seen !== stock.seen) {
    return { what: 'other requests by HTTP', engine: engine.seen, stock: stock.seen }
  }
  return undefined
}

async function ask({ seen }: Open, { url }: Gateway, asked: Asked) {
  seen.length = 0
  const headers = { 'content-type': 'application/json', 'x-request-id': 'same' }
  const response = await fetch(`${url}/graphql`, { method: 'POST', headers, body: JSON.stringify(asked) })
  const head = [...response.headers].filter(([name]) => name !== 'date' && name !== 'content-length')
  const answered = { body: JSON.parse(await response.text()), head: JSON.stringify([response.status, head]) }
  return { ...answered, seen: [...seen].sort().join('\n') }
}

async function openGateways(seed: number): Promise<Open | undefined> {
  const schemas = createSchemas(seed)
  const answering = createAnswering(schemas, { salt: '', faults: NO_FAULTS })
  const composed = tryToCompose(schemas)
  if (!composed) return undefined
  const seen: string[] = []
  const servers = await Promise.all(Object.keys(schemas).map((name) => serve(name, answering, seen)))
  const folder = await mkdtemp(join(tmpdir(), 'gateway-fuzz-'))
  await writeFile(join(folder, 'supergraph.graphql'), composed.supergraph.sdl)
  const env = {
    PORT: '0',
    SUPERGRAPH: join(folder, 'supergraph.graphql'),
    AUTHENTICATION: 'off',
    TOKEN_MINTING: 'off',
    LIMIT_CONDITIONS: 'off',
    LIMIT_COST: 'off',
    LIMIT_SUBGRAPH_MS: String(TIMEOUT_MS),
    ...Object.fromEntries(servers.map(({ name, url }) => [`SUBGRAPH_${name.toUpperCase()}_URL`, url])),
  }
  const silent = createLogger({ service: 'gateway', level: 'fatal' }, { write: () => {} })
  const engine = await startGateway(env, silent, createEngine)
  const stock = await startGateway({ ...env, HOT_ROUTE: 'off' }, silent, createStockEngine)
  const close = async () => {
    await Promise.all([engine.close(), stock.close()])
    for (const { server } of servers) {
      server.closeAllConnections()
      server.close()
    }
    await rm(folder, { recursive: true })
  }
  return { schema: composed.supergraph.schema, answering, seen, engine, stock, close }
}

function tryToCompose(schemas: Record<string, string>) {
  try {
    return composeInMemory(schemas, async () => '')
  } catch {
    return undefined
  }
}

async function serve(name: string, answering: Answering, seen: string[]) {
  const server: Server = createServer(async (request, response) => {
    const body = await text(request)
    seen.push(`${name} ${body}`)
    const answer = await answering.answer(name, JSON.parse(body))
    if (answer === 'timeout') return
    if (answer === 'reset') return void response.destroy()
    response.writeHead(200, { 'content-type': 'application/json' })
    response.end(answer.text)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return { name, server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql` }
}
