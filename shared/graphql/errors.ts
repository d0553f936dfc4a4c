import { GraphQLError, type GraphQLFormattedError } from 'graphql'
import { ZodError } from 'zod'
import { isStoreAway } from '#shared/mongo/away.ts'
import { SENTENCES } from './sentences.ts'
import { withoutValues } from './withheld-values.ts'

type Code = keyof typeof SENTENCES

/** An error for the client, with a sentence of its own where that helps. Any other becomes INTERNAL. */
export function graphError(code: Code, message: string = SENTENCES[code]): GraphQLError {
  return new GraphQLError(message, { extensions: { code } })
}

function isCode(code: string): code is Code {
  return Object.hasOwn(SENTENCES, code)
}

/** Errors of the kit that say the input itself cannot be stored. */
const INPUT_CODES = new Set([
  'TEXT_NOT_WELL_FORMED',
  'COMMIT_TOO_LARGE',
  'INVALID_TEXT',
  'INVALID_PHONE',
  'INVALID_ID_NUMBER',
])

const GRAPHQL_CODES = new Set(['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'BAD_REQUEST'])

/**
 * What leaves the service for an error of whatever origin: a stable code and a sentence, never internals and never
 * the value that was sent. Returns also whether it was unexpected, so that the server logs it.
 */
export function maskError(
  formatted: GraphQLFormattedError,
  cause: unknown,
): { masked: GraphQLFormattedError; unexpected: boolean } {
  const { path, locations } = formatted
  const where = { ...(path && { path }), ...(locations && { locations }) }
  const { code, message } = describe(formatted, cause)
  return { masked: { message, ...where, extensions: { code } }, unexpected: code === 'INTERNAL' }
}

function describe(formatted: GraphQLFormattedError, cause: unknown): { code: string; message: string } {
  const code = String(formatted.extensions?.code ?? 'INTERNAL')
  if (code === 'BAD_USER_INPUT') return { code, message: withoutValues(formatted.message) }
  if (GRAPHQL_CODES.has(code)) return { code: 'BAD_USER_INPUT', message: withoutValues(formatted.message) }
  if (isCode(code) && code !== 'INTERNAL') return { code, message: formatted.message }
  const origin = cause instanceof GraphQLError ? cause.originalError : cause
  if (origin instanceof ZodError) return { code: 'BAD_USER_INPUT', message: outOfBounds(origin) }
  // Commands say themselves what became of them; this is whatever else the store was asked.
  const own = isStoreAway(origin) ? { code: 'STORE_UNAVAILABLE', message: '' } : codeOf(origin)
  if (own && INPUT_CODES.has(own.code)) return { code: 'BAD_USER_INPUT', message: own.message }
  if (own && isCode(own.code)) return { code: own.code, message: SENTENCES[own.code] }
  return { code: 'INTERNAL', message: SENTENCES.INTERNAL }
}

/** A fact could not be made of what was sent: its fields are named, what they held is not. */
function outOfBounds({ issues }: ZodError): string {
  const fields = [...new Set(issues.map(({ path }) => path.join('.')))].filter((field) => field !== '')
  return fields.length > 0
    ? `${fields.join(', ')}: too long, out of range or not of its kind`
    : 'the input is out of bounds'
}

function codeOf(error: unknown): { code: string; message: string } | undefined {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return undefined
  return { code: error.code, message: error.message }
}
