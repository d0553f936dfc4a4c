import { createSecretKey, type KeyObject, randomBytes } from 'node:crypto'
import { kidOf, seal, unseal } from './jwe.ts'
import { MasterKeyError, type MasterKeys } from './master-key.ts'

/** A key at rest: a JWE of its JWK under a master key, and which one, so that rotation finds it. */
export type Wrapped = { wrapped: string; master: string }

/** 256 random bits. */
export function newKey(): KeyObject {
  return createSecretKey(randomBytes(32))
}

export async function wrap(masters: MasterKeys, name: string, key: KeyObject): Promise<Wrapped> {
  const { kid, key: master } = masters.current
  const jwk = { ...key.export({ format: 'jwk' }), kid: name }
  return { wrapped: await seal(master, kid, JSON.stringify(jwk)), master: kid }
}

/** The key `name`; throws MasterKeyError where the master key is missing or another one, or the key is another's. */
export async function unwrap(masters: MasterKeys, name: string, { wrapped }: Wrapped): Promise<KeyObject> {
  const kid = kidOf(wrapped) ?? 'unknown'
  const master = masters.find(kid)
  if (!master) throw new MasterKeyError(`the store's keys need master key ${kid}, which SIZHI_MASTER_KEY does not hold`)
  const jwk = await unseal(master, wrapped)
  if (!jwk) throw new MasterKeyError(`master key ${kid} in SIZHI_MASTER_KEY is not the one the store's keys need`)
  const { k, kid: of } = JSON.parse(jwk) as { k: string; kid: string }
  if (of !== name) throw new MasterKeyError(`the key stored for ${name} is another subject's`)
  return createSecretKey(Buffer.from(k, 'base64url'))
}
