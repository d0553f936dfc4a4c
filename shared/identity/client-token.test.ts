import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, before, beforeEach, test } from 'node:test'
import { base64url, type CryptoKey, exportJWK, exportSPKI, generateKeyPair, type JWK, SignJWT } from 'jose'
import { type ClientTokenVerifier, createClientTokenVerifier } from './client-token.ts'
import { issuerKeys } from './issuer-keys.ts'

/** An issuer on loopback whose keys can be changed and that can be away. */
let published: JWK[] = []
let away = false
let jwksRequests = 0
let issuer = ''
const server = createServer((request, response) => {
  if (away) return void response.destroy()
  const isKeys = request.url === '/keys'
  if (isKeys) jwksRequests += 1
  response.setHeader('content-type', 'application/json')
  response.end(JSON.stringify(isKeys ? { keys: published } : { issuer, jwks_uri: `${issuer}/keys` }))
})

type Pair = { privateKey: CryptoKey; publicKey: CryptoKey; kid: string }
let pair: Pair
let verify: ClientTokenVerifier

async function newPair(kid: string, alg = 'RS256'): Promise<Pair> {
  const { privateKey, publicKey } = await generateKeyPair(alg)
  return { privateKey, publicKey, kid }
}

async function publish(...pairs: Pair[]): Promise<void> {
  published = await Promise.all(
    pairs.map(async ({ publicKey, kid }) => ({ ...(await exportJWK(publicKey)), kid, use: 'sig' })),
  )
}

function newVerifier(now?: () => number): ClientTokenVerifier {
  const trusted = {
    issuer,
    audience: 'sizhi',
    rolesClaim: 'realm_access.roles',
    keys: issuerKeys(issuer, { cooldownMs: 0 }),
  }
  return createClientTokenVerifier([trusted], now ? { now } : {})
}

type Changes = {
  claims?: Record<string, unknown>
  by?: Pair
  audience?: string
  expires?: number | string
  alg?: string
}

function token({ claims = {}, by = pair, audience = 'sizhi', expires = '5m', alg = 'RS256' }: Changes = {}) {
  return new SignJWT({ realm_access: { roles: ['seat', 'citizen', 'offline_access'] }, ...claims })
    .setProtectedHeader({ alg, kid: by.kid })
    .setIssuer(issuer)
    .setAudience(audience)
    .setSubject('u-1')
    .setIssuedAt()
    .setExpirationTime(expires)
    .sign(by.privateKey)
}

const refused = { code: 'UNAUTHENTICATED' }

before(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  pair = await newPair('first')
})
after(() => server.close())
beforeEach(async () => {
  away = false
  await publish(pair)
  verify = newVerifier()
})

test('subject, known roles, division, unit and verified phone come from the token', async () => {
  const claims = { division: 'div_1', unit: 'unit_2', phone_number: '138 0000 0000', phone_number_verified: true }
  const { identity } = await verify(await token({ claims }))
  assert.deepEqual(identity, {
    subject: 'u-1',
    roles: ['citizen', 'seat'],
    division: 'div_1',
    unit: 'unit_2',
    phone: '+8613800000000',
  })
})

test('a phone the issuer has not verified is nobody’s', async () => {
  const { identity } = await verify(
    await token({ claims: { phone_number: '13800000000', phone_number_verified: 'true' } }),
  )
  assert.equal(identity.phone, undefined)
})

test('no client is the system, and public is not a role to be given', async () => {
  const { identity } = await verify(
    await token({ claims: { realm_access: { roles: ['system', 'public', 'auditor'] } } }),
  )
  assert.deepEqual(identity.roles, ['auditor'])
})

test('roles by a claim whose name holds dots, as text, or not at all', async () => {
  const name = 'https://id.example/roles'
  const keys = issuerKeys(issuer)
  const verifyNamed = createClientTokenVerifier([{ issuer, audience: 'sizhi', rolesClaim: name, keys }])
  const rolesOf = async (value: unknown) =>
    (await verifyNamed(await token({ claims: { [name]: value } }))).identity.roles
  assert.deepEqual(await rolesOf(['seat']), ['seat'])
  assert.deepEqual(await rolesOf('seat auditor'), ['seat', 'auditor'])
  assert.deepEqual(await rolesOf({ seat: true }), [])
})

