import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { z } from 'zod'
import { ConfigProblem, isConfigProblem, readConfig } from './config.ts'
import { address, ed25519PrivateJwk, ed25519PublicJwks, flag, limit, list, logLevel, port, whole } from './fields.ts'

const schema = z.object({
  PORT: port().default(4000),
  STORE: address().describe('where the store answers'),
  NAME: z.string().optional(),
})

function sentenceOf(env: Record<string, string>, read: z.ZodObject<z.ZodRawShape> = schema): string {
  try {
    readConfig(read, env)
  } catch (error) {
    assert.ok(isConfigProblem(error))
    return error.message
  }
  assert.fail('nothing was refused')
}

test('reads what the schema names and nothing else', () => {
  assert.deepEqual(readConfig(schema, { PORT: '4100', STORE: 'http://127.0.0.1:1/', OTHER: 'x' }), {
    PORT: 4100,
    STORE: 'http://127.0.0.1:1/',
  })
})

test('an empty variable counts as absent', () => {
  assert.equal(readConfig(schema, { PORT: '', STORE: 'http://a/', NAME: '' }).PORT, 4000)
})

test('a missing variable is named with its meaning, without a stack in the sentence', () => {
  assert.equal(sentenceOf({}), 'STORE is missing: where the store answers')
})

test('a wrong variable is named and its value is not repeated', () => {
  const sentence = sentenceOf({ PORT: 's3cret', STORE: 'http://a/' })
  assert.equal(sentence, 'PORT must be a whole number from 0 to 65535')
})

test('a variable may stand in a file, whose name alone is told where it cannot be read', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'sizhi-config-'))
  t.after(() => rm(folder, { recursive: true }))
  const file = join(folder, 'name')
  await writeFile(file, 'a secret\n')
  const env = { STORE: 'http://a/' }
  assert.equal(readConfig(schema, { ...env, NAME_FILE: file }).NAME, 'a secret')
  assert.equal(sentenceOf({ ...env, NAME_FILE: join(folder, 'none') }), 'NAME_FILE must name a file that can be read')
  assert.equal(
    sentenceOf({ ...env, NAME: 'x', NAME_FILE: file }),
    'NAME and NAME_FILE are both set: one of them must go',
  )
})

test('several complaints are one sentence', () => {
  assert.equal(
    sentenceOf({ PORT: '70000' }),
    'PORT must be a whole number from 0 to 65535; STORE is missing: where the store answers',
  )
})

test('a problem is known by its code', () => {
  assert.ok(isConfigProblem(new ConfigProblem('x')))
  assert.equal(isConfigProblem(new Error('x')), false)
})

const fields = z.object({
  FLAG: flag().default(true),
  LIMIT: limit().default(10),
  LIST: list().default([]),
  LEVEL: logLevel().default('info'),
  COUNT: whole({ least: 2, most: 3 }).default(2),
})

test('flags, limits, lists and levels', () => {
  assert.deepEqual(readConfig(fields, { FLAG: 'off', LIMIT: 'off', LIST: 'a, b,', LEVEL: 'warn', COUNT: '3' }), {
    FLAG: false,
    LIMIT: Number.POSITIVE_INFINITY,
    LIST: ['a', 'b'],
    LEVEL: 'warn',
    COUNT: 3,
  })
  for (const [env, sentence] of [
    [{ FLAG: 'maybe' }, 'FLAG must be on or off'],
    [{ FLAG: 'constructor' }, 'FLAG must be on or off'],
    [{ LIMIT: '0' }, 'LIMIT must be a whole number from 1, or off'],
    [{ COUNT: '4' }, 'COUNT must be a whole number from 2 to 3'],
    [{ LEVEL: 'loud' }, 'LEVEL must be one of trace, debug, info, warn, error, fatal, silent'],
  ] as const) {
    assert.equal(sentenceOf(env, fields), sentence)
  }
})

test('a key must be the right half of the right kind', () => {
  const keys = z.object({ KEY: ed25519PrivateJwk() })
  const half = { kty: 'OKP', crv: 'Ed25519', x: 'AAAA' }
  assert.deepEqual(readConfig(keys, { KEY: JSON.stringify({ ...half, d: 'BBBB' }) }).KEY, { ...half, d: 'BBBB' })
  for (const KEY of [JSON.stringify(half), '{', '"x"', JSON.stringify({ ...half, d: 'B', crv: 'X25519' })]) {
    assert.equal(sentenceOf({ KEY }, keys), 'KEY must be the private half of an Ed25519 key as JSON Web Key')
  }
  const known = z.object({ KEYS: ed25519PublicJwks() })
  for (const given of [half, [half], [half, half]]) {
    assert.deepEqual(readConfig(known, { KEYS: JSON.stringify(given) }).KEYS, [given].flat())
  }
  assert.match(sentenceOf({ KEYS: '[]' }, known), /^KEYS must be the public half of .*, or an array of such keys$/)
})
