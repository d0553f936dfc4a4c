import type { GraphQLDataSource } from '@apollo/gateway'
import type { GatewayGraphQLResponse } from '@apollo/server-gateway-interface'
import type { Logger } from 'pino'
import type { InternalMinter } from '#shared/identity/internal-token.ts'
import { type ErrorCode, gatewayError } from './errors.ts'
import type { FetchOutcome, GatewayMetrics } from './metrics.ts'
import { deduplicate, spreadEntities, spreadErrors } from './representations.ts'
import type { GatewayContext } from './request.ts'
import { maskSubgraphError, noticesIn, readAnswer, type SubgraphAnswer } from './subgraph-answer.ts'
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

type Fetch = { query: string; operationName?: string; variables?: Record<string, unknown> }

const CODES: Record<FailureKind, ErrorCode> = {
  timeout: 'SUBGRAPH_TIMEOUT',
  reset: 'SUBGRAPH_UNAVAILABLE',
  unreachable: 'SUBGRAPH_UNAVAILABLE',
  'too-large': 'LIMIT_EXCEEDED',
}

/** The gateway's way to one subgraph: its time, its token, its errors made fit for clients. */
export function createDataSource(options: DataSourceOptions): GraphQLDataSource<GatewayContext> {
  const { name, metrics } = options
  return {
    async process({ request, context }) {
      const { query = '', operationName, variables } = request
      // The planner prints what it sends: a mutation begins with the word, everything else is a query.
      const kind = query.startsWith('mutation') ? 'mutation' : 'query'
      const started = performance.now()
      let outcome: FetchOutcome = 'failed'
      try {
        const fetch = { query, ...(operationName !== undefined && { operationName }), ...(variables && { variables }) }
        const answer = await ask(fetch, kind, context as GatewayContext, options)
        outcome = answer.errors ? 'errors' : 'ok'
        return answer as GatewayGraphQLResponse
      } finally {
        metrics.fetched(name, kind, outcome, (performance.now() - started) / 1000)
      }
    },
  }
}

async function ask(
  fetch: Fetch,
  kind: 'query' | 'mutation',
  context: GatewayContext,
  options: DataSourceOptions,
): Promise<SubgraphAnswer> {
  const { body, answeredBy } = bodyOf(fetch, kind)
  const headers = await headersFor(context, options)
  const sent = await send(body, headers, kind, context, options)
  const answer = readAnswer(sent, options.name)
  context.notices.push(...noticesIn(answer, options.name))
  return spread(maskErrors(answer, sent, context, options), options.name, answeredBy)
}

/** Repeated representations travel once, in queries alone (an `_entities` fetch always is one). */
function bodyOf(
  { query, operationName, variables = {} }: Fetch,
  kind: string,
): { body: string; answeredBy?: number[] } {
  const { representations, ...others } = variables
  if (kind === 'mutation' || !Array.isArray(representations)) {
    return { body: JSON.stringify({ query, operationName, variables }) }
  }
  const { distinct, answeredBy } = deduplicate(representations)
  const head = JSON.stringify({ query, operationName }).slice(0, -1)
  const before = JSON.stringify(others).slice(0, -1)
  const comma = before === '{' ? '' : ','
  const body = `${head},"variables":${before}${comma}"representations":[${distinct.join(',')}]}}`
  return { body, ...(answeredBy && { answeredBy }) }
}

async function headersFor(context: GatewayContext, { name, mint }: DataSourceOptions): Promise<string[]> {
  const headers = ['content-type', 'application/json', 'accept', 'application/json']
  headers.push('x-request-id', context.requestId, 'traceparent', context.traceparent)
  if (mint) headers.push('authorization', `Bearer ${await mint(context.caller, name, context.purpose)}`)
  const receipts = context.receipts?.get(name)
  if (receipts !== undefined) headers.push('sizhi-receipts', receipts)
  return headers
}

/** A query whose connection was reset is sent once more; a mutation never, since it may have been done. */
async function send(
  body: string,
  headers: string[],
  kind: 'query' | 'mutation',
  context: GatewayContext,
  { name, transport, timeoutMs, metrics, log }: DataSourceOptions,
): Promise<Answer> {
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
  const message = unknown ? `${sentences[kind]}; it may have been done: send the same command again` : sentences[kind]
  return gatewayError(code, { message, service, cause })
}

function maskErrors(
  answer: SubgraphAnswer,
  { status }: Answer,
  { requestId }: GatewayContext,
  { name, maskErrors, log }: DataSourceOptions,
): SubgraphAnswer {
  if (!answer.errors || !maskErrors) return answer
  const refusesUs = status === 401 || status === 403
  const errors = answer.errors.map((error) => {
    const masked = maskSubgraphError(error, name, refusesUs)
    if (masked.extensions?.code === 'INTERNAL') {
      log.error(
        { requestId, subgraph: name, status, code: error.extensions?.code, path: error.path },
        'unexpected error',
      )
    }
    return masked
  })
  return { ...answer, errors }
}

function spread(answer: SubgraphAnswer, service: string, answeredBy: number[] | undefined): SubgraphAnswer {
  if (!answeredBy) return answer
  const { data, errors } = answer
  const entities = data?._entities
  // Who asked checks the length against what it asked for, which is not what was sent.
  if (Array.isArray(entities) && entities.length !== Math.max(...answeredBy) + 1) {
    throw gatewayError('SUBGRAPH_UNAVAILABLE', { service, message: `${service} gave another number of entities` })
  }
  return {
    ...answer,
    ...(errors && { errors: spreadErrors(errors, answeredBy) }),
    ...(Array.isArray(entities) && { data: { ...data, _entities: spreadEntities(entities, answeredBy) } }),
  }
}
