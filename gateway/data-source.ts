import type { Logger } from 'pino'
import type { InternalMinter } from '#shared/identity/internal-token.ts'
import { startSpan } from '#shared/telemetry/tracing.ts'
import type { Reply, Subgraph, SubgraphAnswer } from './engine/subgraph.ts'
import { noteUnknown } from './entry/unknown.ts'
import { type ErrorCode, gatewayError } from './errors.ts'
import type { FetchOutcome, GatewayMetrics } from './metrics.ts'
import type { GatewayContext } from './request.ts'
import { maskSubgraphError, noticesIn, type ReadAnswer, readAnswer } from './subgraph-answer.ts'
import { type Answer, type FailureKind, type Transport, TransportFailure } from './transport.ts'

export type DataSourceOptions = {
  name: string
  transport: Transport
  timeoutMs: number
  /** undefined: switched off, the subgraph gets no token. */
  mint: InternalMinter | undefined
  maskErrors: boolean
  metrics: GatewayMetrics
  log: Logger
}

const MAYBE_DONE = 'it may have been done: send the same command again'

const REFUSES_US =
  'does not take this gateway’s token: is its key in GATEWAY_PUBLIC_JWK there, and do the two clocks agree?'

const CODES: Record<FailureKind, ErrorCode> = {
  timeout: 'SUBGRAPH_TIMEOUT',
  reset: 'SUBGRAPH_UNAVAILABLE',
  unreachable: 'SUBGRAPH_UNAVAILABLE',
  'too-large': 'LIMIT_EXCEEDED',
}

/** The gateway's way to one subgraph: its time, its token, its notices, its errors made fit for clients. */
export function createDataSource(options: DataSourceOptions): Subgraph {
  const { name, metrics } = options
  return {
    async ask(body, kind, context) {
      const started = performance.now()
      const span = startSpan(`ask ${name}`, { parent: context.traceparent, kind: 'CLIENT' })
      let outcome: FetchOutcome = 'failed'
      let failure: unknown
      try {
        const sent = await send(body, kind, context, span.traceparent ?? context.traceparent, options)
        const answer = understood(sent, kind, name)
        outcome = answer.errors ? 'errors' : 'ok'
        if (kind === 'query') noteUnknown(body, answer, context)
        return replyOf(answer, sent, context, options)
      } catch (error) {
        failure = error
        throw error
      } finally {
        span.end(failure)
        metrics.fetched(name, kind, outcome, (performance.now() - started) / 1000)
      }
    },
  }
}

/** Whatever a mutation was answered with: something has read it. */
function understood(sent: Answer, kind: 'query' | 'mutation', service: string): ReadAnswer {
  try {
    return readAnswer(sent, service)
  } catch (cause) {
    if (kind === 'query') throw cause
    const message = `${service} gave no answer that can be read; ${MAYBE_DONE}`
    throw gatewayError('SUBGRAPH_UNAVAILABLE', { message, service, cause })
  }
}

function replyOf(read: ReadAnswer, sent: Answer, context: GatewayContext, options: DataSourceOptions): Reply {
  context.notices.push(...noticesIn(read, options.name))
  logErrors(read, sent, context, options)
  return {
    answer: maskErrors(read, sent, options),
    again: () => maskErrors(readAnswer(sent, options.name), sent, options),
  }
}

function headersFor(context: GatewayContext, traceparent: string, name: string, token: string | undefined): string[] {
  const headers = ['content-type', 'application/json', 'accept', 'application/json']
  headers.push('x-request-id', context.requestId, 'traceparent', traceparent)
  if (token !== undefined) headers.push('authorization', `Bearer ${token}`)
  const receipts = context.receipts?.get(name)
  if (receipts !== undefined) headers.push('sizhi-receipts', receipts)
  return headers
}

/** A query whose connection was reset is sent once more; a mutation never, since it may have been done. */
async function send(
  body: string,
  kind: 'query' | 'mutation',
  context: GatewayContext,
  traceparent: string,
  { name, transport, timeoutMs, mint, metrics, log }: DataSourceOptions,
): Promise<Answer> {
  const token = mint && (await mint(context.caller, name, context.purpose))
  const headers = headersFor(context, traceparent, name, token)
  for (let attempt = 1; ; attempt++) {
    const left = Math.ceil(Math.min(timeoutMs, context.deadline - performance.now()))
    if (left <= 0) throw gatewayError('LIMIT_EXCEEDED', { message: 'the whole request took too long', service: name })
    try {
      return await transport.post(body, headers, left)
    } catch (error) {
      if (!(error instanceof TransportFailure)) throw error
      log.warn({ requestId: context.requestId, subgraph: name, failure: error.kind, err: error.cause }, 'no answer')
      if (error.kind !== 'reset' || kind === 'mutation' || attempt > 1) throw failed(error, kind, name)
      metrics.retried(name)
    }
  }
}

function failed({ kind, cause }: TransportFailure, operation: 'query' | 'mutation', service: string): Error {
  const code = CODES[kind]
  const sentences: Record<FailureKind, string> = {
    timeout: `${service} did not answer in time`,
    reset: `${service} broke off`,
    unreachable: `${service} cannot be reached`,
    'too-large': `the answer of ${service} is too large: ask for less`,
  }
  const unknown = operation === 'mutation' && kind !== 'unreachable'
  const message = unknown ? `${sentences[kind]}; ${MAYBE_DONE}` : sentences[kind]
  return gatewayError(code, { message, service, cause })
}

function maskErrors(
  { data, errors }: ReadAnswer,
  { status }: Answer,
  { name, maskErrors: masks }: DataSourceOptions,
): SubgraphAnswer {
  if (!errors) return data === undefined ? {} : { data }
  const told = masks ? errors.map((error) => maskSubgraphError(error, name, refusesUs(status))) : errors
  return { ...(data !== undefined && { data }), errors: told }
}

/** What clients are not told of an error is for the log. */
function logErrors(
  { errors }: ReadAnswer,
  { status }: Answer,
  { requestId }: GatewayContext,
  { name, maskErrors: masks, log }: DataSourceOptions,
): void {
  if (!masks || !errors) return
  for (const error of errors) {
    if (maskSubgraphError(error, name, refusesUs(status)).extensions?.code !== 'INTERNAL') continue
    const { path, extensions } = error
    const sentence = status === 401 ? `${name} ${REFUSES_US}` : 'unexpected error'
    log.error({ requestId, subgraph: name, status, code: extensions?.code, path }, sentence)
  }
}

function refusesUs(status: number): boolean {
  return status === 401 || status === 403
}
