import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from '#infra/native/ports.ts'
import { launch, type ServerProcess, untilReady } from '#infra/native/process.ts'
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
  service: StackProcess
  gateway: StackProcess
  token(claims: DevClaims): Promise<string>
  /** One request to the graph. */
  graph(query: string, variables: object, token?: string, headers?: Record<string, string>): Promise<GraphAnswer>
  stop(): Promise<void>
}

export type StackOptions = { env?: Record<string, string>; namespace?: string }

/** smart-governance and the gateway as `npm start` runs them, with stores, topics and keys of their own. */
export async function startStack({ env = {}, namespace = uniqueName('e2e') }: StackOptions = {}): Promise<Stack> {
  const directory = await mkdtemp(join(tmpdir(), 'sizhi-e2e-'))
  const { privateJwk, publicJwk } = await generateInternalKeys()
  const [servicePort, gatewayPort] = [await freePort(), await freePort()]
  const issuer = await openDevIssuer(directory, { audience: 'sizhi' })

  const service = stackProcess('smart-governance', 'services/smart-governance/src/main.ts', servicePort, directory, {
    PORT: String(servicePort),
    SIZHI_NAMESPACE: namespace,
    SIZHI_MASTER_KEY: newMasterKey('e2e'),
    GATEWAY_PUBLIC_JWK: JSON.stringify(publicJwk),
    ...env,
  })
  const gateway = stackProcess('gateway', 'gateway/main.ts', gatewayPort, directory, {
    PORT: String(gatewayPort),
    SUBGRAPH_SMART_GOVERNANCE_URL: `${service.url}/graphql`,
    GATEWAY_PRIVATE_JWK: JSON.stringify(privateJwk),
    SIZHI_DEV_ISSUER: '1',
    SIZHI_DEV_ISSUER_DIR: directory,
    ...env,
  })
  await Promise.all([service.start(), gateway.start()])

  return {
    namespace,
    directory,
    service,
    gateway,
    token: (claims) => issuer.sign(claims),
    graph: (query, variables, token, headers) => ask(gateway.url, query, variables, token, headers),
    stop: async () => {
      await Promise.all([service.kill('SIGTERM'), gateway.kill('SIGTERM')])
      await rm(directory, { recursive: true })
    },
  }
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
