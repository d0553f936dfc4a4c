import type { GraphQLError } from 'graphql'
import { gatewayError } from '../errors.ts'
import type { Cost } from './cost.ts'
import type { Shape } from './shape.ts'

/** Infinity: switched off. Tokens are the parser's to count. */
export type Limits = {
  depth: number
  aliases: number
  conditions: number
  page: number
  cost: number
  /** Of the variables, lists and objects counted too (variables.ts). */
  values: number
}

/** What an operation exceeds whatever its variables are; undefined: nothing. */
export function exceededByShape(shape: Shape, limits: Limits): GraphQLError | undefined {
  const { depth, aliases, conditions, selections } = shape
  if (depth > limits.depth) return exceeded(`the query is ${depth} fields deep; at most ${limits.depth} are allowed`)
  if (aliases > limits.aliases)
    return exceeded(`the query has ${aliases} aliases; at most ${limits.aliases} are allowed`)
  if (conditions > limits.conditions) {
    return exceeded(`the query has ${conditions} conditions; at most ${limits.conditions} are allowed`)
  }
  if (selections > limits.cost) {
    return exceeded(`the query selects ${selections} fields; at most ${limits.cost} are allowed`)
  }
  return undefined
}

/** What it exceeds with its variables. */
export function exceededByCost({ objects, page }: Cost, limits: Limits): GraphQLError | undefined {
  if (page > limits.page)
    return exceeded(`a page may hold at most ${limits.page}: ask for fewer and read on with after`)
  if (objects > limits.cost) {
    return exceeded(`the answer may hold ${objects} objects; at most ${limits.cost} are allowed: ask for smaller pages`)
  }
  return undefined
}

function exceeded(message: string): GraphQLError {
  return gatewayError('LIMIT_EXCEEDED', { message })
}
