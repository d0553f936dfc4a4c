import type {
  GatewayExecutionResult,
  GatewayGraphQLRequestContext,
  GatewayInterface,
} from '@apollo/server-gateway-interface'
import { GraphQLError, getVariableValues } from 'graphql'
import { withoutValues } from '#shared/graphql/withheld-values.ts'
import type { Engine } from './engine/engine.ts'
import { createOperations, type Operation } from './engine/operations.ts'
import { exceededByCost, exceededByShape, type Limits } from './limits/check.ts'
import { refuseVariables } from './limits/variables.ts'
import type { GatewayMetrics } from './metrics.ts'
import { type GatewayContext, scopes } from './request.ts'
import type { LoadedSupergraph } from './supergraph.ts'

export type ExecutorOptions = {
  supergraph: LoadedSupergraph
  engine: Engine
  limits: Limits
  metrics: GatewayMetrics
  /** Whether the answer says what it was taken to cost. */
  tellsCost: boolean
  /** Whether the gateway's own remarks on the subgraphs' answers are kept from clients. */
  masksErrors: boolean
}

/**
 * What Apollo Server serves: a supergraph that does not change while the process lives. Operations are looked up,
 * limited and planned by us, once each; plans are executed by the engine, and by Apollo's own executor whatever is unusual.
 */
export function createGraph(options: ExecutorOptions): GatewayInterface {
  const { supergraph } = options
  return {
    onSchemaLoadOrUpdate(told) {
      told({ apiSchema: supergraph.schema, coreSupergraphSdl: supergraph.sdl })
      return () => {}
    },
    load: async () => ({ executor: createExecutor(options) }),
    stop: async () => {},
  }
}

type Executor = (request: GatewayGraphQLRequestContext) => Promise<GatewayExecutionResult>

function createExecutor(options: ExecutorOptions): Executor {
  const { supergraph } = options
  const operations = createOperations(supergraph)
  return async (requested) => {
    const { document, request, context } = requested
    const operation = operations.find(document, request.operationName)
    if (!operation) return { errors: [new GraphQLError('the document has no such operation')] }
    const admitted = admit(operation, request.variables, options)
    if ('errors' in admitted) return admitted
    noteKind(operation)
    const result = await execute(operation, admitted.coerced, requested, options)
    return complete(result, admitted.cost, context as GatewayContext, options)
  }
}

async function execute(
  operation: Operation,
  coerced: Record<string, unknown>,
  requested: GatewayGraphQLRequestContext,
  { engine, metrics }: ExecutorOptions,
): Promise<GatewayExecutionResult> {
  const { variables = {} } = requested.request
  const attempt = await engine.attempt(operation, { variables, coerced, context: requested.context as GatewayContext })
  metrics.executed('data' in attempt ? 'engine' : 'apollo')
  return 'data' in attempt ? attempt : engine.finish(operation, requested, attempt.exchanges)
}

/** Refuses what exceeds a limit or is not of its type, before anything is planned or sent. */
function admit(
  { node, shape, cost }: Operation,
  variables: Record<string, unknown> = {},
  { supergraph, limits }: ExecutorOptions,
): { errors: GraphQLError[] } | { cost: number; coerced: Record<string, unknown> } {
  const early = exceededByShape(shape, limits) ?? refuseVariables(variables)
  if (early) return { errors: [early] }
  const { coerced, errors } = getVariableValues(supergraph.schema, node.variableDefinitions ?? [], variables)
  if (errors) return { errors: errors.map(aboutPlace) }
  const weighed = cost(coerced)
  const late = exceededByCost(weighed, limits)
  return late ? { errors: [late] } : { cost: weighed.objects, coerced }
}

/** Of a wrong variable only where it is and what it must be. */
function aboutPlace({ message, originalError, nodes }: GraphQLError): GraphQLError {
  const told = withoutValues(message, originalError?.message)
  return new GraphQLError(told, { nodes: nodes ?? null, extensions: { code: 'BAD_USER_INPUT' } })
}

function noteKind({ node }: Operation): void {
  const scope = scopes.getStore()
  if (scope) scope.kind = node.operation === 'mutation' ? 'mutation' : 'query'
}

/** The gateway's remarks on wrong answers (`valueCompletion`) tell how the graph is built, so they stay here. */
function complete(
  { extensions, ...result }: GatewayExecutionResult,
  cost: number,
  { notices }: GatewayContext,
  { tellsCost, masksErrors }: ExecutorOptions,
): GatewayExecutionResult {
  const told = {
    ...(!masksErrors && extensions),
    ...(notices.length > 0 && { notices }),
    ...(tellsCost && { cost }),
  }
  return Object.keys(told).length > 0 ? { ...result, extensions: told } : result
}
