import { ApolloServer } from '@apollo/server'
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled'
import type { GatewayInterface } from '@apollo/server-gateway-interface'
import type { GraphQLFormattedError } from 'graphql'
import type { Logger } from 'pino'
import { takeText } from './answer-text.ts'
import { createDocumentStore } from './document-store.ts'
import { causeOf, maskError } from './masking.ts'
import type { GatewayMetrics } from './metrics.ts'
import { noteRefusal } from './refusals.ts'
import { type GatewayContext, scopes } from './request.ts'
import type { Settings } from './settings.ts'

export type ApolloOptions = { graph: GatewayInterface; settings: Settings; metrics: GatewayMetrics; log: Logger }

/** Apollo Server as the protocol's keeper: parsing, validation, CSRF, content negotiation. The graph behind it is ours. */
export function createApollo({ graph, settings, metrics, log }: ApolloOptions): ApolloServer<GatewayContext> {
  return new ApolloServer<GatewayContext>({
    gateway: graph,
    introspection: settings.introspection,
    hideSchemaDetailsFromClientErrors: !settings.introspection,
    includeStacktraceInErrorResponses: false,
    parseOptions: Number.isFinite(settings.LIMIT_TOKENS) ? { maxTokens: settings.LIMIT_TOKENS } : {},
    documentStore: createDocumentStore(),
    persistedQueries: false,
    allowBatchedHttpRequests: false,
    csrfPrevention: settings.CSRF_PREVENTION,
    stopOnTerminationSignals: false,
    formatError: createFormatter(settings.ERROR_MASKING, metrics),
    stringifyResult: takeText,
    logger: apolloLogger(log),
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
    ],
  })
}

/** Every error that leaves passes here: masked, counted, and noted for the log without what was sent. */
function createFormatter(masks: boolean, metrics: GatewayMetrics) {
  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const scope = scopes.getStore()
    const { error: masked, code } = maskError(formatted, scope?.requestId)
    const subgraph = masked.extensions?.service
    metrics.failed(code)
    if (scope) {
      const isUnexpected = code === 'INTERNAL' && subgraph === undefined
      scope.refusals ??= new Map()
      noteRefusal(scope.refusals, { code, subgraph, ...(isUnexpected && { err: causeOf(error) }) })
    }
    return masks ? masked : formatted
  }
}

/** Its errors repeat messages of other people's making; what matters of them has passed the formatter. */
function apolloLogger(log: Logger) {
  return {
    debug: (message?: unknown) => log.debug(String(message)),
    info: (message?: unknown) => log.info(String(message)),
    warn: (message?: unknown) => log.warn(String(message)),
    error: (message?: unknown) => log.error({ err: message }, 'the GraphQL server reports an error'),
  }
}
