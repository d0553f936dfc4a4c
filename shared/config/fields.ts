import { z } from 'zod'

/** A whole number within bounds, written in digits. */
export function whole({ least = 0, most = Number.MAX_SAFE_INTEGER }: { least?: number; most?: number } = {}) {
  const bounds = most === Number.MAX_SAFE_INTEGER ? `from ${least}` : `from ${least} to ${most}`
  return z
    .string()
    .regex(/^\d{1,15}$/, `must be a whole number ${bounds}`)
    .transform(Number)
    .refine((value) => value >= least && value <= most, `must be a whole number ${bounds}`)
}

export const port = () => whole({ most: 65_535 })

/** `on` or `off`; also 1/0 and true/false. */
export function flag() {
  const meanings: Record<string, boolean> = { on: true, off: false, '1': true, '0': false, true: true, false: false }
  return z
    .string()
    .refine((value) => Object.hasOwn(meanings, value), 'must be on or off')
    .transform((value) => meanings[value] === true)
}

/** A whole number from 1, or `off`, which becomes Infinity: nothing is above it. */
export function limit() {
  return z
    .string()
    .regex(/^(off|[1-9]\d{0,14})$/, 'must be a whole number from 1, or off')
    .transform((value) => (value === 'off' ? Number.POSITIVE_INFINITY : Number(value)))
}

/** Texts separated by commas. */
export function list() {
  return z.string().transform((value) =>
    value
      .split(',')
      .map((part) => part.trim())
      .filter((part) => part !== ''),
  )
}

export function address() {
  return z.string().refine((value) => URL.canParse(value), 'must be an address like http://127.0.0.1:4001/graphql')
}

export const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const

export function logLevel() {
  return z.enum(LOG_LEVELS, `must be one of ${LOG_LEVELS.join(', ')}`)
}

const publicJwk = z.object({ kty: z.literal('OKP'), crv: z.literal('Ed25519'), x: z.string() })
const privateJwk = publicJwk.extend({ d: z.string() })

/** The private half of a key on the curve Ed25519, as JSON Web Key in one line of JSON. */
export function ed25519PrivateJwk() {
  return json(privateJwk, 'must be the private half of an Ed25519 key as JSON Web Key')
}

/** The public half of such a key, or an array of several while one takes the place of another. */
export function ed25519PublicJwks() {
  const oneOrMore = z.union([publicJwk.transform((jwk) => [jwk]), z.array(publicJwk).min(1)])
  return json(oneOrMore, 'must be the public half of an Ed25519 key as JSON Web Key, or an array of such keys')
}

function json<S extends z.ZodType>(schema: S, sentence: string) {
  return z.string().transform((text, ctx): z.output<S> => {
    const parsed = schema.safeParse(parseJson(text))
    if (parsed.success) return parsed.data
    ctx.addIssue({ code: 'custom', message: sentence })
    return z.NEVER
  })
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
