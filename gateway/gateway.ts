import type { AddressInfo } from 'node:net'
import type { FastifyInstance } from 'fastify'
import type { Logger } from 'pino'
import {
  type ClientTokenVerifier,
  createClientTokenVerifier,
  type TrustedIssuer,
} from '#shared/identity/client-token.ts'
import { type DevIssuer, openDevIssuer } from '#shared/identity/dev-issuer.ts'
import { createInternalMinter } from '#shared/identity/internal-token.ts'
import { issuerKeys } from '#shared/identity/issuer-keys.ts'
import { serveHealth } from '#shared/telemetry/health.ts'
import { inOrder } from '#shared/telemetry/in-order.ts'
import { createLogger } from '#shared/telemetry/logger.ts'
import { startTracing } from '#shared/telemetry/tracing.ts'
import { createApollo } from './apollo.ts'
import { createEngine } from './engine/engine.ts'
import { createGraph } from './executor.ts'
import { serveGraphiql } from './graphiql.ts'
import { createHttp } from './http.ts'
import { createMetrics } from './metrics.ts'
import { readSettings, type Settings } from './settings.ts'
import { openSubgraphs } from './subgraphs.ts'
import { loadSupergraph } from './supergraph.ts'

export type Gateway = {
  /** Where it listens, without path. */
  url: string
  /** Takes no new requests, answers those it has (within the grace period), then lets go of everything. */
  close(): Promise<void>
}

type Environment = Record<string, string | undefined>

/** What else may execute plans: tests compare the engine with Apollo's executor alone. */
type EngineOf = typeof createEngine

/** Starts the gateway as the environment says. Throws ConfigProblem for what a person can put right. */
export async function startGateway(
  env: Environment,
  logger?: Logger,
  engineOf: EngineOf = createEngine,
): Promise<Gateway> {
  const settings = readSettings(env)
  const log = logger ?? createLogger({ service: 'gateway', level: settings.LOG_LEVEL })
  const stopTracing = await startTracing('gateway', env)
  const supergraph = await loadSupergraph(settings.SUPERGRAPH)
  const metrics = createMetrics(supergraph.subgraphs.map(({ name }) => name))
  const { GATEWAY_PRIVATE_JWK: privateJwk } = settings
  const mint = settings.TOKEN_MINTING && privateJwk ? createInternalMinter({ privateJwk }) : undefined
  const subgraphs = openSubgraphs(supergraph, { settings, env, mint, metrics, log })
  const graph = createGraph({
    supergraph,
    engine: engineOf(supergraph, subgraphs.dataSources),
    limits: limitsOf(settings),
    metrics,
    hidesSuggestions: !settings.introspection,
    tellsCost: !settings.production,
    masksErrors: settings.ERROR_MASKING,
    log,
  })
  const apollo = createApollo({ graph: graph.gateway, settings, metrics, log })
  await apollo.start()
  const devIssuer = settings.SIZHI_DEV_ISSUER ? await openDevIssuerOf(settings, env) : undefined
  const app = await createHttp({ apollo, graph, settings, verify: verifierOf(settings, devIssuer, log), metrics, log })
  serveHealth(app, { supergraph: { read: () => 'ok', orElse: 'down' }, ...subgraphs.checks }, metrics.registry)
  if (!settings.production) serveGraphiql(app)
  if (devIssuer) serveDevIssuer(app, devIssuer)
  await app.listen({ port: settings.PORT, host: settings.HOST })
  log.info({ port: portOf(app), subgraphs: supergraph.subgraphs.map(({ name }) => name) }, 'the gateway listens')
  return {
    url: `http://${settings.HOST}:${portOf(app)}`,
    close: async () => {
      await closeHttp(app, settings.SHUTDOWN_GRACE_MS)
      await inOrder([() => apollo.stop(), subgraphs.close, stopTracing], log)
      log.info('the gateway has stopped')
    },
  }
}

function limitsOf(settings: Settings) {
  return {
    depth: settings.LIMIT_DEPTH,
    aliases: settings.LIMIT_ALIASES,
    conditions: settings.LIMIT_CONDITIONS,
    page: settings.LIMIT_PAGE,
    cost: settings.LIMIT_COST,
    values: settings.LIMIT_VALUES,
  }
}

/** undefined: authentication is switched off. */
function verifierOf(
  settings: Settings,
  devIssuer: DevIssuer | undefined,
  log: Logger,
): ClientTokenVerifier | undefined {
  if (!settings.AUTHENTICATION) return undefined
  const { OIDC_ISSUER: issuer, OIDC_AUDIENCE: audience, OIDC_ROLES_CLAIM: rolesClaim } = settings
  const issuers: TrustedIssuer[] = []
  const onAway = (err: unknown) => log.warn({ issuer, err }, 'the keys of the token issuer cannot be fetched')
  if (issuer) issuers.push({ issuer, audience, rolesClaim, keys: issuerKeys(issuer, { onAway }) })
  if (devIssuer) issuers.push(devIssuer.trusted)
  return createClientTokenVerifier(issuers)
}

function openDevIssuerOf(settings: Settings, env: Environment): Promise<DevIssuer> {
  return openDevIssuer(settings.SIZHI_DEV_ISSUER_DIR, { audience: settings.OIDC_AUDIENCE, env })
}

function serveDevIssuer(app: FastifyInstance, issuer: DevIssuer): void {
  app.get('/.well-known/jwks.json', () => issuer.jwks)
  app.get('/.well-known/openid-configuration', ({ protocol, host }) =>
    issuer.discovery(`${protocol}://${host}/.well-known/jwks.json`),
  )
}

/** A connection that was busy when closing began is closed as soon as it has its answer. */
async function closeHttp(app: FastifyInstance, graceMs: number): Promise<void> {
  const idle = setInterval(() => app.server.closeIdleConnections(), 25)
  const end = setTimeout(() => app.server.closeAllConnections(), graceMs)
  await app.close()
  clearInterval(idle)
  clearTimeout(end)
}

function portOf(app: FastifyInstance): number {
  return (app.server.address() as AddressInfo).port
}
