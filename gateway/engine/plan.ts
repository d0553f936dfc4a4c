import type { ConditionNode, FlattenNode, PlanNode, QueryPlan } from '@apollo/query-planner'
import type { GraphQLSchema } from 'graphql'
import { compileFetch } from './fetch.ts'
import { isJsonObject, isUnsafeName, type Json, type JsonObject } from './json.ts'
import { NotClean } from './not-clean.ts'
import type { Run } from './run.ts'

/**
 * The place in the answer that a step of a plan works at: one object, or everything that a path through lists leads to.
 */
export type Place = JsonObject | (Json | undefined)[]

/** A step of a plan. Rejects with NotClean, or with the error that a fetch ended in. */
export type Step = (run: Run, place: Place) => Promise<void> | void

/**
 * A query plan as functions, so that running it looks nothing up. Throws for plans with parts that the engine does not
 * know (subscriptions, @defer, @context); the stock executor runs those.
 *
 * @param schema the supergraph's, since plans name what clients do not see
 */
export function compilePlan(schema: GraphQLSchema, { node }: QueryPlan): Step {
  if (!node) return () => {}
  if (node.kind === 'Subscription') throw new Error('subscriptions are not supported')
  return compileNode(schema, node)
}

function compileNode(schema: GraphQLSchema, node: PlanNode): Step {
  switch (node.kind) {
    case 'Fetch':
      return compileFetch(schema, node)
    case 'Flatten':
      return compileFlatten(schema, node)
    case 'Condition':
      return compileCondition(schema, node)
    case 'Sequence':
      return inSequence(node.nodes.map((part) => compileNode(schema, part)))
    case 'Parallel':
      return inParallel(node.nodes.map((part) => compileNode(schema, part)))
    default:
      throw new Error(`${node.kind} is not supported`)
  }
}

function inSequence(steps: readonly Step[]): Step {
  return async (run, place) => {
    for (const step of steps) await step(run, place)
  }
}

/** Every step is begun whatever becomes of the others; the first that fails ends the waiting, and no failure is lost. */
function inParallel(steps: readonly Step[]): Step {
  return async (run, place) => {
    await Promise.all(steps.map(async (step) => step(run, place)))
  }
}

/** A plan depends on @skip and @include of whole fetches by conditions on variables. */
function compileCondition(schema: GraphQLSchema, { condition, ifClause, elseClause }: ConditionNode): Step {
  const whenTrue = ifClause && compileNode(schema, ifClause)
  const whenFalse = elseClause && compileNode(schema, elseClause)
  return (run, place) => {
    const value = run.coerced[condition]
    if (typeof value !== 'boolean') throw new NotClean('a condition that is neither true nor false')
    return (value ? whenTrue : whenFalse)?.(run, place)
  }
}

function compileFlatten(schema: GraphQLSchema, { path, node }: FlattenNode): Step {
  const step = compileNode(schema, node)
  const steps = path.map(String)
  if (steps.some(isUnsafeName)) throw new Error('a path along a name that reaches prototypes')
  return (run, place) => {
    const found = along(place, steps, 0)
    if (Array.isArray(found) || isJsonObject(found)) return step(run, found)
    if (found) throw new NotClean('a path to what is no object')
  }
}

/** Follows a path from its `from`th step on; `@` stands for every element of a list, and lists of lists become one. */
function along(value: Place | Json | undefined, path: readonly string[], from: number): Place | Json | undefined {
  const step = path[from]
  if (step === undefined || value === undefined || value === null) return value
  if (step === '@') {
    if (!Array.isArray(value)) throw new NotClean('a path through a list that is none')
    return within(value, path, from + 1)
  }
  if (Array.isArray(value) || !isJsonObject(value)) throw new NotClean('a path through an object that is none')
  return along(value[step], path, from + 1)
}

function within(list: readonly (Json | undefined)[], path: readonly string[], from: number): (Json | undefined)[] {
  const found: (Json | undefined)[] = []
  for (const element of list) {
    const inside = along(element, path, from)
    if (Array.isArray(inside)) found.push(...inside)
    else found.push(inside)
  }
  return found
}
