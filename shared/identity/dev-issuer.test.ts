import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { createClientTokenVerifier } from './client-token.ts'
import { openDevIssuer } from './dev-issuer.ts'

let directory = ''
before(async () => {
  directory = await mkdtemp(join(tmpdir(), 'dev-issuer-'))
})
after(() => rm(directory, { recursive: true }))

const open = (env: Record<string, string> = {}) => openDevIssuer(directory, { audience: 'sizhi', env })
const script = fileURLToPath(new URL('token.ts', import.meta.url))

function token(...args: string[]) {
  const env = { ...process.env, SIZHI_DEV_ISSUER_DIR: directory, NODE_ENV: 'development' }
  return promisify(execFile)(process.execPath, [script, ...args], { env })
}

test('all processes that share the directory share the key, whoever was first', async () => {
  const issuers = await Promise.all([open(), open(), open()])
  const [first] = issuers
  for (const { jwks } of issuers) assert.deepEqual(jwks, first?.jwks)
  assert.equal((await stat(join(directory, 'dev-issuer.jwk'))).mode & 0o777, 0o600)
})

test('the published keys hold no secret', async () => {
  const { jwks } = await open()
  assert.ok(jwks.keys.every((key) => !('d' in key)))
})

test('a signed token says who its bearer is', async () => {
  const issuer = await open()
  const verify = createClientTokenVerifier([issuer.trusted])
  const signed = await issuer.sign({ roles: ['unit-officer'], unit: 'unit_1', division: 'div_1', phone: '13800000000' })
  assert.deepEqual((await verify(signed)).identity, {
    subject: 'dev-unit-officer',
    roles: ['unit-officer'],
    division: 'div_1',
    unit: 'unit_1',
    phone: '+8613800000000',
  })
  await assert.rejects(verify(await issuer.sign({ roles: ['seat'], expiresIn: -60 })), { code: 'UNAUTHENTICATED' })
})

test('refused in production', async () => {
  await assert.rejects(open({ NODE_ENV: 'production' }), /refused in production/)
})

test('a damaged key is named, not replaced', async () => {
  const damaged = await mkdtemp(join(tmpdir(), 'dev-issuer-'))
  await writeFile(join(damaged, 'dev-issuer.jwk'), '{')
  await assert.rejects(openDevIssuer(damaged, { audience: 'sizhi', env: {} }), /cannot be read; delete it/)
  await rm(damaged, { recursive: true })
})

test('the command prints the token alone', async () => {
  const { stdout, stderr } = await token('--role', 'seat', '--role', 'auditor', '--subject', 'wang')
  assert.match(stdout, /^[\w-]+\.[\w-]+\.[\w-]+\n$/)
  assert.equal(stderr, '')
  const verify = createClientTokenVerifier([(await open()).trusted])
  const { identity } = await verify(stdout.trim())
  assert.deepEqual(identity, { subject: 'wang', roles: ['seat', 'auditor'] })
})

test('the command refuses unknown roles, no role and senseless spans with a sentence', async () => {
  for (const [args, sentence] of [
    [['--role', 'god'], /Roles are citizen, seat/],
    [['--role', 'system'], /Roles are citizen, seat/],
    [[], /required option '--role/],
    [['--role', 'seat', '--expires-in', 'soon'], /Invalid time period/],
  ] as const) {
    await assert.rejects(token(...args), (error: { stdout: string; stderr: string }) => {
      assert.match(error.stderr, sentence)
      assert.doesNotMatch(error.stderr, /\n\s+at /)
      assert.equal(error.stdout, '')
      return true
    })
  }
})
