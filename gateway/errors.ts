import { HeaderMap } from '@apollo/server'
import { GraphQLError } from 'graphql'
import { SENTENCES as SERVICE_SENTENCES } from '#shared/graphql/sentences.ts'

/** The services' codes and the gateway's own. */
export const SENTENCES = {
  ...SERVICE_SENTENCES,
  BAD_USER_INPUT: 'the request cannot be understood',
  OUTCOME_UNKNOWN: 'whether it was done is not known; send the same command again',
  SUBGRAPH_UNAVAILABLE: 'a service of the graph does not answer',
  SUBGRAPH_TIMEOUT: 'a service of the graph did not answer in time',
  ISSUER_UNAVAILABLE: 'your token cannot be checked, because its issuer does not answer; try again',
  PERSISTED_QUERY_NOT_SUPPORTED: 'send the whole query: persisted queries are not kept here',
} as const

export type ErrorCode = keyof typeof SENTENCES

export function isErrorCode(code: unknown): code is ErrorCode {
  return typeof code === 'string' && Object.hasOwn(SENTENCES, code)
}

export type ErrorDetails = {
  message?: string
  /** The subgraph it is about. */
  service?: string
  /** Where in the answer it is. */
  path?: GraphQLError['path']
  cause?: unknown
}

/** An error for the client. */
export function gatewayError(code: ErrorCode, { message, service, path, cause }: ErrorDetails = {}): GraphQLError {
  return new GraphQLError(message ?? SENTENCES[code], {
    extensions: { code, ...(service !== undefined && { service }) },
    ...(path && { path }),
    ...(cause instanceof Error && { originalError: cause }),
  })
}

/** A refusal of the whole request, with the HTTP status that goes with it. */
export function refuseRequest(code: ErrorCode, status: number, details: ErrorDetails = {}): GraphQLError {
  const error = gatewayError(code, details)
  const headers = new HeaderMap(
    code === 'UNAUTHENTICATED' ? [['www-authenticate', 'Bearer error="invalid_token"']] : [],
  )
  error.extensions.http = { status, headers }
  return error
}
