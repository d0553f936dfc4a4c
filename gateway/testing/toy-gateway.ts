import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after } from 'node:test'
import { type DevIssuer, openDevIssuer } from '#shared/identity/dev-issuer.ts'
import { generateInternalKeys, type InternalKeys } from '#shared/identity/internal-keys.ts'
import { createLogger } from '#shared/telemetry/logger.ts'
import { composeSupergraph } from '../compose.ts'
import { type Gateway, startGateway } from '../gateway.ts'
import { ruleOfLaw, smartGovernance } from './toy-graph.ts'
import { startToySubgraph, type ToySubgraph } from './toy-subgraph.ts'

export type GraphAnswer = {
  status: number
  headers: Headers
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of any shape
  data?: any
  errors?: { message: string; path?: (string | number)[]; extensions: Record<string, unknown> }[]
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of any shape
  extensions?: any
  text: string
}

export type Toys = {
  matters: ToySubgraph
  law: ToySubgraph
  keys: InternalKeys
  issuer: DevIssuer
  /** The environment of a gateway in front of them, to be spawned or changed. */
  env: Record<string, string>
  directory: string
  /** As if nothing had been asked, and with answers of their own again: before each test. */
  forget(): void
  close(): Promise<void>
}

/** Two toy subgraphs, their supergraph in a file, keys and a development issuer. */
export async function startToys(): Promise<Toys> {
  const matters = await startToySubgraph(smartGovernance)
  const law = await startToySubgraph(ruleOfLaw)
  const directory = await mkdtemp(join(tmpdir(), 'toy-gateway-'))
  const entities = { mat: 'Matter', com: 'Community', sub: 'Subject' }
  const composed = composeSupergraph(
    [matters, law].map(({ name, url, sdl }) => ({
      name,
      url,
      typeDefs: sdl,
      ...(sdl === matters.sdl && { entities }),
    })),
  )
  await writeFile(join(directory, 'supergraph.graphql'), composed.supergraph)
  const keys = await generateInternalKeys()
  const issuer = await openDevIssuer(directory, { audience: 'sizhi', env: {} })
  const env = {
    NODE_ENV: 'test',
    PORT: '0',
    SUPERGRAPH: join(directory, 'supergraph.graphql'),
    GATEWAY_PRIVATE_JWK: JSON.stringify(keys.privateJwk),
    SIZHI_DEV_ISSUER: '1',
    SIZHI_DEV_ISSUER_DIR: directory,
    SUBGRAPH_CONNECT_MS: '500',
  }
  return {
    matters,
    law,
    keys,
    issuer,
    env,
    directory,
    forget() {
      for (const toy of [matters, law]) {
        toy.seen.length = 0
        toy.instead.length = 0
        toy.extensions = {}
      }
    },
    close: async () => {
      await Promise.all([matters.close(), law.close()])
      await rm(directory, { recursive: true })
    },
  }
}

export type ToyGateway = Gateway & {
  /** Everything it has logged. */
  log: string[]
  ask(query: string, variables?: Record<string, unknown>, headers?: Record<string, string>): Promise<GraphAnswer>
  /** A request of any form to a path. */
  request(path: string, init?: RequestInit): Promise<GraphAnswer>
}

/** Toys and a gateway in front of them for all tests of a file, closed after them. */
export async function openToys(changes?: Record<string, string>): Promise<{ toys: Toys; gateway: ToyGateway }> {
  const toys = await startToys()
  const gateway = await startToyGateway(toys, changes)
  after(async () => {
    await gateway.close()
    await toys.close()
  })
  return { toys, gateway }
}

export async function startToyGateway(toys: Toys, changes: Record<string, string> = {}): Promise<ToyGateway> {
  const log: string[] = []
  const logger = createLogger({ service: 'gateway', level: 'trace' }, { write: (line) => void log.push(line) })
  const gateway = await startGateway({ ...toys.env, ...changes }, logger)

  async function request(path: string, init: RequestInit = {}): Promise<GraphAnswer> {
    const response = await fetch(new URL(path, gateway.url), init)
    const text = await response.text()
    const isJson = response.headers.get('content-type')?.includes('json')
    return { ...(isJson && JSON.parse(text)), status: response.status, headers: response.headers, text }
  }

  return {
    ...gateway,
    log,
    request,
    ask: (query, variables, headers) =>
      request('/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ query, ...(variables && { variables }) }),
      }),
  }
}
