import type { GatewayExecutionResult } from '@apollo/server-gateway-interface'
import { GraphQLError } from 'graphql'
import type { Logger } from 'pino'
import { gatewayError } from './errors.ts'

/**
 * Apollo's words for a value that its type does not have. Its other remarks are of null where something must be: so an
 * object is that its owner does not know, which is no error.
 */
const OF_A_VALUE = /^Invalid (?:value|__typename) found/
const SENTENCE = 'a service gave a value that the graph does not know: one of the two is of another release'

/**
 * What a service of another release gave and this gateway's graph does not know (a new word of an enumeration, a new
 * type): null there, with all that cannot be without it. Apollo only remarks on that; a client would take what is there
 * for absent. Beside errors of a subgraph Apollo remarks on nothing, and nothing is added to them.
 */
export function withUnknownValues(result: GatewayExecutionResult, requestId: string, log: Logger) {
  const remarks = remarksOf(result).filter(({ message }) => OF_A_VALUE.test(message))
  const [first] = remarks
  if (!first) return result
  const { message: found, path } = first
  log.warn({ requestId, found, path: path?.join('.'), count: remarks.length }, SENTENCE)
  return { ...result, errors: [...(result.errors ?? []), ...remarks.map(toError)] }
}

function remarksOf({ extensions }: GatewayExecutionResult): GraphQLError[] {
  const remarks: unknown = extensions?.valueCompletion
  return Array.isArray(remarks) ? remarks.filter((each) => each instanceof GraphQLError) : []
}

function toError({ path }: GraphQLError): GraphQLError {
  return gatewayError('SUBGRAPH_UNAVAILABLE', { message: SENTENCE, path })
}