test('tokens that are expired, not yet good, for others, or from others are refused', async () => {
  const stranger = await newPair('first')
  const now = Math.floor(Date.now() / 1000)
  for (const bad of [
    await token({ expires: now - 60 }),
    await token({ claims: { nbf: now + 600 } }),
    await token({ audience: 'somebody-else' }),
    await token({ by: stranger }),
    await token({ by: { ...pair, kid: 'unknown' } }),
    (await token()).replace(/.{8}$/, 'AAAAAAAA'),
  ]) {
    await assert.rejects(verify(bad), refused)
  }
})

test('a token without end or subject is refused', async () => {
  const jwt = (claims: Record<string, unknown>) =>
    new SignJWT({ iss: issuer, aud: 'sizhi', ...claims })
      .setProtectedHeader({ alg: 'RS256', kid: pair.kid })
      .sign(pair.privateKey)
  await assert.rejects(verify(await jwt({ sub: 'u-1' })), refused)
  await assert.rejects(verify(await jwt({ exp: Math.floor(Date.now() / 1000) + 60 })), refused)
  await assert.rejects(verify(await jwt({ exp: Math.floor(Date.now() / 1000) + 60, sub: '' })), refused)
})

test('alg none is refused', async () => {
  const [, payload] = (await token()).split('.')
  const header = base64url.encode(JSON.stringify({ alg: 'none', kid: pair.kid }))
  await assert.rejects(verify(`${header}.${payload}.`), refused)
})

test('a public key taken for a shared secret is refused', async () => {
  const secret = new TextEncoder().encode(await exportSPKI(pair.publicKey))
  const forged = await new SignJWT({ realm_access: { roles: ['auditor'] } })
    .setProtectedHeader({ alg: 'HS256', kid: pair.kid })
    .setIssuer(issuer)
    .setAudience('sizhi')
    .setSubject('u-1')
    .setExpirationTime('5m')
    .sign(secret)
  await assert.rejects(verify(forged), refused)
})

test('garbage is refused', async () => {
  const huge = `${'a'.repeat(9000)}.${'b'.repeat(10)}.c`
  for (const garbage of ['x', '..', 'a.b.c', 'e30.e30.e30', huge, '\u0000', 'null.null.null']) {
    await assert.rejects(verify(garbage), refused)
  }
})

test('keys rotate: the new one is fetched when first seen, the withdrawn one no longer counts', async () => {
  await verify(await token())
  const next = await newPair('second', 'ES256')
  const tokenOfNext = () => token({ by: next, alg: 'ES256' })
  await assert.rejects(verify(await tokenOfNext()), refused)
  await publish(next)
  await verify(await tokenOfNext())
  await assert.rejects(verify(await token({ claims: { jti: 'fresh' } })), refused)
})

test('an issuer that is away is told apart from a bad token, and asked again when it is back', async () => {
  away = true
  await assert.rejects(verify(await token()), { code: 'ISSUER_UNAVAILABLE' })
  away = false
  assert.equal((await verify(await token())).identity.subject, 'u-1')
})

test('an issuer that goes away later does not lock out who holds a token of known keys', async () => {
  await verify(await token())
  away = true
  assert.equal((await verify(await token({ claims: { jti: 'another' } }))).identity.subject, 'u-1')
})

test('unknown issuers are refused without asking anybody', async () => {
  const requests = jwksRequests
  const foreign = await new SignJWT({ iss: 'https://elsewhere.example', sub: 'u', aud: 'sizhi' })
    .setProtectedHeader({ alg: 'RS256', kid: pair.kid })
    .setExpirationTime('5m')
    .sign(pair.privateKey)
  await assert.rejects(verify(foreign), refused)
  assert.equal(jwksRequests, requests)
})

test('a verified token is kept for 30 s and never past its end', async () => {
  let now = Date.now()
  const timed = newVerifier(() => now)
  const long = await token({ expires: Math.floor(now / 1000) + 300 })
  const kept = await timed(long)
  now += 29_000
  assert.equal(await timed(long), kept)
  now += 2000
  assert.notEqual(await timed(long), kept)

  const short = await token({ expires: Math.floor(now / 1000) + 10 })
  await timed(short)
  now += 20_000
  await assert.rejects(timed(short), refused)
})
