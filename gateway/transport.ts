import { type Dispatcher, Pool } from 'undici'

/** What a subgraph answered: whatever its status, the body is not yet understood. */
export type Answer = { status: number; body: Buffer }

/** Why there is no answer. Only after `reset` may the request have been read and the answer lost on its way. */
export type FailureKind = 'timeout' | 'reset' | 'unreachable' | 'too-large'

export class TransportFailure extends Error {
  readonly kind: FailureKind
  constructor(kind: FailureKind, cause?: unknown) {
    super(kind, { cause })
    this.kind = kind
  }
}

export type Transport = {
  /** POSTs a body; `headers` as a flat list of names and values. Throws TransportFailure. */
  post(body: string, headers: string[], timeoutMs: number): Promise<Answer>
  close(): Promise<void>
}

/** What a timer can hold; beyond it would fire at once. */
const LONGEST_TIMER_MS = 2_147_483_647

export type TransportOptions = { url: string; connectMs: number; maxBytes: number; connections?: number }

/**
 * One pool of connections to one subgraph, by undici's lowest interface (measured: two thirds of what `request` costs).
 * The time limit is the whole exchange's, waiting for a connection included, so that an answer that trickles ends too.
 */
export function createTransport({ url, connectMs, maxBytes, connections = 64 }: TransportOptions): Transport {
  const { origin, pathname, search } = new URL(url)
  const pool = new Pool(origin, { connections, connect: { timeout: connectMs }, headersTimeout: 0, bodyTimeout: 0 })
  const path = pathname + search
  return {
    post: (body, headers, timeoutMs) =>
      new Promise((resolve, reject) => {
        const handler = collect({ resolve, reject, timeoutMs, maxBytes })
        pool.dispatch({ path, method: 'POST', headers, body }, handler)
      }),
    close: () => pool.destroy(),
  }
}

type Collecting = {
  resolve(answer: Answer): void
  reject(failure: TransportFailure): void
  timeoutMs: number
  maxBytes: number
}

/**
 * undici's older form of a handler: its newer one makes two more objects of each exchange and reads all headers of the
 * answer, of which nothing is wanted here (measured: a twentieth of an exchange).
 */
function collect({ resolve, reject, timeoutMs, maxBytes }: Collecting): Dispatcher.DispatchHandler {
  let abort: ((failure: TransportFailure) => void) | undefined
  let failure: TransportFailure | undefined
  let status = 0
  let bytes = 0
  const chunks: Buffer[] = []

  function fail(kind: FailureKind, cause?: unknown): void {
    clearTimeout(timer)
    failure ??= new TransportFailure(kind, cause)
    reject(failure)
    abort?.(failure)
  }

  const timer = setTimeout(fail, Math.min(timeoutMs, LONGEST_TIMER_MS), 'timeout')
  return {
    onConnect(given) {
      // Its time was up before it had a connection; to abort would cost the next one this connection.
      if (failure) throw failure
      abort = given
    },
    onHeaders(statusCode) {
      status = statusCode
      return true
    },
    onData(chunk) {
      bytes += chunk.length
      if (bytes > maxBytes) fail('too-large')
      else chunks.push(chunk)
      return true
    },
    onComplete() {
      clearTimeout(timer)
      const [first] = chunks
      resolve({ status, body: chunks.length === 1 && first ? first : Buffer.concat(chunks) })
    },
    onError(error) {
      if (!failure) fail(abort || isReset(error) ? 'reset' : 'unreachable', error)
    },
  }
}

const RESETS = new Set(['ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET'])

function isReset(error: Error): boolean {
  return 'code' in error && typeof error.code === 'string' && RESETS.has(error.code)
}
