import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { freePort } from '#infra/native/ports.ts'
import { launch, type ServerProcess, untilReady } from '#infra/native/process.ts'
import { mainOf, PILLARS, type PillarName, urlVariable } from '#infra/pillars.ts'
import { type DevClaims, openDevIssuer } from '#shared/identity/dev-issuer.ts'
import { generateInternalKeys } from '#shared/identity/internal-keys.ts'
import { newMasterKey } from '#shared/privacy/master-key.ts'
import { uniqueName } from '#shared/testing/mongo.ts'

/** One process of the stack, which a test may kill and start again. */
export type StackProcess = {
  url: string
  pid(): number
  /** Ends it at once, or with the signal given; resolves when it is gone. */
  kill(signal?: 'SIGKILL' | 'SIGTERM'): Promise<void>
  start(): Promise<void>
  log(): Promise<string>
}

export type GraphAnswer = {
  status: number
  data: Record<string, unknown> | null
  errors: { message: string; path?: (string | number)[]; extensions: { code: string } }[]
  extensions: Record<string, unknown>
}

export type Stack = {
  namespace: string
  /** Where its keys are: the development issuer's among them. */
  directory: string
  /** smart-governance. */
  service: StackProcess
  /** Those that were asked for. */
  services: ReadonlyMap<PillarName, StackProcess>
  gateway: StackProcess
  token(claims: DevClaims): Promise<string>
  /** One request to the graph. */
  graph(query: string, variables: object, token?: string, headers?: Record<string, string>): Promise<GraphAnswer>
  stop(): Promise<void>
}

export type StackOptions = { env?: Record<string, string>; namespace?: string; pillars?: readonly PillarName[] }

/** Nobody listens there: a pillar that is not part of the stack is away. */
const NOWHERE = 'http://127.0.0.1:1/graphql'

/** Pillars (smart-governance alone by default) and the gateway as `npm start` runs them, with stores, topics and keys of their own. */
export async function startStack(options: StackOptions = {}): Promise<Stack> {
  const { env = {}, namespace = uniqueName('e2e'), pillars = ['smart-governance'] } = options
  const directory = await mkdtemp(join(tmpdir(), 'sizhi-e2e-'))
  const { privateJwk, publicJwk } = await generateInternalKeys()
  const issuer = await openDevIssuer(directory, { audience: 'sizhi' })
  const ports = await freePorts(pillars.length + 1)

  const services = new Map(
    pillars.map((name, index) => {
      const port = ports[index + 1] ?? 0
      const own = {
        PORT: String(port),
        SIZHI_NAMESPACE: namespace,
        SIZHI_MASTER_KEY: newMasterKey('e2e'),
        GATEWAY_PUBLIC_JWK: JSON.stringify(publicJwk),
        ...env,
      }
      return [name, stackProcess(name, fileURLToPath(mainOf(name)), port, directory, own)] as const
    }),
  )
  const service = services.get('smart-governance')
  if (!service) throw new Error('every stack has smart-governance, which owns the communities')
  const urls = PILLARS.map((name) => {
    const url = services.get(name)?.url
    return [urlVariable(name), url ? `${url}/graphql` : NOWHERE]
  })
  const gateway = stackProcess('gateway', 'gateway/main.ts', ports[0] ?? 0, directory, {
    PORT: String(ports[0]),
    ...Object.fromEntries(urls),
    GATEWAY_PRIVATE_JWK: JSON.stringify(privateJwk),
    SIZHI_DEV_ISSUER: '1',
    SIZHI_DEV_ISSUER_DIR: directory,
    ...env,
  })
  await Promise.all([...services.values(), gateway].map((process) => process.start()))

  return {
    namespace,
    directory,
    service,
    services,
    gateway,
    token: (claims) => issuer.sign(claims),
    graph: (query, variables, token, headers) => ask(gateway.url, query, variables, token, headers),
    stop: async () => {
      await Promise.all([...services.values(), gateway].map((process) => process.kill('SIGTERM')))
      await rm(directory, { recursive: true })
    },
  }
}

/** A free port may be named twice as long as nobody has taken it. */
async function freePorts(count: number): Promise<number[]> {
  const found = new Set<number>()
  while (found.size < count) found.add(await freePort())
  return [...found]
}

function stackProcess(
  name: string,
  main: string,
  port: number,
  directory: string,
  env: Record<string, string>,
): StackProcess {
  const url = `http://127.0.0.1:${port}`
  let running: ServerProcess | undefined

  async function start(): Promise<void> {
    const server = await launch({ command: process.execPath, args: [main], dataDir: join(directory, name), env })
    running = server
    await untilReady(name, server, () => answersReady(url))
  }

  async function kill(signal: 'SIGKILL' | 'SIGTERM' = 'SIGKILL'): Promise<void> {
    if (signal === 'SIGTERM') return running?.stop()
    running?.kill()
    await running?.ended
  }

  return { url, start, kill, pid: () => running?.pid ?? 0, log: async () => (await running?.lastLines(10_000)) ?? '' }
}

async function answersReady(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/readyz`)).ok
  } catch {
    return false
  }
}

async function ask(
  url: string,
  query: string,
  variables: object,
  token?: string,
  headers: Record<string, string> = {},
): Promise<GraphAnswer> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(token && { authorization: `Bearer ${token}` }),
      ...headers,
    },
    body: JSON.stringify({ query, variables }),
  })
  const body = (await response.json()) as Partial<GraphAnswer>
  return {
    status: response.status,
    data: body.data ?? null,
    errors: body.errors ?? [],
    extensions: body.extensions ?? {},
  }
}
