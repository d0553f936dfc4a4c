import { exportJWK, generateKeyPair, type JWK } from 'jose'

export type InternalKeys = {
  /** GATEWAY_PRIVATE_JWK: the gateway's alone. */
  privateJwk: JWK
  /** GATEWAY_PUBLIC_JWK: every subgraph's. */
  publicJwk: JWK
}

/** A fresh Ed25519 pair for the gateway's tokens, where none is given. */
export async function generateInternalKeys(): Promise<InternalKeys> {
  const { privateKey, publicKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true })
  return { privateJwk: await exportJWK(privateKey), publicJwk: await exportJWK(publicKey) }
}
