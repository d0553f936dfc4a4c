import type { Caller, ClientTokenVerifier } from '#shared/identity/client-token.ts'
import { refuseRequest } from './errors.ts'

/**
 * Who asks, by the `authorization` header. Without one: nobody, who sees public data. A token that is not good is
 * refused rather than ignored, since its bearer believes to be somebody.
 */
export async function authenticate(
  authorization: string | undefined,
  verify: ClientTokenVerifier,
): Promise<Caller | undefined> {
  if (authorization === undefined) return undefined
  const token = /^Bearer +([\w-]+\.[\w-]+\.[\w-]*)$/i.exec(authorization)?.[1]
  if (token === undefined) throw refuseToken()
  try {
    return await verify(token)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'UNAUTHENTICATED') throw refuseToken()
    throw refuseRequest('ISSUER_UNAVAILABLE', 503, { cause: error })
  }
}

function refuseToken(): Error {
  return refuseRequest('UNAUTHENTICATED', 401, {
    message: 'the token is not good: it is expired, for others, or forged',
  })
}
