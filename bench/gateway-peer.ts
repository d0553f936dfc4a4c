import { readFile } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { ApolloGateway, RemoteGraphQLDataSource } from '@apollo/gateway'
import { ApolloServer } from '@apollo/server'
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled'
import { fastifyApolloHandler } from '@as-integrations/fastify'
import fastify from 'fastify'
import { type Caller, createClientTokenVerifier } from '#shared/identity/client-token.ts'
import { createInternalMinter } from '#shared/identity/internal-token.ts'
import { issuerKeys } from '#shared/identity/issuer-keys.ts'
import { authenticate } from '../gateway/authentication.ts'
import { createOperations } from '../gateway/engine/operations.ts'
import { exceededByCost, exceededByShape } from '../gateway/limits/check.ts'
import { createMetrics } from '../gateway/metrics.ts'
import { readSettings } from '../gateway/settings.ts'
import { buildSupergraph } from '../gateway/supergraph.ts'
import { tellUsage } from './gateway-usage.ts'

/**
 * What the gateway is measured against: @apollo/gateway with its default data source, behind the same Fastify plugin
 * and without the plugins that ours does without, with the same authentication, minted tokens, limits and metrics.
 */
process.env.APOLLO_TELEMETRY_DISABLED = '1'

type Context = { caller?: Caller }

const settings = readSettings(process.env)
const sdl = await readFile(settings.SUPERGRAPH, 'utf8')
const supergraph = buildSupergraph(sdl)
const operations = createOperations(supergraph)
const metrics = createMetrics(supergraph.subgraphs.map(({ name }) => name))
const { OIDC_ISSUER: issuer = '', OIDC_AUDIENCE: audience, OIDC_ROLES_CLAIM: rolesClaim } = settings
const verify = createClientTokenVerifier([{ issuer, audience, rolesClaim, keys: issuerKeys(issuer) }])
const mint = createInternalMinter({ privateJwk: settings.GATEWAY_PRIVATE_JWK ?? {} })
const limits = {
  depth: settings.LIMIT_DEPTH,
  aliases: settings.LIMIT_ALIASES,
  page: settings.LIMIT_PAGE,
  cost: settings.LIMIT_COST,
}

const apollo = new ApolloServer<Context>({
  gateway: new ApolloGateway({
    supergraphSdl: sdl,
    buildService: ({ name, url }) =>
      new RemoteGraphQLDataSource<Context>({
        url: url ?? '',
        async willSendRequest({ request, context }) {
          const token = await mint(context.caller, name, 'handling')
          request.http?.headers.set('authorization', `Bearer ${token}`)
        },
        didReceiveResponse({ response }) {
          metrics.fetched(name, 'query', 'ok', 0.001)
          return response
        },
      }),
  }),
  parseOptions: { maxTokens: settings.LIMIT_TOKENS },
  persistedQueries: false,
  stopOnTerminationSignals: false,
  plugins: [
    ApolloServerPluginCacheControlDisabled(),
    ApolloServerPluginInlineTraceDisabled(),
    ApolloServerPluginLandingPageDisabled(),
    ApolloServerPluginSchemaReportingDisabled(),
    ApolloServerPluginUsageReportingDisabled(),
    {
      requestDidStart: async () => ({
        didResolveOperation: async ({ document, request }) => {
          const operation = operations.find(document, request.operationName)
          const exceeded =
            operation &&
            (exceededByShape(operation.shape, limits) ??
              exceededByCost(operation.cost(request.variables ?? {}), limits))
          if (exceeded) throw exceeded
        },
      }),
    },
  ],
})
await apollo.start()
const app = fastify({ bodyLimit: settings.LIMIT_BODY_BYTES })
const handle = fastifyApolloHandler(apollo, {
  context: async ({ headers }) => {
    const caller = await authenticate(headers.authorization, verify)
    return caller ? { caller } : {}
  },
})
app.post('/graphql', async (request, reply) => {
  const started = performance.now()
  try {
    return await handle.call(app, request, reply)
  } finally {
    metrics.answered('query', (performance.now() - started) / 1000)
  }
})
await app.listen({ port: 0, host: '127.0.0.1' })
process.send?.({ url: `http://127.0.0.1:${(app.server.address() as AddressInfo).port}` })
tellUsage()
