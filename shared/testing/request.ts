import assert from 'node:assert/strict'
import { oncePerRequest, type RequestContext } from '#shared/graphql/context.ts'
import { ANONYMOUS, type Identity } from '#shared/identity/identity.ts'

/** What a request's resolvers share, of somebody whose personal reads the test does not expect unless it answers them. */
export function requestOf(
  identity: Partial<Identity>,
  read: RequestContext['personal']['read'] = () => assert.fail('nothing personal is read'),
): RequestContext {
  return {
    identity: { ...ANONYMOUS, ...identity },
    requestId: 'request',
    correlation: 'request',
    receipts: [],
    notices: [],
    personal: { read },
    once: oncePerRequest(),
  }
}
