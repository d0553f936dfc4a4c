import {
  type GraphQLLeafType,
  type GraphQLOutputType,
  getNamedType,
  getNullableType,
  isEnumType,
  isListType,
} from 'graphql'
import type { Json } from './json.ts'

/** Whether a value that is not null may stand where a scalar or an enum is declared. */
export type IsLeaf = (value: Json) => boolean

/**
 * A check for the values of a scalar or enum. It accepts what both the specification's result coercion (3.5) and the
 * stock executor accept, and no more: whole numbers only as far as JavaScript is exact. Custom scalars are not checked:
 * what they hold is for the subgraphs to say.
 */
export function leafCheck(type: GraphQLLeafType): IsLeaf {
  if (isEnumType(type)) {
    const names = new Set<Json>(type.getValues().map(({ name }) => name))
    return (value) => names.has(value)
  }
  return CHECKS[type.name] ?? (() => true)
}

/** The `typeof` that is all a leaf's value must have; undefined where the value itself must be looked at. */
export function plainKind(type: GraphQLOutputType): string | undefined {
  const { name } = getNamedType(type)
  return isListType(getNullableType(type)) ? undefined : PLAIN_KINDS[name]
}

const PLAIN_KINDS: Readonly<Record<string, string>> = { String: 'string', ID: 'string', Boolean: 'boolean' }

const CHECKS: Readonly<Record<string, IsLeaf>> = {
  String: (value) => typeof value === 'string',
  ID: (value) => typeof value === 'string' || Number.isSafeInteger(value),
  Int: (value) => Number.isSafeInteger(value),
  Float: (value) => Number.isFinite(value),
  Boolean: (value) => typeof value === 'boolean',
}
