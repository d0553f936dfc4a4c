import { randomUUID } from 'node:crypto'
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import {
  calculateJwkThumbprint,
  createLocalJWKSet,
  exportJWK,
  generateKeyPair,
  importJWK,
  type JSONWebKeySet,
  type JWK,
  SignJWT,
} from 'jose'
import { ConfigProblem } from '#shared/config/config.ts'
import type { TrustedIssuer } from './client-token.ts'
import type { Role } from './identity.ts'

/** What a development token says of its bearer. */
export type DevClaims = {
  roles: readonly Role[]
  subject?: string
  division?: string
  unit?: string
  /** Counts as verified. */
  phone?: string
  /** Seconds from now, or a span like `12h`; negative spans make expired tokens. */
  expiresIn?: number | string
}

export type DevIssuer = {
  issuer: string
  jwks: JSONWebKeySet
  /** The OIDC discovery document, for a JWKS that is served at this address. */
  discovery(jwksUri: string): Record<string, unknown>
  sign(claims: DevClaims): Promise<string>
  trusted: TrustedIssuer
}

export const DEV_ISSUER = 'urn:sizhi:dev-issuer'

/**
 * An issuer for development and tests, so that a fresh machine has tokens without an identity provider. Its key pair is
 * made once in `directory` (readable by its owner alone); whoever can read that file can be anybody, so it is refused
 * in production.
 */
export async function openDevIssuer(
  directory: string,
  { audience, env = process.env }: { audience: string; env?: Record<string, string | undefined> },
): Promise<DevIssuer> {
  if (env.NODE_ENV === 'production') throw new ConfigProblem('the development issuer is refused in production')
  const privateJwk = await readOrMakeKey(directory)
  const { d: _secret, ...publicJwk } = privateJwk
  const key = await importJWK(privateJwk, 'EdDSA')
  const jwks = { keys: [publicJwk] }
  const trusted = { issuer: DEV_ISSUER, audience, rolesClaim: 'roles', keys: createLocalJWKSet(jwks) }

  return {
    issuer: DEV_ISSUER,
    jwks,
    trusted,
    discovery: (jwksUri) => ({
      issuer: DEV_ISSUER,
      jwks_uri: jwksUri,
      id_token_signing_alg_values_supported: ['EdDSA'],
      response_types_supported: ['none'],
      subject_types_supported: ['public'],
    }),
    sign: ({ roles, subject = `dev-${roles.join('-') || 'nobody'}`, division, unit, phone, expiresIn = '12h' }) =>
      new SignJWT({
        roles: [...roles],
        ...(division !== undefined && { division }),
        ...(unit !== undefined && { unit }),
        ...(phone !== undefined && { phone_number: phone, phone_number_verified: true }),
      })
        .setProtectedHeader({ alg: 'EdDSA', kid: publicJwk.kid ?? '' })
        .setIssuer(DEV_ISSUER)
        .setAudience(audience)
        .setSubject(subject)
        .setIssuedAt()
        .setExpirationTime(typeof expiresIn === 'number' ? Math.floor(Date.now() / 1000) + expiresIn : expiresIn)
        .sign(key),
  }
}

/** Two processes may start at once: the file appears whole or not at all, and the first one's stays. */
async function readOrMakeKey(directory: string): Promise<JWK> {
  const file = join(directory, 'dev-issuer.jwk')
  const known = await readKey(file)
  if (known) return known
  await mkdir(directory, { recursive: true, mode: 0o700 })
  const { privateKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true })
  const jwk = await exportJWK(privateKey)
  const draft = `${file}.${randomUUID()}`
  const whole = { ...jwk, kid: await calculateJwkThumbprint(jwk), alg: 'EdDSA', use: 'sig' }
  await writeFile(draft, JSON.stringify(whole), { mode: 0o600 })
  await link(draft, file).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error
  })
  await rm(draft)
  return (await readKey(file)) ?? whole
}

async function readKey(file: string): Promise<JWK | undefined> {
  try {
    return JSON.parse(await readFile(file, 'utf8'))
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw new ConfigProblem(`the development issuer's key in ${file} cannot be read; delete it to have a new one made`)
  }
}
