import { HeaderMap } from '@apollo/server'
import { GraphQLError } from 'graphql'

/** The codes a client may decide on, each with what it says where nothing better is known. */
export const SENTENCES = {
  UNAUTHENTICATED: 'sign in first',
  FORBIDDEN: 'this is not yours to do or to see',
  BAD_USER_INPUT: 'the request cannot be understood',
  LIMIT_EXCEEDED: 'that is more than one request may ask for',
  CONFLICT_RETRIES_EXHAUSTED: 'others changed it at the same moment each time; send the same command again',
  OUTCOME_UNKNOWN: 'whether it was done is not known; send the same command again',
  STORE_UNAVAILABLE: 'the store does not answer; where there is no receipt, nothing was changed',
  PERSONAL_DATA_UNAVAILABLE: 'personal data cannot be read at the moment',
  SUBJECT_ERASED: 'whom this is about was erased: nothing new is kept about it',
  SUBGRAPH_UNAVAILABLE: 'a service of the graph does not answer',
  SUBGRAPH_TIMEOUT: 'a service of the graph did not answer in time',
  ISSUER_UNAVAILABLE: 'your token cannot be checked, because its issuer does not answer; try again',
  PERSISTED_QUERY_NOT_SUPPORTED: 'send the whole query: persisted queries are not kept here',
  INTERNAL: 'something went wrong here',
} as const

export type ErrorCode = keyof typeof SENTENCES

export function isErrorCode(code: unknown): code is ErrorCode {
  return typeof code === 'string' && Object.hasOwn(SENTENCES, code)
}

export type ErrorDetails = {
  message?: string
  /** The subgraph it is about. */
  service?: string
  cause?: unknown
}

/** An error for the client. */
export function gatewayError(code: ErrorCode, { message, service, cause }: ErrorDetails = {}): GraphQLError {
  return new GraphQLError(message ?? SENTENCES[code], {
    extensions: { code, ...(service !== undefined && { service }) },
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
