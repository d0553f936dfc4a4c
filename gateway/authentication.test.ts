import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { beforeEach, test } from 'node:test'
import { base64url, exportJWK, generateKeyPair, SignJWT } from 'jose'
import { createInternalVerifier } from '#shared/identity/internal-token.ts'
import { type GraphAnswer, openToys, startToyGateway } from './testing/toy-gateway.ts'

const { toys, gateway } = await openToys()
beforeEach(() => {
  toys.matters.seen.length = 0
})

const ask = (authorization: string, to = gateway): Promise<GraphAnswer> =>
  to.ask('{ recent { id } }', {}, { authorization })

/** Who the subgraph was told is asking. */
async function told() {
  const token = toys.matters.seen.at(-1)?.headers.authorization?.replace('Bearer ', '') ?? ''
  return createInternalVerifier({ publicJwks: [toys.keys.publicJwk], audience: 'smart-governance' })(token)
}

test('a good token says who asks', async () => {
  const { status } = await ask(
    `Bearer ${await toys.issuer.sign({ roles: ['unit-officer'], unit: 'unit_1', subject: 'li' })}`,
  )
  assert.equal(status, 200)
  assert.deepEqual(await told(), { subject: 'li', roles: ['unit-officer'], unit: 'unit_1', purpose: 'handling' })
})

test('a bad token is UNAUTHENTICATED, whatever is wrong with it, and nothing is sent', async () => {
  const good = await toys.issuer.sign({ roles: ['seat'] })
  const [header, payload] = good.split('.')
  const none = base64url.encode(JSON.stringify({ alg: 'none' }))
  const hs256 = await new SignJWT({ roles: ['auditor'], sub: 'x' })
    .setProtectedHeader({ alg: 'HS256' })
    .setIssuer('urn:sizhi:dev-issuer')
    .setAudience('sizhi')
    .setExpirationTime('1h')
    .sign(new TextEncoder().encode(JSON.stringify(toys.issuer.jwks.keys[0])))
  const elsewhere = await new SignJWT({})
    .setProtectedHeader({ alg: 'HS256' })
    .setIssuer('urn:other')
    .sign(new Uint8Array(32))
  for (const bad of [
    `Bearer ${await toys.issuer.sign({ roles: ['seat'], expiresIn: -60 })}`,
    `Bearer ${none}.${payload}.`,
    `Bearer ${header}.${payload}.AAAA`,
    `Bearer ${hs256}`,
    `Bearer ${elsewhere}`,
    'Bearer garbage',
    'Bearer ',
    'Basic dXNlcjpwYXNz',
    good,
  ]) {
    const { status, data, errors, headers } = await ask(bad)
    assert.equal(status, 401)
    assert.equal(data, undefined)
    assert.equal(errors?.[0]?.extensions.code, 'UNAUTHENTICATED')
    assert.match(headers.get('www-authenticate') ?? '', /^Bearer/)
  }
  assert.equal(toys.matters.seen.length, 0)
})

test('a token for somebody else is UNAUTHENTICATED', async () => {
  const other = await startToyGateway(toys, { OIDC_AUDIENCE: 'another-system' })
  const { status } = await ask(`Bearer ${await toys.issuer.sign({ roles: ['seat'] })}`, other)
  await other.close()
  assert.equal(status, 401)
})

test('switched off, everybody is nobody', async () => {
  const open = await startToyGateway(toys, { AUTHENTICATION: 'off', SIZHI_DEV_ISSUER: '0' })
  const { status } = await ask('Bearer garbage', open)
  await open.close()
  assert.equal(status, 200)
  assert.deepEqual(await told(), { roles: [], purpose: 'handling' })
})

test('minting switched off, subgraphs get no token', async () => {
  const open = await startToyGateway(toys, { TOKEN_MINTING: 'off', GATEWAY_PRIVATE_JWK: '' })
  await ask(`Bearer ${await toys.issuer.sign({ roles: ['seat'] })}`, open)
  await open.close()
  assert.equal(toys.matters.seen.at(-1)?.headers.authorization, undefined)
})

test('an OIDC issuer by discovery, its keys rotating, its absence told apart', async () => {
  let keys = await generateKeyPair('RS256')
  let kid = 'first'
  const server = createServer(async (request, response) => {
    const jwk = { ...(await exportJWK(keys.publicKey)), kid, use: 'sig' }
    const body = request.url === '/keys' ? { keys: [jwk] } : { issuer, jwks_uri: `${issuer}/keys` }
    response.setHeader('content-type', 'application/json').end(JSON.stringify(body))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const token = () =>
    new SignJWT({ realm_access: { roles: ['auditor'] } })
      .setProtectedHeader({ alg: 'RS256', kid })
      .setIssuer(issuer)
      .setAudience('sizhi')
      .setSubject('zhao')
      .setExpirationTime('5m')
      .sign(keys.privateKey)

  const first = await startToyGateway(toys, { OIDC_ISSUER: issuer })
  assert.equal((await ask(`Bearer ${await token()}`, first)).status, 200)
  assert.deepEqual(await told(), { subject: 'zhao', roles: ['auditor'], purpose: 'handling' })
  assert.equal((await ask(`Bearer ${await toys.issuer.sign({ roles: ['seat'] })}`, first)).status, 200)
  await first.close()

  const second = await startToyGateway(toys, { OIDC_ISSUER: issuer })
  keys = await generateKeyPair('RS256')
  kid = 'second'
  assert.equal((await ask(`Bearer ${await token()}`, second)).status, 200)
  await second.close()

  const third = await startToyGateway(toys, { OIDC_ISSUER: issuer })
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
  const { status, errors } = await ask(`Bearer ${await token()}`, third)
  assert.equal(status, 503)
  assert.equal(errors?.[0]?.extensions.code, 'ISSUER_UNAVAILABLE')
  assert.equal((await third.ask('{ __typename }')).status, 200)
  assert.equal((await ask(`Bearer ${await token()}`, third)).status, 503)
  await third.close()
  const warned = third.log.map((line) => JSON.parse(line)).filter(({ level }) => level === 'warn')
  assert.deepEqual(
    warned.map(({ issuer: named, msg }) => [named, msg]),
    [[issuer, 'the keys of the token issuer cannot be fetched']],
  )
  assert.match(JSON.stringify(warned[0]?.err), /ECONNREFUSED/)
})
