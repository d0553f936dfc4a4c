import { ApolloServer, type ApolloServerPlugin } from '@apollo/server'
import { unwrapResolverError } from '@apollo/server/errors'
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled'
import { fastifyApolloDrainPlugin, fastifyApolloHandler } from '@as-integrations/fastify'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { GraphQLError, type GraphQLSchema } from 'graphql'
import type { Logger } from 'pino'
import { StreamUnreadable } from '#shared/eventsourcing/command-handler.ts'
import type { Receipt } from '#shared/eventsourcing/commit.ts'
import { reasonOf } from '#shared/eventsourcing/fold-arrivals.ts'
import type { Identity } from '#shared/identity/identity.ts'
import type { PersonalReader } from '#shared/privacy/personal-reader.ts'
import { type Ongoing, startSpan } from '#shared/telemetry/tracing.ts'
import { oncePerRequest, type RequestContext } from './context.ts'
import { maskError } from './errors.ts'
import type { ReceiptTokens } from './receipt-tokens.ts'

export type SubgraphOptions = {
  schema: GraphQLSchema
  /** Throws where the gateway's token is missing or not good for this subgraph. */
  verify(token: string): Promise<Identity>
  /** The persons that a citizen is known as in this pillar. */
  personsOf(identity: Identity): Promise<string[]>
  receiptTokens: Pick<ReceiptTokens, 'read'>
  /** Resolves with the receipts that could not be waited for in time. */
  waitFor(receipts: Receipt[]): Promise<Receipt[]>
  personal(identity: Identity, requestId: string): PersonalReader
  log: Logger
}

/**
 * The subgraph at POST /graphql. It trusts the gateway's short-lived token and nothing else, `_entities` and `_service`
 * included; a query that brings receipts of its own waits until their rows are there.
 */
export async function serveSubgraph(app: FastifyInstance, options: SubgraphOptions): Promise<void> {
  const server = new ApolloServer<RequestContext>({
    schema: options.schema,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    formatError: (formatted, error) => {
      const cause = unwrapResolverError(error)
      const { masked, unexpected } = maskError(formatted, cause)
      if (unexpected) options.log.error({ err: cause, path: formatted.path }, 'unexpected error')
      if (cause instanceof StreamUnreadable) tellUnreadable(options.log, cause)
      return masked
    },
    plugins: [
      fastifyApolloDrainPlugin(app),
      // With it every field of every answer would be looked at once more, for headers that nobody reads.
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      sayNotices,
    ],
  })
  await server.start()
  const ongoing = new WeakMap<FastifyRequest, Ongoing>()
  const onRequest = async (request: FastifyRequest) => {
    const span = startSpan('subgraph', { parent: text(request.headers.traceparent), kind: 'SERVER' })
    ongoing.set(request, span)
    if (span.traceparent) request.headers.traceparent = span.traceparent
  }
  const onResponse = async (request: FastifyRequest) => ongoing.get(request)?.end()
  const handle = fastifyApolloHandler(server, { context: (request) => createContext(request, options) })
  app.post('/graphql', { onRequest, onResponse }, handle)
}

/** What an operator needs to find the stream; the client hears none of it. */
function tellUnreadable(log: Logger, { stream, version, cause }: StreamUnreadable): void {
  const { code, message: why } = reasonOf(cause)
  log.error({ stream, version, code, why }, 'a stream cannot be read: its commands are refused')
}

async function createContext(request: FastifyRequest, options: SubgraphOptions): Promise<RequestContext> {
  const identity = await withPersons(await authenticate(request, options), options)
  const { headers } = request
  const requestId = text(headers['x-request-id']) ?? request.id
  const { proven, unproven } = options.receiptTokens.read(text(headers['sizhi-receipts']))
  // Whoever waited or looked for what was not proven would tell anybody how far a stream has come.
  const stale = [...unproven, ...(proven.length > 0 ? await options.waitFor(proven) : [])]
  const trace = text(headers.traceparent)
  return {
    identity,
    requestId,
    correlation: requestId,
    ...(trace && { trace }),
    receipts: proven,
    notices: stale.map(({ service, stream }) => ({ code: 'STALE', service, stream })),
    personal: options.personal(identity, requestId),
    once: oncePerRequest(),
  }
}

async function authenticate(request: FastifyRequest, { verify }: SubgraphOptions): Promise<Identity> {
  const token = /^Bearer (\S+)$/.exec(request.headers.authorization ?? '')?.[1]
  try {
    if (token) return await verify(token)
  } catch {
    // Why a token is bad helps only whoever forged it.
  }
  const extensions = { code: 'UNAUTHENTICATED', http: { status: 401 } }
  throw new GraphQLError('this service answers its gateway only', { extensions })
}

/** What is a citizen's own is looked up once a request; officers' reach needs no look. */
async function withPersons(identity: Identity, { personsOf }: SubgraphOptions): Promise<Identity> {
  return identity.roles.includes('citizen') ? { ...identity, persons: await personsOf(identity) } : identity
}

function text(header: string | string[] | undefined): string | undefined {
  return typeof header === 'string' && header !== '' ? header : undefined
}

/** Notices travel in the answer's extensions; the gateway's data source merges them. */
const sayNotices: ApolloServerPlugin<RequestContext> = {
  requestDidStart: async () => ({
    willSendResponse: async ({ response, contextValue }) => {
      if (response.body.kind !== 'single' || contextValue.notices.length === 0) return
      response.body.singleResult.extensions = {
        ...response.body.singleResult.extensions,
        notices: contextValue.notices,
      }
    },
  }),
}
