import { importJWK, type JWK, jwtVerify, SignJWT } from 'jose'
import { z } from 'zod'
import type { Caller } from './client-token.ts'
import { type Identity, PURPOSES, type Purpose, ROLES } from './identity.ts'
import { createKept, type Kept } from './kept.ts'

/**
 * The gateway's own token, all that a subgraph trusts: an Ed25519 JWT for one subgraph. Signing and verifying cost as
 * much as the rest of a small request, so both sides keep theirs for at most 30 s: the gateway never past the end of the
 * client's token, a subgraph never past the end of this one.
 *
 * It lasts for a minute whenever the client's ends. Whether that is good is asked once, when a request is admitted; what
 * the request then fetches, each for itself and some of it seconds later, is not refused half-way.
 */
const ISSUER = 'sizhi-gateway'
const TYPE = 'sizhi-internal+jwt'
const KEPT_MS = 30_000
/** A kept token still has half a minute when it is sent for the last time. */
const LIFETIME_MS = 60_000
const KEPT_TOKENS = 5000
/** For each subgraph and purpose. */
const KEPT_MINTED = 2000

export type InternalMinter = (caller: Caller | undefined, audience: string, purpose: Purpose) => Promise<string>
export type InternalVerifier = (token: string) => Promise<Identity>

type Clock = { now?: () => number }

/** Mints for a caller who is admitted, or for nobody (anonymous: a token without subject). */
export function createInternalMinter({ privateJwk, now = Date.now }: { privateJwk: JWK } & Clock): InternalMinter {
  const key = importJWK(privateJwk, 'EdDSA')
  key.catch(() => {}) // told by the first mint
  const minted = new Map<string, Map<Purpose, Kept<Promise<string>>>>()

  /** By texts alone whose hash is known, as the client's token is: one made for each request would be hashed each time. */
  function keptFor(audience: string, purpose: Purpose): Kept<Promise<string>> {
    const byPurpose = minted.get(audience) ?? new Map<Purpose, Kept<Promise<string>>>()
    const kept = byPurpose.get(purpose) ?? createKept({ max: KEPT_MINTED, keepMs: KEPT_MS, now })
    if (byPurpose.size === 0) minted.set(audience, byPurpose)
    byPurpose.set(purpose, kept)
    return kept
  }

  async function sign(
    caller: Caller | undefined,
    audience: string,
    purpose: Purpose,
    expires: number,
  ): Promise<string> {
    const { subject, ...claims } = caller?.identity ?? { roles: [] }
    const jwt = new SignJWT({ ...claims, purpose })
      .setProtectedHeader({ alg: 'EdDSA', typ: TYPE })
      .setIssuer(ISSUER)
      .setAudience(audience)
      .setIssuedAt(Math.floor(now() / 1000))
      .setExpirationTime(Math.floor(expires / 1000))
    if (subject !== undefined) jwt.setSubject(subject)
    return jwt.sign(await key)
  }

  return (caller, audience, purpose) => {
    const kept = keptFor(audience, purpose)
    const { token: id, expiresAt } = caller ?? { token: '', expiresAt: Number.POSITIVE_INFINITY }
    const found = kept.get(id)
    if (found) return found
    const token = sign(caller, audience, purpose, now() + LIFETIME_MS)
    kept.set(id, token, expiresAt)
    token.catch(() => kept.set(id, token, 0))
    return token
  }
}

const claimsSchema = z.object({
  sub: z.string().min(1).optional(),
  roles: z.array(z.enum(ROLES)),
  division: z.string().optional(),
  unit: z.string().optional(),
  phone: z.string().optional(),
  purpose: z.enum(PURPOSES),
  exp: z.number(),
})

/**
 * A subgraph's side: who asks, by the gateway's token for this subgraph. Rejects for anything else, without saying why.
 * Of several keys any will do: one takes the place of another while both are known.
 * The same token gives the same object while it is kept.
 */
export function createInternalVerifier({
  publicJwks,
  audience,
  now = Date.now,
}: { publicJwks: readonly JWK[]; audience: string } & Clock): InternalVerifier {
  const keys = Promise.all(publicJwks.map((jwk) => importJWK(jwk, 'EdDSA')))
  keys.catch(() => {}) // told by the first token
  const kept = createKept<Identity>({ max: KEPT_TOKENS, keepMs: KEPT_MS, now })

  return async (token) => {
    const found = kept.get(token)
    if (found) return found
    const currentDate = new Date(now())
    const options = { issuer: ISSUER, audience, typ: TYPE, algorithms: ['EdDSA'], clockTolerance: 5, currentDate }
    const { payload } = await Promise.any((await keys).map((key) => jwtVerify(token, key, options)))
    const { sub, exp, ...claims } = claimsSchema.parse(payload)
    const identity = { ...(sub !== undefined && { subject: sub }), ...withoutUndefined(claims) } as Identity
    kept.set(token, identity, exp * 1000)
    return identity
  }
}

function withoutUndefined<T extends object>(value: T): Partial<T> {
  return Object.fromEntries(Object.entries(value).filter(([, item]) => item !== undefined)) as Partial<T>
}
