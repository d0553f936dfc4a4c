import type {
  GatewayExecutionResult,
  GatewayGraphQLRequestContext,
  GatewayInterface,
} from '@apollo/server-gateway-interface'
import { GraphQLError } from 'graphql'
import type { Logger } from 'pino'
import { admit } from './admission.ts'
import type { Engine, Variables } from './engine/engine.ts'
import { createOperations, type Operation } from './engine/operations.ts'
import { withoutUnknown } from './entry/unknown.ts'
import { createHotOperations, type HotRequest } from './hot-operations.ts'
import type { Limits } from './limits/check.ts'
import type { GatewayMetrics } from './metrics.ts'
import { type GatewayContext, type Scope, scopes } from './request.ts'
import type { LoadedSupergraph } from './supergraph.ts'
import { withUnknownValues } from './unknown-values.ts'

export type ExecutorOptions = {
  supergraph: LoadedSupergraph
  engine: Engine
  limits: Limits
  metrics: GatewayMetrics
  /** Whether the answer says what it was taken to cost. */
  tellsCost: boolean
  /** Whether names of the schema that a client may have meant are kept from it. */
  hidesSuggestions: boolean
  /** Whether the gateway's own remarks on the subgraphs' answers are kept from clients. */
  masksErrors: boolean
  log: Logger
}

export type Graph = {
  /** What Apollo Server serves. */
  gateway: GatewayInterface
  /** Whether Apollo Server has served this before: it is parsed, valid and planned. */
  findHot(request: HotRequest): Operation | undefined
  /**
   * Answers without Apollo Server. undefined: something about the request or its answer is unusual, and Apollo Server
   * is to answer, with the same context; what was already sent for it is not sent again.
   */
  answerHot(
    operation: Operation,
    variables: Variables,
    context: GatewayContext,
    scope: Scope,
  ): Promise<GatewayExecutionResult | undefined>
}

/**
 * A supergraph that does not change while the process lives. Operations are looked up, limited and planned by us, once
 * each; plans are executed by the engine, and by Apollo's own executor whatever is unusual.
 */
export function createGraph(options: ExecutorOptions): Graph {
  const { supergraph } = options
  const operations = createOperations(supergraph)
  const hot = createHotOperations()
  async function execute(requested: GatewayGraphQLRequestContext): Promise<GatewayExecutionResult> {
    const { document, request, context } = requested
    const operation = operations.find(document, request.operationName)
    if (!operation) return { errors: [new GraphQLError('the document has no such operation')] }
    const refusal = (context as GatewayContext).refusal
    const admitted = refusal ?? admit(operation, request.variables ?? {}, options)
    if ('errors' in admitted) return admitted
    noteKind(operation, scopes.getStore())
    const result = await executeAdmitted(operation, admitted.coerced, requested, options)
    hot.note(request, document, operation)
    return complete(result, admitted.cost, context as GatewayContext, options)
  }
  return {
    gateway: gatewayOf(supergraph, execute),
    findHot: hot.find,
    async answerHot(operation, variables, context, scope) {
      const admitted = admit(operation, variables, options)
      if ('errors' in admitted) {
        context.refusal = admitted
        return undefined
      }
      noteKind(operation, scope)
      const attempt = await options.engine.attempt(operation, { variables, coerced: admitted.coerced, context })
      if ('data' in attempt) {
        options.metrics.executed('hot')
        return complete(attempt, admitted.cost, context, options)
      }
      // Apollo Server hands on a copy of the context: what is still under way must tell both of them.
      context.stubs ??= new Map()
      context.unknown ??= new Set()
      context.left = attempt
      return undefined
    },
  }
}

type Execute = (requested: GatewayGraphQLRequestContext) => Promise<GatewayExecutionResult>

function gatewayOf({ schema, sdl }: LoadedSupergraph, executor: Execute): GatewayInterface {
  return {
    onSchemaLoadOrUpdate(told) {
      told({ apiSchema: schema, coreSupergraphSdl: sdl })
      return () => {}
    },
    load: async () => ({ executor }),
    stop: async () => {},
  }
}

async function executeAdmitted(
  operation: Operation,
  coerced: Variables,
  requested: GatewayGraphQLRequestContext,
  { engine, metrics }: ExecutorOptions,
): Promise<GatewayExecutionResult> {
  const context = requested.context as GatewayContext
  const { variables = {} } = requested.request
  const attempt = context.left ?? (await engine.attempt(operation, { variables, coerced, context }))
  metrics.executed('data' in attempt ? 'engine' : 'apollo')
  return 'data' in attempt ? attempt : engine.finish(operation, requested, attempt.exchanges)
}

function noteKind({ node }: Operation, scope: Scope | undefined): void {
  if (scope) scope.kind = node.operation === 'mutation' ? 'mutation' : 'query'
}

/**
 * Apollo's remarks on wrong answers (`valueCompletion`) tell how the graph is built, so they stay here; what they say of
 * values that nobody here knows is an error. Unmasked they are told as plain Apollo tells them.
 */
function complete(
  answered: GatewayExecutionResult,
  cost: number,
  context: GatewayContext,
  { tellsCost, masksErrors, log }: ExecutorOptions,
): GatewayExecutionResult {
  const { notices, requestId } = context
  const told = masksErrors ? withUnknownValues(answered, requestId, log) : answered
  const known = withoutUnknown(told, context)
  const added = {
    ...(!masksErrors && known.extensions),
    ...(notices.length > 0 && { notices }),
    ...(tellsCost && { cost }),
  }
  const tells = Object.keys(added).length > 0
  if (!tells && !known.extensions) return known
  const { extensions, ...result } = known
  return tells ? { ...result, extensions: added } : result
}
