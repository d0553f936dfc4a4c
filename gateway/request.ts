import { AsyncLocalStorage } from 'node:async_hooks'
import { randomUUID } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import { MOST_RECEIPTS, RECEIPT_TOKEN } from '#shared/graphql/receipt-tokens.ts'
import type { Caller } from '#shared/identity/client-token.ts'
import { PURPOSES, type Purpose } from '#shared/identity/identity.ts'
import type { Refusal } from './admission.ts'
import type { Attempt } from './engine/engine.ts'
import { refuseRequest } from './errors.ts'
import type { Refusals } from './refusals.ts'

/** Something a subgraph wants the client to know about an answer that is otherwise good. */
export type Notice = { code: string; service: string; stream: string }

/** What everything that is done for one request shares. */
export type GatewayContext = {
  requestId: string
  /** W3C traceparent, the client's or our own. */
  traceparent: string
  /** Absent: nobody has signed in. */
  caller?: Caller
  purpose: Purpose
  /** By subgraph, as its header wants them. */
  receipts?: ReadonlyMap<string, string>
  /** When the whole request must be answered (ms of `performance.now()`). */
  deadline: number
  /** Collected from the subgraphs' answers. */
  notices: Notice[]
  /** Why the operation was not admitted, where that was asked before Apollo Server was: it says so. */
  refusal?: Refusal
  /** What the engine has left to Apollo's executor before Apollo Server was asked. */
  left?: Extract<Attempt, { exchanges: unknown }>
  /** Name in the answer → id, of what the entry subgraph answered for. */
  stubs?: Map<string, string>
  /** Ids that their owner does not know, or not for this reader. */
  unknown?: Set<unknown>
}

/** What the handler learns about a request while it is answered, for its metrics and errors. */
export type Scope = {
  requestId: string
  kind: 'query' | 'mutation' | 'refused'
  traceparent: string
  /** Of its errors, where it has any: what the log is to say when it is answered. */
  refusals?: Refusals
  /** Made once, for whichever way answers. */
  context?: Promise<GatewayContext>
}

/** Errors are formatted far from where the request is known. */
export const scopes = new AsyncLocalStorage<Scope>()

/** Whether a text is harmless in logs and headers: a client's own id is taken then. */
export function isRequestId(text: string): boolean {
  return /^[\w.-]{1,64}$/.test(text)
}

export function requestIdFrom(headers: IncomingHttpHeaders): string {
  const given = headers['x-request-id']
  return typeof given === 'string' && isRequestId(given) ? given : randomUUID()
}

/** The client's, where it is one. */
export function traceparentFrom({ traceparent }: IncomingHttpHeaders): string | undefined {
  const isGood = typeof traceparent === 'string' && /^00-[0-9a-f]{32}-[0-9a-f]{16}-0[01]$/.test(traceparent)
  return isGood ? traceparent : undefined
}

/** Of a trace that nobody records: it still tells in all logs and records what belongs together. */
export function newTraceparent(): string {
  // Node keeps random bytes for UUIDs in stock; asking for others costs a call into the system each time.
  const random = randomUUID().replaceAll('-', '')
  return `00-${random}-${random.slice(16)}-00`
}

/** Header `sizhi-purpose`: why somebody asks. */
export function purposeFrom(headers: IncomingHttpHeaders): Purpose {
  const given = headers['sizhi-purpose']
  if (given === undefined) return 'handling'
  const purpose = PURPOSES.find((known) => known === given)
  if (purpose) return purpose
  throw refuseRequest('BAD_USER_INPUT', 400, { message: `sizhi-purpose must be one of ${PURPOSES.join(', ')}` })
}

/** Header `sizhi-receipts: token,…`, sorted by the service that is to wait for them. */
export function receiptsFrom(headers: IncomingHttpHeaders): Map<string, string> | undefined {
  const given = headers['sizhi-receipts']
  if (given === undefined || given === '') return undefined
  const receipts = String(given).split(',', MOST_RECEIPTS + 1)
  if (receipts.length > MOST_RECEIPTS) {
    throw refuseRequest('LIMIT_EXCEEDED', 400, { message: `sizhi-receipts may hold at most ${MOST_RECEIPTS} receipts` })
  }
  const byService = new Map<string, string>()
  for (const receipt of receipts.map((text) => text.trim())) {
    const service = RECEIPT_TOKEN.exec(receipt)?.[1]
    if (service === undefined) {
      throw refuseRequest('BAD_USER_INPUT', 400, {
        message: 'sizhi-receipts must be tokens of receipts, separated by commas',
      })
    }
    const before = byService.get(service)
    byService.set(service, before === undefined ? receipt : `${before},${receipt}`)
  }
  return byService
}
