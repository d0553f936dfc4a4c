import { type GraphQLLeafType, isEnumType } from 'graphql'
import type { Json } from './json.ts'

/** Whether a value that is not null may stand where a scalar or an enum is declared. */
export type IsLeaf = (value: Json) => boolean

/**
 * Values as the specification's result coercion (3.5) and the stock executor both take them, and no more: numbers for
 * whole numbers only as far as JavaScript is exact. Custom scalars are the subgraphs' own business.
 */
export function leafCheck(type: GraphQLLeafType): IsLeaf {
  if (isEnumType(type)) {
    const names = new Set<Json>(type.getValues().map(({ name }) => name))
    return (value) => names.has(value)
  }
  return CHECKS[type.name] ?? (() => true)
}

const CHECKS: Readonly<Record<string, IsLeaf>> = {
  String: (value) => typeof value === 'string',
  ID: (value) => typeof value === 'string' || Number.isSafeInteger(value),
  Int: (value) => Number.isSafeInteger(value),
  Float: (value) => Number.isFinite(value),
  Boolean: (value) => typeof value === 'boolean',
}
