import { ApolloServerValidationErrorCode, unwrapResolverError } from '@apollo/server/errors'
import type { GraphQLFormattedError } from 'graphql'
import { withoutValues } from '#shared/graphql/withheld-values.ts'
import { type ErrorCode, isErrorCode, SENTENCES } from './errors.ts'

/** What graphql-js and Apollo Server call a request that is wrong in itself. */
const CLIENT_FAULTS = new Set([
  'BAD_REQUEST',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
])
const TOKEN_LIMIT = /contains more th\w+ \d+ tokens/
const LONGEST_MESSAGE = 400
/** Further than is told, for what is told of a sign in part; the signs' patterns take long over a long text. */
const LOOKED_THROUGH = 2000

/** Stacks, addresses and files: whoever wrote such a message did not write it for clients. */
const INTERNALS = [
  /\n\s*at /,
  /\bat \S+ \(\S+:\d+:\d+\)/,
  /\b(?:ECONN[A-Z]+|ENOTFOUND|ETIMEDOUT|EPIPE|EHOST[A-Z]+|ENET[A-Z]+|UND_ERR_\w+)\b/,
  /(?:\d{1,3}\.){3}\d{1,3}/,
  /\[[0-9a-f]*:[0-9a-f:]*\]/,
  /\blocalhost\b/,
  /\b[a-z][\w.-]*:\d{4,5}\b/i,
  /\w:\/\//,
  /node_modules|\.(?:ts|js|mjs|cjs)\b/,
  /(?:^|[\s"'`(])\/[\w.-]+\/[\w./-]+/,
]

export type Masked = { error: GraphQLFormattedError; code: ErrorCode }

/**
 * What leaves the gateway for an error of whatever origin: a stable code, a sentence, the subgraph it is about and the
 * request's id, never a stack, an address or anything else that only tells how the house is built.
 */
export function maskError(formatted: GraphQLFormattedError, requestId: string | undefined): Masked {
  const { path, locations, extensions } = formatted
  const { code, message } = describe(formatted)
  const service = extensions?.service ?? extensions?.serviceName
  const error = {
    message,
    ...(locations && { locations }),
    ...(path && { path }),
    extensions: {
      code,
      ...(typeof service === 'string' && { service }),
      ...(requestId !== undefined && { requestId }),
    },
  }
  return { error, code }
}

function describe({ message, extensions }: GraphQLFormattedError): { code: ErrorCode; message: string } {
  const code = extensions?.code
  if (code === 'GRAPHQL_PARSE_FAILED' && TOKEN_LIMIT.test(message)) {
    return { code: 'LIMIT_EXCEEDED', message: 'the query has more tokens than one request may have' }
  }
  if (code === 'GRAPHQL_VALIDATION_FAILED' && message === 'Validation aborted.') {
    return { code: 'LIMIT_EXCEEDED', message: 'the query is too much work to check: select fewer fields' }
  }
  if (extensions?.validationErrorCode === ApolloServerValidationErrorCode.INTROSPECTION_DISABLED) {
    return {
      code: 'BAD_USER_INPUT',
      message: 'the graph does not tell its schema here: it is in contracts/api.graphql',
    }
  }
  if (typeof code === 'string' && CLIENT_FAULTS.has(code)) {
    return { code: 'BAD_USER_INPUT', message: shorten(withoutValues(message)) }
  }
  if (!isErrorCode(code) || code === 'INTERNAL') return { code: 'INTERNAL', message: SENTENCES.INTERNAL }
  const start = message.slice(0, LOOKED_THROUGH)
  return { code, message: INTERNALS.some((sign) => sign.test(start)) ? SENTENCES[code] : shorten(start) }
}

/** Sentences may repeat what was sent, which may be megabytes. */
function shorten(message: string): string {
  return message.length > LONGEST_MESSAGE ? `${message.slice(0, LONGEST_MESSAGE)}…` : message
}

/** What to log of an error that was masked: the error behind it. */
export function causeOf(error: unknown): unknown {
  return unwrapResolverError(error)
}
