import { randomUUID } from 'node:crypto'
import { STATUS_CODES } from 'node:http'
import type { Socket } from 'node:net'
import type { Logger } from 'pino'
import type { ErrorCode } from './errors.ts'
import { maskError } from './masking.ts'
import type { GatewayMetrics } from './metrics.ts'
import type { Settings } from './settings.ts'

type Refusal = { status: number; code: ErrorCode; message: string }

const NO_HTTP: Refusal = { status: 400, code: 'BAD_USER_INPUT', message: 'the request is no HTTP' }
const REFUSALS: Record<string, Refusal> = {
  ERR_HTTP_REQUEST_TIMEOUT: { status: 408, code: 'LIMIT_EXCEEDED', message: 'the request took too long to arrive' },
  HPE_HEADER_OVERFLOW: { status: 431, code: 'LIMIT_EXCEEDED', message: 'the headers are larger than is taken' },
}

/** How often it is looked for requests that have not arrived in time. */
const LOOKED_EVERY_MS = 5000

/**
 * How long a request may take to arrive, whole. Both times must be given, and to the server as it is made: of two it
 * takes the longer one for the body, its own for headers is a minute, and headers may not have longer than the whole.
 */
export function arrivalLimits({ LIMIT_REQUEST_MS: limit }: Settings) {
  const requestTimeout = Number.isFinite(limit) ? limit : 0
  const connectionsCheckingInterval = Math.min(limit, LOOKED_EVERY_MS)
  return { requestTimeout, http: { requestTimeout, headersTimeout: requestTimeout, connectionsCheckingInterval } }
}

/** Answers, in GraphQL's form, what never became a request: there is none to say so by. */
export function refuseUnread({ metrics, log }: { metrics: GatewayMetrics; log: Logger }) {
  return (error: Error & { code: string }, socket: Socket): void => {
    if (error.code === 'ECONNRESET' || socket.destroyed) return
    const { status, code, message } = REFUSALS[error.code] ?? NO_HTTP
    const requestId = randomUUID()
    const body = JSON.stringify({ errors: [maskError({ message, extensions: { code } }, requestId).error] })
    metrics.failed(code)
    log.info({ requestId, code, status }, 'refused')
    const head = [
      `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
      `x-request-id: ${requestId}`,
      'content-type: application/json; charset=utf-8',
      `content-length: ${Buffer.byteLength(body)}`,
      'connection: close',
    ]
    if (socket.writable) socket.write(`${head.join('\r\n')}\r\n\r\n${body}`)
    socket.destroySoon()
  }
}
