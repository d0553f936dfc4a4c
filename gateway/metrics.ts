import type { Registry } from 'prom-client'
import { boundedLabel, counter, createRegistry, duration } from '#shared/telemetry/metrics.ts'
import { type ErrorCode, SENTENCES } from './errors.ts'
import type { Scope } from './request.ts'

export type FetchOutcome = 'ok' | 'errors' | 'failed'

/** Counted by few values only: kinds, outcomes, our own codes and the subgraphs of the supergraph. */
export type GatewayMetrics = {
  registry: Registry
  answered(kind: Scope['kind'], seconds: number): void
  fetched(subgraph: string, kind: 'query' | 'mutation', outcome: FetchOutcome, seconds: number): void
  retried(subgraph: string): void
  /** Which executor answered an operation: the engine, past Apollo Server (hot) or in it, or Apollo's. */
  executed(by: 'hot' | 'engine' | 'apollo'): void
  failed(code: ErrorCode): void
}

export function createMetrics(subgraphs: readonly string[]): GatewayMetrics {
  const registry = createRegistry('gateway')
  const requests = duration(registry, {
    name: 'gateway_request_seconds',
    help: 'Requests by kind; refused: not understood, or not allowed',
    labels: ['kind'],
  })
  const fetches = duration(registry, {
    name: 'gateway_subgraph_request_seconds',
    help: 'Fetches from subgraphs',
    labels: ['subgraph', 'kind', 'outcome'],
  })
  const retries = counter(registry, {
    name: 'gateway_subgraph_retries_total',
    help: 'Queries sent again because their connection was reset',
    labels: ['subgraph'],
  })
  const executions = counter(registry, {
    name: 'gateway_executions_total',
    help: 'Operations by who answered: the engine, past Apollo Server or in it, or Apollo where anything was unusual',
    labels: ['by'],
  })
  const errors = counter(registry, { name: 'gateway_errors_total', help: 'Errors sent to clients', labels: ['code'] })
  const known = boundedLabel(subgraphs)
  for (const code of Object.keys(SENTENCES)) errors.inc({ code }, 0)
  return {
    registry,
    answered: (kind, seconds) => requests.observe({ kind }, seconds),
    fetched: (subgraph, kind, outcome, seconds) =>
      fetches.observe({ subgraph: known(subgraph), kind, outcome }, seconds),
    retried: (subgraph) => retries.inc({ subgraph: known(subgraph) }),
    executed: (by) => executions.inc({ by }),
    failed: (code) => errors.inc({ code }),
  }
}
