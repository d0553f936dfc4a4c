import type { Logger } from 'pino'
import type { ErrorCode } from './errors.ts'

type Refused = {
  code: ErrorCode
  /** The service it is about. */
  subgraph: unknown
  count: number
  /** What lies behind the first one, where nothing of the kind was expected. */
  err?: unknown
}

/** The errors of one request by kind: a line of the log for each of thousands would keep everybody else waiting. */
export type Refusals = Map<string, Refused>

export function noteRefusal(refusals: Refusals, { code, subgraph, err }: Omit<Refused, 'count'>): void {
  const kind = `${code} ${subgraph}`
  const known = refusals.get(kind)
  if (known) known.count++
  else refusals.set(kind, { code, subgraph, count: 1, ...(err !== undefined && { err }) })
}

export function logRefusals(requestId: string, refusals: Refusals, log: Logger): void {
  for (const { code, subgraph, count, err } of refusals.values()) {
    if (err === undefined) log.info({ requestId, code, subgraph, count }, 'refused')
    else log.error({ requestId, err, count }, 'unexpected error')
  }
}
