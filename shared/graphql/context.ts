import type { Receipt } from '#shared/eventsourcing/commit.ts'
import type { Identity } from '#shared/identity/identity.ts'
import type { PersonalReader } from '#shared/privacy/personal-reader.ts'

/** Something the client should know about an answer that is otherwise good. */
export type Notice = { code: 'STALE'; service: string; stream: string }

/** What every resolver of one request shares. */
export type RequestContext = {
  identity: Identity
  /** The gateway's id of the request, in every log line and error. */
  requestId: string
  /** Shared by everything this request sets off. */
  correlation: string
  /** W3C traceparent. */
  trace?: string
  /** What the client has written or seen, as far as it proves so: no older row answers it. */
  receipts: readonly Receipt[]
  /** Said in the answer's `extensions.notices`. */
  notices: Notice[]
  personal: PersonalReader
  /** One instance per request of whatever batches reads: made by `make` when first asked for. */
  once<T>(key: object, make: () => T): T
}

export function oncePerRequest(): RequestContext['once'] {
  const made = new Map<object, unknown>()
  return <T>(key: object, make: () => T): T => {
    if (!made.has(key)) made.set(key, make())
    return made.get(key) as T
  }
}
