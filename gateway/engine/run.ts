import type { GatewayContext } from '../request.ts'
import type { FetchKind, Reply, Subgraphs } from './subgraph.ts'

/** Something that was sent, and what will come back. */
export type Exchange = { service: string; body: string; reply: Promise<Reply> }

/** One request on its way through a plan. */
export type Run = {
  subgraphs: Subgraphs
  context: GatewayContext
  /** As the client sent them: subgraphs apply defaults themselves. */
  variables: Readonly<Record<string, unknown>>
  /** With their defaults: what conditions are decided by. */
  coerced: Readonly<Record<string, unknown>>
  /** Everything that was sent so far, so that nothing has to be sent twice. */
  exchanges: Exchange[]
  /** The stock executor has taken over: nothing more is sent or merged here. */
  left: boolean
}

export function send(run: Run, service: string, body: string, kind: FetchKind): Promise<Reply> {
  const subgraph = run.subgraphs[service]
  if (!subgraph) throw new Error(`there is no subgraph ${service}`)
  const reply = subgraph.ask(body, kind, run.context)
  run.exchanges.push({ service, body, reply })
  return reply
}
