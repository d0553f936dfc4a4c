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
import { logRefusals } from './refusals.ts'
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
import { arrivalLimits, refuseUnread } from './unread.ts'

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
    ...arrivalLimits(settings),
    clientErrorHandler: refuseUnread(options),
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
  app.route({ method: ['GET', 'POST'], url: '/graphql', handler: answerBy(app, options) })
  return app
}

/** The short way for what was served before, else Apollo Server; both see the same context, made once. */
function answerBy(app: FastifyInstance, options: HttpOptions) {
  const { apollo, graph, settings, metrics } = options
  function contextOf(request: FastifyRequest, scope: Scope): Promise<GatewayContext> {
    scope.context ??= createContext(request, scope, options)
    return scope.context
  }
  const handle = fastifyApolloHandler(apollo, {
    context: (request) => contextOf(request, scopes.getStore() ?? scopeOf(request)),
  })
  const hot = settings.HOT_ROUTE ? createHotRoute(graph, contextOf) : undefined
  return async (request: FastifyRequest, reply: FastifyReply): Promise<unknown> => {
    const started = performance.now()
    const span = startSpan('graph', { parent: traceparentFrom(request.headers), kind: 'SERVER' })
    const scope = scopeOf(request, span.traceparent)
    try {
      // Apollo Server would make an address of it and take what it stumbles over for its own fault.
      if (!URL.canParse(`http://${request.hostname}/`)) {
        return sendError(request, reply, options, 400, 'BAD_USER_INPUT', 'the Host header names no host')
      }
      const short = await hot?.answer(request, reply, scope)
      if (short !== undefined) return writable(short)
      const answered = await scopes.run(scope, () => handle.call(app, request, reply))
      hot?.learn(request, reply)
      return writable(answered)
    } finally {
      if (scope.refusals) logRefusals(scope.requestId, scope.refusals, options.log)
      span.end()
      metrics.answered(scope.kind, (performance.now() - started) / 1000)
    }
  }
}

/** What the system takes in one call together with the headers. */
const SHORT_TEXT = 5000

/**
 * A short text is written with its headers at once. For a long one, written as it is, room for three times its length
 * would be made first (measured: a quarter of what 130 KB cost).
 */
function writable(answered: unknown): unknown {
  return typeof answered === 'string' && answered.length > SHORT_TEXT ? Buffer.from(answered) : answered
}

function scopeOf({ id, headers }: FastifyRequest, traceparent = traceparentFrom(headers) ?? newTraceparent()): Scope {
  return { requestId: id, kind: 'refused', traceparent }
}

async function createContext(
  { id, headers }: FastifyRequest,
  { traceparent }: Scope,
  { verify, settings }: HttpOptions,
): Promise<GatewayContext> {
  const caller = verify && (await authenticate(headers.authorization, verify))
  const receipts = receiptsFrom(headers)
  return {
    requestId: id,
    traceparent,
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
