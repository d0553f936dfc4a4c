import type { QueryPlan } from '@apollo/query-planner'
import type { GraphQLSchema } from 'graphql'
import { createFew } from './few.ts'
import { NotClean } from './not-clean.ts'
import { compilePlan, type Step } from './plan.ts'
import { compileProjector, type Projector } from './projector.ts'
import { conditionVariables, type Selected } from './selections.ts'

/** An operation as functions. */
export type Compiled = {
  plan: Step
  /** For the conditions that these variables make of @skip and @include. Throws what cannot be compiled, or NotClean. */
  projectorFor(coerced: Readonly<Record<string, unknown>>): Projector
}

/** Projectors kept per operation, one for each combination of conditions, the last that were made. */
const KEPT_PROJECTORS = 16

/** Throws for plans that are not compiled (plan.ts). `supergraphSchema` has what clients do not see, `selected` has not. */
export function compileOperation(plan: QueryPlan, supergraphSchema: GraphQLSchema, selected: Selected): Compiled {
  const variables = conditionVariables(selected)
  const projectors = createFew<Projector>(KEPT_PROJECTORS)
  return {
    plan: compilePlan(supergraphSchema, plan),
    projectorFor(coerced) {
      const key = variables.map((name) => keyOf(coerced[name])).join('')
      const found = projectors.get(key)
      if (found) return found
      const conditions = Object.fromEntries(variables.map((name) => [name, coerced[name] === true]))
      const projector = compileProjector(selected, conditions)
      projectors.set(key, projector)
      return projector
    },
  }
}

function keyOf(condition: unknown): string {
  if (typeof condition !== 'boolean') throw new NotClean('a condition that is neither true nor false')
  return condition ? '1' : '0'
}
