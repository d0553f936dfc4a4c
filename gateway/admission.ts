import { GraphQLError, getVariableValues } from 'graphql'
import { withoutValues } from '#shared/graphql/withheld-values.ts'
import type { Variables } from './engine/engine.ts'
import type { Operation } from './engine/operations.ts'
import { gatewayError } from './errors.ts'
import { exceededByCost, exceededByShape, type Limits } from './limits/check.ts'
import { refuseVariables } from './limits/variables.ts'
import type { LoadedSupergraph } from './supergraph.ts'

export type AdmissionOptions = {
  supergraph: LoadedSupergraph
  limits: Limits
  /** Whether names of the schema that a client may have meant are kept from it. */
  hidesSuggestions: boolean
}

/** `coerced`: the variables with their defaults; `cost`: the objects the answer may hold. */
export type Admission = { coerced: Variables; cost: number } | Refusal

export type Refusal = { errors: GraphQLError[] }

/** For each wrong value graphql-js writes down all that holds it: thousands in one request would stop the process. */
const MAX_ERRORS = 1

/** Refuses what exceeds a limit or is not of its type, before anything is planned or sent. */
export function admit(
  { node, shape, cost }: Operation,
  variables: Variables,
  { supergraph, limits, hidesSuggestions }: AdmissionOptions,
): Admission {
  const early =
    refuseKind(node, supergraph) ?? exceededByShape(shape, limits) ?? refuseVariables(variables, limits.values)
  if (early) return { errors: [early] }
  const { coerced, errors } = getVariableValues(supergraph.schema, node.variableDefinitions ?? [], variables, {
    maxErrors: MAX_ERRORS,
    hideSuggestions: hidesSuggestions,
  })
  if (errors) return { errors: errors.slice(0, 1).map(aboutPlace) }
  const weighed = cost(coerced)
  const late = exceededByCost(weighed, limits)
  return late ? { errors: [late] } : { cost: weighed.objects, coerced }
}

/** No rule of graphql-js refuses an operation that has no root type: it finds nothing to compare it with. */
function refuseKind({ operation }: Operation['node'], { schema }: LoadedSupergraph): GraphQLError | undefined {
  if (schema.getRootType(operation)) return undefined
  return gatewayError('BAD_USER_INPUT', { message: `the graph has no ${operation}s` })
}

/** Of a wrong variable only where it is and what it must be. */
function aboutPlace({ message, originalError, nodes }: GraphQLError): GraphQLError {
  const told = withoutValues(message, originalError?.message)
  return new GraphQLError(told, { nodes: nodes ?? null, extensions: { code: 'BAD_USER_INPUT' } })
}
