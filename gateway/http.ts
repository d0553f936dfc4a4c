import type { ApolloServer } from '@apollo/server'
import { fastifyApolloHandler } from '@as-integrations/fastify'
import cors from '@fastify/cors'
import fastify, { type FastifyError, type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import type { Logger } from 'pino'
import type { ClientTokenVerifier } from '#shared/identity/client-token.ts'
import { startSpan } from '#shared/telemetry/tracing.ts'
import { authenticate } from './authentication.ts'
import { parseBodies } from './body.ts'
import type { ErrorCode } from './errors.ts'
import type { Graph } from './executor.ts'
import { createHotRoute } from './hot-route.ts'
import { maskError } from './masking.ts'
import type { GatewayMetrics } from './metrics.ts'
import {
  type GatewayContext,
  newTraceparent,
  purposeFrom,
  receiptsFrom,
  requestIdFrom,
  type Scope,
  scopes,
  traceparentFrom,
} from './request.ts'
import type { Settings } from './settings.ts'

export type HttpOptions = {
  apollo: ApolloServer<GatewayContext>
  graph: Graph
  settings: Settings
  /** undefined: authentication is switched off, everybody is nobody. */
  verify: ClientTokenVerifier | undefined
  metrics: GatewayMetrics
  log: Logger
}

const REQUEST_HEADERS = [
  'authorization',
  'content-type',
  'traceparent',
  'x-request-id',
  'sizhi-receipts',
  'sizhi-purpose',
  'apollo-require-preflight',
]

/** The HTTP server with `/graphql`; every answer carries the request's id, every refusal is in GraphQL's form. */
export async function createHttp(options: HttpOptions): Promise<FastifyInstance> {
  const { settings } = options
  const app = fastify({
    bodyLimit: Math.min(settings.LIMIT_BODY_BYTES, Number.MAX_SAFE_INTEGER),
    requestTimeout: Number.isFinite(settings.LIMIT_REQUEST_MS) ? settings.LIMIT_REQUEST_MS : 0,
    genReqId: ({ headers }) => requestIdFrom(headers),
  })
  parseBodies(app)
  app.addHook('onRequest', (request, reply, done) => {
    reply.header('x-request-id', request.id)
    done()
  })
  app.setErrorHandler<FastifyError>((error, request, reply) => refuse(error, request, reply, options))
  app.setNotFoundHandler((request, reply) =>
    sendError(request, reply, options, 404, 'BAD_USER_INPUT', 'nothing is here: the graph is at /graphql'),
  )
  if (settings.CORS_ORIGINS.length > 0) {
    await app.register(cors, {
      origin: settings.CORS_ORIGINS.includes('*') ? true : settings.CORS_ORIGINS,
      methods: ['GET', 'POST'],
      allowedHeaders: REQUEST_HEADERS,
      exposedHeaders: ['x-request-id'],
      maxAge: 600,
    })
  }
  const answer = answerBy(app, options)
  app.route({
    method: ['GET', 'POST'],
    url: '/graphql',
    handler: (request, reply) => observed(request, options, () => answer(request, reply)),
  })
  return app
}

/** The short way for what was served before, else Apollo Server; both see the same context, made once. */
function answerBy(app: FastifyInstance, options: HttpOptions) {
  const { apollo, graph, settings } = options
  function contextOf(request: FastifyRequest): Promise<GatewayContext> {
    const scope = scopes.getStore()
    const context = scope?.context ?? createContext(request, scope?.traceparent, options)
    if (scope) scope.context = context
    return context
  }
  const handle = fastifyApolloHandler(apollo, { context: contextOf })
  const hot = settings.HOT_ROUTE ? createHotRoute(graph) : undefined
  return async (request: FastifyRequest, reply: FastifyReply): Promise<unknown> => {
    const short = await hot?.answer(request, reply, () => contextOf(request))
    if (short !== undefined) return bytesOf(short)
    const answered = await handle.call(app, request, reply)
    hot?.learn(request, reply)
    return bytesOf(answered)
  }
}

/** Written as it is, a text is first given room for three times its length (measured: a quarter of what 130 KB cost). */
function bytesOf(answered: unknown): unknown {
  return typeof answered === 'string' ? Buffer.from(answered) : answered
}

async function observed(request: FastifyRequest, { metrics }: HttpOptions, handle: () => Promise<unknown>) {
  const parent = traceparentFrom(request.headers)
  const span = startSpan('graph', { parent, kind: 'SERVER' })
  const traceparent = span.traceparent ?? parent ?? newTraceparent()
  const scope: Scope = { requestId: request.id, kind: 'refused', traceparent }
  const started = performance.now()
  try {
    return await scopes.run(scope, handle)
  } finally {
    span.end()
    metrics.answered(scope.kind, (performance.now() - started) / 1000)
  }
}

async function createContext(
  { id, headers }: FastifyRequest,
  traceparent: string | undefined,
  { verify, settings }: HttpOptions,
): Promise<GatewayContext> {
  const caller = verify && (await authenticate(headers.authorization, verify))
  const receipts = receiptsFrom(headers)
  return {
    requestId: id,
    traceparent: traceparent ?? newTraceparent(),
    ...(caller && { caller }),
    purpose: purposeFrom(headers),
    ...(receipts && { receipts }),
    deadline: performance.now() + settings.LIMIT_REQUEST_MS,
    notices: [],
  }
}

/** What Fastify refuses before the graph is reached. Its own messages are not repeated: some quote the body. */
function refuse(error: FastifyError, request: FastifyRequest, reply: FastifyReply, options: HttpOptions) {
  const status = error.statusCode ?? 500
  if (status === 413) {
    const limit = options.settings.LIMIT_BODY_BYTES
    hearOut(request, reply)
    return sendError(request, reply, options, 413, 'LIMIT_EXCEEDED', `the body may have at most ${limit} bytes`)
  }
  if (status === 415) {
    return sendError(request, reply, options, 415, 'BAD_USER_INPUT', 'send the request as application/json')
  }
  if (status < 500) {
    return sendError(request, reply, options, status, 'BAD_USER_INPUT', 'the body is not a GraphQL request in JSON')
  }
  options.log.error({ requestId: request.id, err: error }, 'unexpected error')
  return sendError(request, reply, options, 500, 'INTERNAL')
}

/** Beyond this a body's sender is cut off, and may never see the answer. */
const HEARD_OUT_BYTES = 67_108_864

/**
 * Lets the rest of a body that is too large arrive and throws it away: who is cut off in the middle of sending sees a
 * broken connection instead of the answer.
 */
function hearOut({ headers }: FastifyRequest, reply: FastifyReply): void {
  if (Number(headers['content-length']) <= HEARD_OUT_BYTES) reply.removeHeader('connection')
}

function sendError(
  request: FastifyRequest,
  reply: FastifyReply,
  { metrics, log }: HttpOptions,
  status: number,
  code: ErrorCode,
  message = '',
) {
  const { error } = maskError({ message, extensions: { code } }, request.id)
  metrics.failed(code)
  log.info({ requestId: request.id, code, status }, 'refused')
  return reply.code(status).send({ errors: [error] })
}
