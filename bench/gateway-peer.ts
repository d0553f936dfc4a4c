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
import type { Caller } from '#shared/identity/client-token.ts'
import { createOperations } from '../gateway/engine/operations.ts'
import { exceededByCost, exceededByShape } from '../gateway/limits/check.ts'
import { readFeatures } from './gateway-features.ts'
import { tellUsage } from './gateway-usage.ts'

/**
 * What the gateway is measured against: @apollo/gateway with its default data source, behind the same Fastify plugin
 * and without the plugins that ours does without, with the same authentication, minted tokens, limits and metrics.
 */
process.env.APOLLO_TELEMETRY_DISABLED = '1'

type Context = { caller?: Caller }

const { settings, supergraph, ...features } = await readFeatures()
const operations = createOperations(supergraph)
const limits = {
  depth: settings.LIMIT_DEPTH,
  aliases: settings.LIMIT_ALIASES,
  conditions: settings.LIMIT_CONDITIONS,
  page: settings.LIMIT_PAGE,
  cost: settings.LIMIT_COST,
  values: settings.LIMIT_VALUES,
}

const apollo = new ApolloServer<Context>({
  gateway: new ApolloGateway({
    supergraphSdl: supergraph.sdl,
    buildService: ({ name, url }) =>
      new RemoteGraphQLDataSource<Context>({
        url: url ?? '',
        async willSendRequest({ request, context }) {
          const token = await features.mint(context.caller, name)
          request.http?.headers.set('authorization', `Bearer ${token}`)
        },
        didReceiveResponse({ response }) {
          features.fetched(name)
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
    const caller = await features.authenticate(headers.authorization)
    return caller ? { caller } : {}
  },
})
app.post('/graphql', async (request, reply) => {
  const started = performance.now()
  try {
    return await handle.call(app, request, reply)
  } finally {
    features.answered((performance.now() - started) / 1000)
  }
})
await app.listen({ port: 0, host: '127.0.0.1' })
process.send?.({ url: `http://127.0.0.1:${(app.server.address() as AddressInfo).port}` })
tellUsage()
