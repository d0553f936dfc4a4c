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

/** A key pair's half as JSON Web Key in one line of JSON, on the curve Ed25519. */
export function ed25519Jwk(half: 'private' | 'public') {
  const fields = { kty: z.literal('OKP'), crv: z.literal('Ed25519'), x: z.string() }
  const schema = half === 'private' ? z.object({ ...fields, d: z.string() }) : z.object(fields)
  const sentence = `must be the ${half} half of an Ed25519 key as JSON Web Key`
  return z.string().transform((text, ctx) => {
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
