import { operationFromDocument } from '@apollo/federation-internals'
import { buildOperationContext } from '@apollo/gateway'
import type { QueryPlan } from '@apollo/query-planner'
import { type DocumentNode, getOperationAST, type OperationDefinitionNode } from 'graphql'
import { type Cost, decidingVariables, type Variables, weigh } from '../limits/cost.ts'
import { measure, type Shape } from '../limits/shape.ts'
import type { LoadedSupergraph } from '../supergraph.ts'
import { type Compiled, compileOperation } from './compiled.ts'
import { createFew } from './few.ts'

/** What is worked out once for each operation of a document, when it is first needed. */
export type Operation = {
  node: OperationDefinitionNode
  context: ReturnType<typeof buildOperationContext>
  shape: Shape
  cost(variables: Variables): Cost
  plan(): QueryPlan
  /** Throws where it cannot be compiled: it is then answered by the stock executor alone. */
  compiled(): Compiled
}

export type Operations = {
  /** undefined: the document has no such operation, or several and none was named. */
  find(document: DocumentNode, name: string | undefined): Operation | undefined
}

/** Costs kept per operation: one for each combination of page sizes and conditions, the last that were made. */
const KEPT_COSTS = 100

/**
 * Finds the operations of documents. They are kept as long as their document is; the store of documents is bounded, and
 * weighs a document with all its operations.
 */
export function createOperations(supergraph: LoadedSupergraph): Operations {
  const known = new WeakMap<OperationDefinitionNode, Operation>()
  return {
    find(document, name) {
      const node = getOperationAST(document, name || undefined)
      const found = node ? known.get(node) : undefined
      if (found || !node) return found
      const operation = prepare(supergraph, document, node)
      known.set(node, operation)
      return operation
    },
  }
}

function prepare(supergraph: LoadedSupergraph, document: DocumentNode, { name }: OperationDefinitionNode): Operation {
  const named = name ? { operationName: name.value } : {}
  const context = buildOperationContext({ schema: supergraph.schema, operationDocument: document, ...named })
  const weighed = { schema: supergraph.schema, operation: context.operation, fragments: context.fragments }
  const deciding = decidingVariables(weighed)
  const costs = createFew<Cost>(KEPT_COSTS)
  const plan = once(() =>
    supergraph.planner.buildQueryPlan(operationFromDocument(supergraph.apiSchema, document, named)),
  )
  return {
    node: context.operation,
    context,
    shape: measure(context.operation, context.fragments),
    cost(variables) {
      const key = deciding.length === 0 ? '' : JSON.stringify(deciding.map((variable) => variables[variable]))
      const found = costs.get(key)
      if (found) return found
      const cost = weigh(weighed, variables)
      costs.set(key, cost)
      return cost
    },
    plan,
    compiled: once(() => compileOperation(plan(), supergraph.supergraphSchema, weighed)),
  }
}

/** What was made, or why it cannot be made, does not change. */
function once<T>(make: () => T): () => T {
  let made: { value: T } | { error: unknown } | undefined
  return () => {
    made ??= attempt(make)
    if ('error' in made) throw made.error
    return made.value
  }
}

function attempt<T>(make: () => T): { value: T } | { error: unknown } {
  try {
    return { value: make() }
  } catch (error) {
    return { error }
  }
}
