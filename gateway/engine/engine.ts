import type { GatewayExecutionResult, GatewayGraphQLRequestContext } from '@apollo/server-gateway-interface'
import type { GatewayContext } from '../request.ts'
import type { LoadedSupergraph } from '../supergraph.ts'
import { executeStock } from './fallback.ts'
import type { JsonObject } from './json.ts'
import type { Operation } from './operations.ts'
import type { Exchange, Run } from './run.ts'
import type { Subgraphs } from './subgraph.ts'

export type Variables = Readonly<Record<string, unknown>>

/** One request: its variables as they were sent, and with their defaults. */
export type Asked = { variables: Variables; coerced: Variables; context: GatewayContext }

/**
 * The answer's data, where nothing was wrong; or why the stock executor has to answer (`left`), with what was already
 * sent to subgraphs, so that it is not sent again.
 */
export type Attempt = { data: JsonObject } | { left: unknown; exchanges: readonly Exchange[] }

/**
 * Answers operations that are planned, in either of two ways that no client can tell apart:
 *
 * 1. `attempt`: the plan and the answer's shape as compiled functions (plan.ts, fetch.ts, projector.ts). It answers
 *    only where everything is as it should be.
 * 2. `finish`: Apollo's own executor, for all the rest (fallback.ts), over what the attempt has already received.
 */
export type Engine = {
  /** Never rejects. */
  attempt(operation: Operation, asked: Asked): Promise<Attempt>
  finish(
    operation: Operation,
    requested: GatewayGraphQLRequestContext,
    exchanges: readonly Exchange[],
  ): Promise<GatewayExecutionResult>
}

export function createEngine(supergraph: LoadedSupergraph, subgraphs: Subgraphs): Engine {
  return {
    async attempt(operation, asked) {
      const run: Run = { ...asked, subgraphs, exchanges: [], left: false }
      try {
        const { plan, projectorFor } = operation.compiled()
        const project = projectorFor(run.coerced)
        const fetched: JsonObject = {}
        await plan(run, fetched)
        return { data: project(fetched) }
      } catch (left) {
        run.left = true
        return { left, exchanges: run.exchanges }
      }
    },
    finish: (operation, requested, exchanges) => executeStock(supergraph, subgraphs, operation, requested, exchanges),
  }
}
