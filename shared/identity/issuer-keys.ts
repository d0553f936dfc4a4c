import { createRemoteJWKSet, errors, type JWTVerifyGetKey } from 'jose'
import { z } from 'zod'
import { IssuerUnavailable } from './client-token.ts'

export type IssuerKeysOptions = {
  /** How long an unknown key id may ask for the keys again at most once (ms). */
  cooldownMs?: number
  timeoutMs?: number
  /** Told why, when the keys cannot be fetched: at most once a minute. */
  onAway?: (cause: unknown) => void
}

const REFRESH_MS = 10 * 60_000

const TOLD_AGAIN_MS = 60_000

const discoverySchema = z.object({ issuer: z.string(), jwks_uri: z.url() })

/**
 * The public keys of an OIDC issuer, found by discovery when the first token comes: an issuer that is away does not
 * keep the gateway from starting, and one that goes away does not lock out whoever holds a token of known keys.
 */
export function issuerKeys(
  issuer: string,
  { cooldownMs = 10_000, timeoutMs = 5000, onAway = () => {} }: IssuerKeysOptions = {},
): JWTVerifyGetKey {
  let found: Promise<ReturnType<typeof createRemoteJWKSet>> | undefined
  let refreshedAt = 0
  let toldAt = Number.NEGATIVE_INFINITY

  function tell(cause: unknown): void {
    if (performance.now() - toldAt < TOLD_AGAIN_MS) return
    toldAt = performance.now()
    onAway(cause)
  }

  async function discover() {
    const address = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`
    const response = await fetch(address, { signal: AbortSignal.timeout(timeoutMs), redirect: 'error' })
    const { issuer: named, jwks_uri } = discoverySchema.parse(await response.json())
    if (named !== issuer) throw new Error('the discovery document names another issuer')
    refreshedAt = Date.now()
    const options = { cooldownDuration: cooldownMs, timeoutDuration: timeoutMs, cacheMaxAge: Number.POSITIVE_INFINITY }
    return createRemoteJWKSet(new URL(jwks_uri), options)
  }

  return async (header, token) => {
    try {
      found ??= discover()
      const keys = await found
      if (Date.now() - refreshedAt > REFRESH_MS) {
        refreshedAt = Date.now()
        keys.reload().catch(() => {}) // the known keys serve until it answers again
      }
      return await keys(header, token)
    } catch (error) {
      if (error instanceof errors.JWKSNoMatchingKey || error instanceof errors.JWKSMultipleMatchingKeys) throw error
      if (error instanceof errors.JOSENotSupported) throw error
      await found?.catch(() => {
        found = undefined
      })
      tell(error)
      throw new IssuerUnavailable('the keys of the token issuer cannot be fetched', { cause: error })
    }
  }
}
