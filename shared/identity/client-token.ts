import { decodeJwt, errors, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose'
import { normalizePhone } from '#shared/privacy/phone.ts'
import { type Identity, ROLES, type Role } from './identity.ts'
import { createKept } from './kept.ts'

/** Who a client's token says it is, and until when (ms). */
export type Caller = { identity: Omit<Identity, 'purpose'>; expiresAt: number; token: string }

/** One issuer whose tokens are taken: where its keys are, whom its tokens are for, where they name the roles. */
export type TrustedIssuer = {
  issuer: string
  audience: string
  /** A claim's name, or a path of names (`realm_access.roles`). */
  rolesClaim: string
  /** Throws IssuerUnavailable where the keys cannot be had. */
  keys: JWTVerifyGetKey
}

/** The token is not good; why is not told, since that helps only whoever forged it. */
export class TokenRefused extends Error {
  readonly code = 'UNAUTHENTICATED'
}

/** The token may be good, but nobody can tell now: its issuer's keys cannot be fetched. */
export class IssuerUnavailable extends Error {
  readonly code = 'ISSUER_UNAVAILABLE'
}

/** Signatures only: no `none`, and no shared secrets, which a public key could be mistaken for. */
const ALGORITHMS = ['RS256', 'PS256', 'ES256', 'ES384', 'EdDSA']
const CLOCK_TOLERANCE_S = 5
const KEPT_MS = 30_000
const KEPT_TOKENS = 5000
const LONGEST_TOKEN = 8192

export type ClientTokenVerifier = (token: string) => Promise<Caller>

/** Rejects with TokenRefused or IssuerUnavailable. The same token gives the same object while it is kept (30 s). */
export function createClientTokenVerifier(
  issuers: readonly TrustedIssuer[],
  { now = Date.now }: { now?: () => number } = {},
): ClientTokenVerifier {
  const kept = createKept<Caller>({ max: KEPT_TOKENS, keepMs: KEPT_MS, now })
  return async (token) => {
    const found = kept.get(token)
    if (found) return found
    const caller = await verify(token, issuers, now)
    kept.set(token, caller, caller.expiresAt)
    return caller
  }
}

async function verify(token: string, issuers: readonly TrustedIssuer[], now: () => number): Promise<Caller> {
  try {
    if (token.length > LONGEST_TOKEN) throw new TokenRefused('too long')
    const trusted = issuers.find(({ issuer }) => issuer === decodeJwt(token).iss)
    if (!trusted) throw new TokenRefused('unknown issuer')
    const { payload } = await jwtVerify(token, trusted.keys, {
      issuer: trusted.issuer,
      audience: trusted.audience,
      algorithms: ALGORITHMS,
      clockTolerance: CLOCK_TOLERANCE_S,
      requiredClaims: ['exp', 'sub'],
      currentDate: new Date(now()),
    })
    return toCaller(payload, token, trusted.rolesClaim)
  } catch (error) {
    if (error instanceof errors.JOSEError || error instanceof TokenRefused)
      throw new TokenRefused('the token is not good')
    throw error
  }
}

function toCaller(payload: JWTPayload, token: string, rolesClaim: string): Caller {
  const { sub, exp = 0, division, unit, phone_number, phone_number_verified } = payload
  if (!isName(sub)) throw new TokenRefused('no subject')
  const phone = phone_number_verified === true && isName(phone_number) ? normalizePhone(phone_number) : undefined
  const identity = {
    subject: sub,
    roles: rolesIn(payload, rolesClaim),
    ...(isName(division) && { division }),
    ...(isName(unit) && { unit }),
    ...(phone && { phone }),
  }
  return { identity, expiresAt: exp * 1000, token }
}

function isName(value: unknown): value is string {
  return typeof value === 'string' && value.length > 0 && value.length <= 256 && value.isWellFormed()
}

/**
 * Roles we know, in the order of our list; others are the issuer's own business. `public` everybody has, and `system`
 * is what the services' own timers and policies act as: no client is that.
 */
function rolesIn(payload: JWTPayload, claim: string): Role[] {
  const found = Object.hasOwn(payload, claim) ? payload[claim] : walk(payload, claim.split('.'))
  const named = new Set(typeof found === 'string' ? found.split(/\s+/) : Array.isArray(found) ? found : [])
  return ROLES.filter((role) => role !== 'public' && role !== 'system' && named.has(role))
}

function walk(value: unknown, [name, ...rest]: string[]): unknown {
  if (name === undefined) return value
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined
  return walk((value as Record<string, unknown>)[name], rest)
}
