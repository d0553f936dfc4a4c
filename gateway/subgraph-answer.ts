import type { GraphQLFormattedError } from 'graphql'
import { isJsonObject, type JsonObject } from './engine/json.ts'
import type { SubgraphAnswer } from './engine/subgraph.ts'
import { gatewayError, isErrorCode, SENTENCES } from './errors.ts'
import type { Notice } from './request.ts'
import type { Answer } from './transport.ts'

/** What a subgraph said, as far as it is GraphQL, with what is not for clients. */
export type ReadAnswer = SubgraphAnswer & { extensions?: Record<string, unknown> }

/** Throws SUBGRAPH_UNAVAILABLE where the answer is not GraphQL. A GraphQL answer counts whatever its HTTP status. */
export function readAnswer({ status, body }: Answer, service: string): ReadAnswer {
  const answer = parseJson(body)
  if (!isJsonObject(answer) || !('data' in answer || Array.isArray(answer.errors))) {
    throw gatewayError('SUBGRAPH_UNAVAILABLE', { service, cause: new Error(`no GraphQL answer, HTTP ${status}`) })
  }
  const { data, errors, extensions } = answer
  if (isJsonObject(data) && errors === undefined && extensions === undefined) return { data: data as JsonObject }
  return {
    ...((data === null || isJsonObject(data)) && { data: data as JsonObject | null }),
    ...(Array.isArray(errors) && errors.length > 0 && { errors: errors.filter(isJsonObject).map(toError) }),
    ...(isJsonObject(extensions) && { extensions }),
  }
}

/**
 * Of a subgraph's error only the message, the path and a code we know. `refusesUs`: it did not take our own token, which
 * is no fault of the client.
 */
export function maskSubgraphError(
  error: GraphQLFormattedError,
  service: string,
  refusesUs: boolean,
): GraphQLFormattedError {
  const { message, path, extensions } = error
  const code = isErrorCode(extensions?.code) && !refusesUs ? extensions.code : 'INTERNAL'
  return {
    message: code === 'INTERNAL' ? SENTENCES.INTERNAL : message,
    ...(path && { path }),
    extensions: { code, service },
  }
}

const MOST_NOTICES = 16

/** The notices of an answer, in our own words about which subgraph they come from. */
export function noticesIn(answer: ReadAnswer, service: string): Notice[] {
  const notices = answer.extensions?.notices
  if (!Array.isArray(notices)) return []
  return notices
    .filter((notice) => isJsonObject(notice) && typeof notice.code === 'string' && typeof notice.stream === 'string')
    .slice(0, MOST_NOTICES)
    .map(({ code, stream }) => ({ code, service, stream }))
}

function toError(error: Record<string, unknown>): GraphQLFormattedError {
  const { message, path, extensions } = error
  return {
    message: typeof message === 'string' ? message : '',
    ...(isPath(path) && { path }),
    // `http` would set the status of the gateway's own answer.
    ...(isJsonObject(extensions) && { extensions: { ...extensions, http: undefined } }),
  }
}

function isPath(path: unknown): path is (string | number)[] {
  return Array.isArray(path) && path.every((step) => typeof step === 'string' || typeof step === 'number')
}

function parseJson(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString())
  } catch {
    return undefined
  }
}
