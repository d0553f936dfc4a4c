import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { decodeJwt, importJWK, type JWK, SignJWT } from 'jose'
import type { Caller } from './client-token.ts'
import { generateInternalKeys, type InternalKeys } from './internal-keys.ts'
import { createInternalMinter, createInternalVerifier } from './internal-token.ts'

let keys: InternalKeys
before(async () => {
  keys = await generateInternalKeys()
})

const identity = {
  subject: 'u-1',
  roles: ['seat'],
  division: 'div_1',
  unit: 'unit_2',
  phone: '+8613800000000',
} as const

function caller(given: Partial<Caller> = {}): Caller {
  return { identity, expiresAt: Date.now() + 3_600_000, token: 'client-token', ...given }
}

const mint = (now?: () => number) => createInternalMinter({ ...keys, ...(now && { now }) })
const verify = (audience: string, now?: () => number) =>
  createInternalVerifier({ publicJwks: [keys.publicJwk], audience, ...(now && { now }) })

test('a subgraph learns who asks and why', async () => {
  const token = await mint()(caller(), 'smart-governance', 'callback')
  assert.deepEqual(await verify('smart-governance')(token), { ...identity, purpose: 'callback' })
})

test('nobody has a token too, without subject or roles', async () => {
  const token = await mint()(undefined, 'smart-governance', 'handling')
  assert.deepEqual(await verify('smart-governance')(token), { roles: [], purpose: 'handling' })
})

test('while two keys are known a token of either is taken; afterwards that of the newer alone', async () => {
  const next = await generateInternalKeys()
  const tokens = [keys, next].map((pair) => createInternalMinter(pair)(caller(), 'smart-governance', 'handling'))
  const [before, after] = await Promise.all(tokens)
  const knowing = (...publicJwks: JWK[]) => createInternalVerifier({ publicJwks, audience: 'smart-governance' })
  const both = knowing(next.publicJwk, keys.publicJwk)
  for (const token of [before, after]) assert.equal((await both(token ?? '')).subject, identity.subject)
  const newer = knowing(next.publicJwk)
  assert.equal((await newer(after ?? '')).subject, identity.subject)
  await assert.rejects(newer(before ?? ''))
})

test('a token is for one subgraph', async () => {
  const token = await mint()(caller(), 'smart-governance', 'handling')
  await assert.rejects(verify('rule-of-law')(token))
})

test('another gateway’s token, an expired one, garbage and a client-like token are refused', async () => {
  const other = createInternalMinter(await generateInternalKeys())
  const long = Date.now() - 120_000
  const clientLike = await new SignJWT({ roles: ['auditor'], purpose: 'handling' })
    .setProtectedHeader({ alg: 'EdDSA' })
    .setIssuer('sizhi-gateway')
    .setAudience('a')
    .setExpirationTime('1m')
    .sign(await importJWK(keys.privateJwk, 'EdDSA'))
  for (const bad of [
    await other(caller(), 'a', 'handling'),
    await mint(() => long)(caller(), 'a', 'handling'),
    clientLike,
    'garbage',
    '',
  ]) {
    await assert.rejects(verify('a')(bad))
  }
})

test('a token with a role or purpose we do not know is refused', async () => {
  const sign = async (claims: Record<string, unknown>) =>
    new SignJWT(claims)
      .setProtectedHeader({ alg: 'EdDSA', typ: 'sizhi-internal+jwt' })
      .setIssuer('sizhi-gateway')
      .setAudience('a')
      .setExpirationTime('1m')
      .sign(await importJWK(keys.privateJwk, 'EdDSA'))
  await verify('a')(await sign({ roles: ['seat'], purpose: 'handling' }))
  await assert.rejects(verify('a')(await sign({ roles: ['god'], purpose: 'handling' })))
  await assert.rejects(verify('a')(await sign({ roles: ['seat'], purpose: 'curiosity' })))
})

test('minted tokens are kept by client token, audience and purpose', async () => {
  const minter = mint()
  const first = await minter(caller(), 'a', 'handling')
  assert.equal(await minter(caller(), 'a', 'handling'), first)
  assert.notEqual(await minter(caller(), 'a', 'audit'), first)
  assert.notEqual(await minter(caller(), 'b', 'handling'), first)
  assert.notEqual(
    await minter(caller({ token: 'other', identity: { ...identity, subject: 'u-2' } }), 'a', 'handling'),
    first,
  )
  assert.notEqual(await minter(undefined, 'a', 'handling'), first)
})

test('a minted token is kept for at most 30 s, still good when sent last, and not past the client’s end', async () => {
  let now = Date.now()
  const minter = mint(() => now)
  const first = await minter(caller(), 'a', 'handling')
  now += 29_999
  const last = await minter(caller(), 'a', 'handling')
  assert.equal(last, first)
  assert.ok((decodeJwt(last).exp ?? 0) * 1000 >= now + 29_000)
  now += 1
  assert.notEqual(await minter(caller(), 'a', 'handling'), first)

  const ending = caller({ token: 'ending', expiresAt: now + 10_000 })
  const before = await minter(ending, 'a', 'handling')
  now += 9999
  assert.equal(await minter(ending, 'a', 'handling'), before)
  now += 1
  assert.notEqual(await minter(ending, 'a', 'handling'), before)
})

test('who was admitted stays so for all that the request fetches, when the client’s token ends meanwhile', async () => {
  const start = Math.floor(Date.now() / 1000) * 1000
  let now = start
  const expiresAt = start + 60_000
  const minter = mint(() => now)
  const verifier = verify('a', () => now)
  // Admitted within the tolerance or just before the end; each fetch mints for itself.
  for (const [admitted, later] of [
    [expiresAt + 4900, 150],
    [expiresAt - 1000, 7000],
    [expiresAt - 1000, 29_000],
  ] as const) {
    const asked = caller({ expiresAt, token: `client-token ${later}` })
    now = admitted
    assert.equal((await verifier(await minter(asked, 'a', 'handling'))).subject, identity.subject)
    now += later
    assert.equal((await verifier(await minter(asked, 'a', 'handling'))).subject, identity.subject)
  }
})

test('a subgraph keeps what it verified for at most 30 s and never past the end', async () => {
  let now = Date.now()
  const verifier = verify('a', () => now)
  const token = await mint(() => now)(caller(), 'a', 'handling')
  now += 40_000
  const known = await verifier(token)
  now += 19_000 - (now % 1000)
  assert.equal(await verifier(token), known)
  now += 10_000
  await assert.rejects(verifier(token))
})
